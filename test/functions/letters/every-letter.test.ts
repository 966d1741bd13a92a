import { describe, expect, test } from "vitest";
import { composeLetter, MissingFact } from "../../../functions/send-letter/letters/compose.ts";
import { LetterKind } from "../../../schemas/letter.ts";
import { Language } from "../../../schemas/values.ts";
import { eventFactsOf } from "./event-facts.ts";
import { isAboutEvent } from "./event-examples.ts";
import { application, call, conference, example, links, signUp } from "./examples.ts";
import { grantFactsOf } from "./grant-facts.ts";

const languages = Language.options;
const kinds = LetterKind.options;
const everyLetter = kinds.flatMap((kind) => languages.map((language) => [kind, language] as const));

/** What a letter has to say, whatever the words around it. */
const factsOf = (kind: LetterKind, language: Language): string[] =>
  isAboutEvent(kind) ? eventFactsOf(kind, language) : grantFactsOf(kind, language);

const written = everyLetter.map(
  ([kind, language]) => [kind, language, composeLetter(example(kind, language))] as const,
);

describe.each(written)("%s in %s", (kind, language, letter) => {
  test("says what it must, as text and as HTML", async () => {
    const { html, text } = await letter;
    const shown = html.replaceAll("&amp;", "&").replaceAll("&#x27;", "'");
    for (const fact of factsOf(kind, language)) {
      expect(text).toContain(fact.trim());
      if (!fact.startsWith(":")) expect(shown).toContain(fact);
    }
    expect(html).toContain(`lang="${language}"`);
  });

  test("names what it is about in a short subject", async () => {
    const { subject } = await letter;
    const about = isAboutEvent(kind) ? conference : call;
    const names = [about.title[language] ?? "", application.reference, signUp.reference];
    expect(names.some((name) => subject.includes(name))).toBe(true);
    expect(subject.length).toBeLessThan(130);
  });

  test("reads well as plain text", async () => {
    const { text } = await letter;
    expect(text).not.toMatch(/[<>]|&\w+;|undefined|null|\[object|NaN|\n{3}/);
    expect(text).toContain("ngo@example.pl");
  });

  test("fetches nothing from anywhere", async () => {
    const { html, attachments } = await letter;
    expect(html).not.toMatch(/<(script|link|iframe|object|form)\b|url\(|@import/i);
    const addresses = Array.from(html.matchAll(/href="([^"]*)"/g), ([, address = ""]) => address);
    const lasting = /^https:\/\/zapisy\.example\.pl\/(tickets|certificates)\/wspolnie\/[0-9a-f]{32}\/1-/;
    const results = `${links.origin}/forms/${call.id}/results`;
    const allowed = new Set([...Object.values(links), "mailto:ngo@example.pl", results]);
    const others = addresses.filter((address) => !allowed.has(address.replaceAll("&amp;", "&")));
    expect(others.filter((address) => !lasting.test(address))).toEqual([]);
    // its pictures are in the letter itself
    const pictures = Array.from(html.matchAll(/src="([^"]*)"/g), ([, address]) => address);
    expect(pictures).toEqual(attachments.flatMap(({ cid }) => (cid ? [`cid:${cid}`] : [])));
  });

  test("shows each address in full to whoever cannot press the button", async () => {
    const { html, text } = await letter;
    const address = Object.values(links).find((link) => html.includes(`href="${link}"`));
    if (address === undefined)
      return expect([
        "overdueNotice",
        "eventCancelled",
        "certificateIssued",
        "draftExpired",
        "reviewerReplaced",
      ]).toContain(kind);
    expect(html).toContain(`>${address}</a>`);
    expect(text.split(address)).toHaveLength(2);
  });
});

test("no wording is the same in two languages", async () => {
  const subjects = await Promise.all(written.map(async ([, , letter]) => (await letter).subject));
  expect(new Set(subjects).size).toBe(subjects.length);
});

test("a title that nobody has translated is written in Polish", async () => {
  const facts = example("signUpConfirmed", "uk");
  const letter = await composeLetter({ ...facts, form: { ...conference, title: { pl: "Tylko po polsku" } } });
  expect(letter.text).toContain("Захід: Tylko po polsku");
});

const nothingMinted = { origin: links.origin, page: links.page };

describe("a letter that would leave out what it must say is not written", () => {
  test.each([
    ["signUpConfirmed", { links: nothingMinted }],
    ["signUpConfirmed", { submission: undefined }],
    ["signUpConfirmed", { submission: application }],
    ["eventReminder", { form: call }],
    ["questionAsked", { question: undefined }],
    ["questionAsked", { links: nothingMinted }],
    ["questionOverdue", { question: undefined }],
    ["draftLink", { draft: undefined }],
    ["draftLink", { links: nothingMinted }],
    ["coordinatorLink", { links: nothingMinted }],
    ["applicationLink", { links: nothingMinted }],
    ["organiserLink", { links: nothingMinted }],
    ["organiserLink", { form: call }],
    ["approvalRequest", { assignment: undefined }],
    ["approvalRequest", { submission: undefined }],
    ["signUpWaitlisted", { positions: undefined }],
    ["signUpConfirmed", { positions: undefined }],
    ["signUpOffered", { submission: signUp }],
    ["signUpDeclined", { submission: signUp }],
    ["sessionOffered", { submission: { ...signUp, sessions: {} } }],
    ["sessionOffered", { form: { ...conference, sessions: [] } }],
    ["certificateIssued", { certificate: undefined }],
    ["certificateIssued", { form: { ...conference, certificate: undefined } }],
    ["applicationAwarded", { submission: application }],
    ["applicationAwarded", { cards: [] }],
    ["applicationOnReserve", { ranking: undefined }],
    ["instalmentPaid", { submission: application }],
    ["amendmentDecided", { submission: application }],
    ["appealUpheld", { submission: application }],
    ["listReturned", { ranking: undefined }],
    ["resultsPublished", { ranking: undefined }],
    ["overdueList", { overdue: undefined }],
    ["applicationReceived", { canonicalContent: undefined }],
    ["callClosed", { counter: undefined }],
  ] satisfies [LetterKind, object][])("%s without its facts", async (kind, absent) => {
    await expect(composeLetter(Object.assign(example(kind), absent))).rejects.toThrow(MissingFact);
  });

  test("a rejection is never written as an award, nor an award as a rejection", async () => {
    const [awarded, rejected] = [example("applicationAwarded"), example("applicationRejected")];
    const { submission } = rejected;
    await expect(composeLetter({ ...awarded, submission })).rejects.toThrow(MissingFact);
    await expect(composeLetter({ ...rejected, submission: awarded.submission })).rejects.toThrow(MissingFact);
  });
});
