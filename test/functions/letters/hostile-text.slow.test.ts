import fc from "fast-check";
import PostalMime from "postal-mime";
import { expect, test } from "vitest";
import { canonicalContent } from "../../../domain/content.ts";
import { composeLetter, type LetterFacts } from "../../../functions/send-letter/letters/compose.ts";
import { buildMime } from "../../../functions/send-letter/letters/mime.ts";
import { clean } from "../../../functions/send-letter/letters/text.ts";
import type { LetterKind } from "../../../schemas/letter.ts";
import { applicationWith, conference, delegation, example } from "./examples.ts";
import { asking } from "./grant-examples.ts";
import { cards, late, ranking } from "./grant-state.ts";

const nasty = fc.constantFrom(
  "<script>alert(1)</script>",
  "</title></style></bdi><img src=x onerror=alert(1)>",
  "\r\nBcc: everybody@example.com\r\n\r\n",
  "\"'`",
  "&amp;&#60;b&lt;",
  "<!-- -->",
  '=HYPERLINK("https://evil.example")',
  "\u202egnp.exe",
  "עברית العربية",
  "👩‍👩‍👧‍👦🇵🇱",
  "=?utf-8?Q?=0D=0ABcc:_x?=",
  "\0\u0007\u2028\u0085",
  "javascript:alert(1)",
  "{{7*7}}${7*7}",
);
/** Framed, so that a text is never empty and its ends are seen. */
const typed = fc
  .array(fc.oneof(nasty, fc.string({ unit: "binary", maxLength: 20 })), { maxLength: 12 })
  .map((parts) => `x${parts.join("")}x`);

function stateOf(kind: LetterKind) {
  const { submission } = example(kind);
  if (submission?.kind !== "signUp") throw new Error("a sign-up was expected");
  return submission;
}
const [asked, declined] = [stateOf("approvalRequest"), stateOf("signUpDeclined")];

/** Every letter in which a text that somebody typed stands, with that text. */
const letters: Record<string, (text: string) => LetterFacts> = {
  applicant: (text) => ({
    ...asking("questionAsked", "formalCheck"),
    submission: applicationWith({ projectTitle: text, applicantName: text }),
  }),
  receipt: (text) => {
    const submission = applicationWith({ projectTitle: text });
    return { ...example("applicationReceived"), submission, canonicalContent: canonicalContent(submission) };
  },
  reason: (text) => ({
    ...example("applicationAwarded"),
    submission: { ...late, decision: { at: late.since, list: "main", listVersion: 1, position: 1, reason: text } },
  }),
  card: (text) => ({
    ...example("applicationAwarded"),
    cards: cards.map((card) => ({
      ...card,
      answer: Object.fromEntries(
        Object.entries(card.answer).map(([name, value]) => [name, typeof value === "string" ? text : value]),
      ),
    })),
  }),
  appeal: (text) => ({
    ...asking("questionAsked", "appealDecision"),
    submission: { ...late, appeal: { text, at: late.since } },
  }),
  list: (text) => ({
    ...asking("questionAsked", "override"),
    ranking: { ...ranking, entries: ranking.entries.map((entry) => ({ ...entry, applicant: text, title: text })) },
  }),
  delegation: (text) => ({
    ...example("signUpConfirmed"),
    submission: { ...delegation, participants: [{ name: text }, {}] },
  }),
  answers: (text) => ({
    ...example("approvalRequest"),
    submission: { ...asked, answers: { fullName: text, organisation: text } },
  }),
  session: (text) => ({
    ...example("sessionOffered"),
    form: { ...conference, sessions: conference.sessions.map((session) => ({ ...session, title: { pl: text } })) },
  }),
  refusal: (text) => ({ ...example("signUpDeclined"), submission: { ...declined, reason: text } }),
  event: (text) => ({
    ...example("signUpConfirmed"),
    form: {
      ...conference,
      title: { pl: text },
      organisers: [{ name: text }],
      place: { name: text, address: text },
      contact: { email: "ngo@example.pl", phone: text },
    },
  }),
};

const escaped = (text: string) =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#x27;");
/** Markup is made of these alone; text that stays text adds none. */
const marks = (html: string) => html.replaceAll(/<br\s*\/?>/g, "").replaceAll(/[^<>"]/g, "");
const flat = (text: string) => text.replaceAll(/[\s\u200b]+/g, " ");

const envelope = {
  from: "zapisy@example.pl",
  sender: "x",
  to: "maria@example.pl",
  replyTo: "ngo@example.pl",
  date: new Date(0),
};
const headerNames = async (mime: Uint8Array) =>
  (await PostalMime.parse(mime)).headers.map(({ key }) => key).toSorted((a, b) => a.localeCompare(b));

test.each(Object.entries(letters))("whatever people type stays text in the letter with: %s", async (_name, about) => {
  const plain = await composeLetter(about("x"));
  const plainHeaders = await headerNames(await buildMime({ ...envelope, composed: plain }));
  await fc.assert(
    fc.asyncProperty(typed, async (text) => {
      const composed = await composeLetter(about(text));
      // nothing of it is markup
      expect(marks(composed.html)).toBe(marks(plain.html));
      // none of it is lost (long answers are quoted in short)
      if (clean(text).length < 300) {
        for (const line of clean(text).split("\n")) {
          expect(flat(composed.html)).toContain(flat(escaped(line)).trim());
          expect(flat(composed.text)).toContain(flat(line).trim());
        }
      }
      // and it never becomes a header
      expect(composed.subject).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e]/u);
      const mime = await buildMime({ ...envelope, sender: text, composed });
      expect(await headerNames(mime)).toEqual(plainHeaders);
      expect((await PostalMime.parse(mime)).subject).toBe(composed.subject);
    }),
    { numRuns: 8 },
  );
});
