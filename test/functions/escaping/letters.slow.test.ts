import ICAL from "ical.js";
import PostalMime from "postal-mime";
import { describe, expect, test } from "vitest";
import { canonicalContent } from "../../../domain/content.ts";
import {
  type ComposedLetter,
  composeLetter,
  type LetterFacts,
} from "../../../functions/send-letter/letters/compose.ts";
import { buildMime } from "../../../functions/send-letter/letters/mime.ts";
import { printLetter } from "../../../functions/send-letter/letters/print.ts";
import { sha256 } from "../../../functions/shared/secrets.ts";
import { LetterKind } from "../../../schemas/letter.ts";
import { Language } from "../../../schemas/values.ts";
import { example } from "../letters/examples.ts";
import { expectNothingRuns, markup, spoilt, spoiltAnswers } from "./hostile.ts";
import { expectNothingRunsInPdf } from "./media.ts";

/** Would be a header of a message, or a property of a calendar entry. */
const lines =
  "\r\nBcc: everybody@evil.example\r\n\r\nEND:VEVENT\r\nATTENDEE:mailto:a@evil.example\r\nURL:http://evil.example";
const text = `x${lines} ${markup}`;

/** Everything that a letter needs, with every text that somebody wrote made hostile. */
function hostileFacts(kind: LetterKind, language: Language): LetterFacts {
  const facts = spoilt(example(kind, language), text);
  const { submission, form, draft } = facts;
  if (draft) Object.assign(draft.values, { projectTitle: text, applicantName: text });
  if (!submission) return facts;
  submission.answers = spoiltAnswers(form.fields, submission.answers, text);
  if (facts.canonicalContent === undefined) return facts;
  const canonical = canonicalContent(submission);
  return { ...facts, submission: { ...submission, contentHash: sha256(canonical) }, canonicalContent: canonical };
}

const envelope = { from: "zapisy@example.pl", to: "maria@example.pl", replyTo: "ngo@example.pl", date: new Date(0) };
const parsed = async (composed: ComposedLetter, sender: string) =>
  PostalMime.parse(await buildMime({ ...envelope, sender, composed }));
const namesOf = ({ headers }: Awaited<ReturnType<typeof parsed>>) => headers.map(({ key }) => key).toSorted();

function entryIn({ attachments }: ComposedLetter) {
  const file = attachments.find(({ filename }) => filename.endsWith(".ics"));
  if (!file) return undefined;
  const source = file.content.toString("utf8");
  const events = new ICAL.Component(ICAL.parse(source)).getAllSubcomponents("vevent");
  return { source, events, names: events.flatMap((event) => event.getAllProperties().map(({ name }) => name)) };
}

const flat = (written: string) => written.replaceAll(/[\s\u200b]/g, "");
const told = "<imgclass=hostilesrc=xonerror=hostile()>";

/** Each kind in one language: what stands in a letter is escaped in all of them alike. */
const kinds = LetterKind.options.map((kind, index) => [kind, Language.options[index % 3] ?? "pl"] as const);

describe("a letter whose every text is hostile", () => {
  test.each(kinds)("is text to whoever gets it: %s in %s", async (kind, language) => {
    const [plain, letter] = await Promise.all([
      composeLetter(example(kind, language)),
      composeLetter(hostileFacts(kind, language)),
    ]);
    expect(flat(expectNothingRuns(letter.html, kind))).toContain(told);
    expect(flat(letter.text)).toContain(told);
    expect(() => expectNothingRuns(letter.html.replaceAll("&lt;", "<").replaceAll("&gt;", ">"))).toThrow();

    const [usual, message] = [await parsed(plain, "Gmina"), await parsed(letter, text)];
    expect(namesOf(message)).toEqual(namesOf(usual));
    expect(letter.subject).not.toMatch(/\p{Cc}/u);
    expect([message.bcc, message.to?.length]).toEqual([undefined, 1]);
    expect(message.attachments.map(({ mimeType }) => mimeType)).toEqual(
      usual.attachments.map(({ mimeType }) => mimeType),
    );
    for (const { filename } of message.attachments) expect(filename).toMatch(/^[\p{L}\w ().-]+$/u);

    const [plainEntry, entry] = [entryIn(plain), entryIn(letter)];
    expect(entry?.names).toEqual(plainEntry?.names);
    if (entry) expect(flat(String(entry.events[0]?.getFirstPropertyValue("summary")))).toContain(told);
  });

  test.each(["signUpConfirmed", "signUpDeclined", "eventMoved"] as const)("is text on paper: %s", async (kind) => {
    expect(flat(await expectNothingRunsInPdf(await printLetter(hostileFacts(kind, "pl"))))).toContain(told);
  });
});
