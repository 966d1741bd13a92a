import { isCard } from "../../domain/grants/review/impartiality.ts";
import type { Application } from "../../schemas/application.ts";
import { Draft } from "../../schemas/draft.ts";
import type { Letter, LetterKind } from "../../schemas/letter.ts";
import { Question, type RecordedQuestion } from "../../schemas/question.ts";
import type { Ranking } from "../../schemas/ranking.ts";
import { readQuestions, readRanking } from "../shared/grants/read.ts";
import { parseItem } from "../shared/records.ts";
import { keys } from "../shared/table/keys.ts";
import { getItem } from "../shared/table/reads.ts";
import type { LetterFacts } from "./letters/compose.ts";
import { overdueOf } from "../shared/coordinator/overdue.ts";

type About = Pick<LetterFacts, "letter" | "form" | "submission" | "now">;
type Facts = Pick<LetterFacts, "question" | "ranking" | "cards" | "draft" | "overdue">;

/** Letters that bring an applicant the result; only after it was published are they written, and cards shown. */
const results = new Set<LetterKind>(["applicationAwarded", "applicationOnReserve", "applicationRejected"]);

/** Whatever a letter about a grant may speak of besides the application. Nobody's cards are read but for a result. */
export async function gatherGrantFacts(tableName: string, about: About): Promise<Facts> {
  const { letter, form, submission, now } = about;
  const application = submission?.kind === "application" ? submission : undefined;
  const [question, ranking, cards, draft, overdue] = await Promise.all([
    questionOf(tableName, letter),
    rankingOf(tableName, letter, application),
    application && results.has(letter.kind) ? cardsOf(tableName, application) : undefined,
    draftOf(tableName, letter),
    form.kind === "grantCall" && letter.kind === "overdueList"
      ? overdueOf(tableName, form, now.toISOString())
      : undefined,
  ]);
  return { question, ranking, cards, draft, overdue };
}

async function questionOf(tableName: string, letter: Letter): Promise<Question | undefined> {
  const { kind, step, round, assigneeId } = letter;
  if (kind === "applicationAwaitsPatron") {
    const all = await readQuestions(tableName, letter);
    return all.findLast((question) => question.step === "patron" && question.status === "requested");
  }
  if (step === undefined || step === "approval" || round === undefined || assigneeId === undefined) return undefined;
  const item = await getItem(tableName, keys.question(letter, step, round, assigneeId));
  return item && parseItem(Question, item);
}

/** The list that a letter is about, or the one on which an application stands that is told its place. */
async function rankingOf(
  tableName: string,
  { kind, formId, list }: Letter,
  application: Application | undefined,
): Promise<Ranking | undefined> {
  const named = list ?? (kind === "applicationOnReserve" ? application?.decision?.list : undefined);
  return named === undefined ? undefined : readRanking(tableName, formId, named);
}

/** Everybody's cards, in the order in which the score names them. */
async function cardsOf(tableName: string, { formId, id, score }: Application): Promise<RecordedQuestion[]> {
  const sent = (await readQuestions(tableName, { formId, submissionId: id })).filter(isCard);
  return (score?.cards ?? []).flatMap((reviewer) => sent.find(({ asked }) => asked.id === reviewer) ?? []);
}

async function draftOf(tableName: string, { draftId }: Letter): Promise<Draft | undefined> {
  if (draftId === undefined) return undefined;
  const item = await getItem(tableName, keys.draft(draftId));
  return item && parseItem(Draft, item);
}
