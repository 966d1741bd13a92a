import { signUpFields } from "../../../domain/participants.ts";
import { day } from "../../shared/words/format.ts";
import { contentOf, type LetterFacts, signatureOf } from "./compose.ts";
import type { Block } from "./content.ts";
import { clean } from "./text.ts";
import { words as catalogue } from "./words/words.ts";
import type { LetterBlock } from "../../shared/documents/letter.ts";

/**
 * A letter on paper, for somebody who has no e-mail address. Its links are printed with their codes: mint them for it,
 * and write their hashes before it is handed out. Throws `MissingFact` as `composeLetter` does.
 */
export async function printLetter(about: LetterFacts): Promise<Buffer> {
  const { to: _, ...letter } = about.letter;
  const facts = { ...about, letter };
  const { letterPdf } = await import("../../shared/documents/letter.ts");
  const content = await contentOf(facts);
  const { language, organisers, email, phone } = signatureOf(facts);
  const words = catalogue[language];
  return letterPdf({
    language,
    sender: organisers,
    placeAndDate: day(language, facts.now.toISOString()),
    addressee: addresseeOf(facts),
    subject: content.subject,
    heading: content.heading,
    blocks: content.blocks.flatMap(onPaper),
    closing: [
      words.regards,
      ...organisers,
      [email, ...(phone ? [`${words.phone} ${clean(phone)}`] : [])].join(", "),
      words.printed,
    ],
  });
}

/** The person, or the first of a delegation, with the organisation; a clerk adds the address on the envelope. */
function addresseeOf({ submission }: LetterFacts): string[] {
  if (submission?.kind !== "signUp") return [];
  const organisation = submission.answers[signUpFields.organisation];
  const name = submission.answers[signUpFields.fullName] ?? submission.participants[0]?.name;
  return [name, organisation].filter((line) => typeof line === "string" && line !== "").map(String);
}

function onPaper(block: Block): LetterBlock[] {
  switch (block.type) {
    case "tickets":
      return [
        ...block.tickets.map(
          ({ person, url }) => ({ type: "link", label: `${block.heading}: ${person}`, url }) as const,
        ),
        { type: "note", text: block.note },
      ];
    default:
      return [block];
  }
}
