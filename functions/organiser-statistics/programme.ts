import { type ConferenceTotals, type Counted, countedOf, totalsOf } from "../../domain/programme-figures.ts";
import type { Programme } from "../../schemas/programme.ts";
import { found } from "../shared/http/refused.ts";
import { readArrivals, readProgramme } from "../shared/organiser/records.ts";
import { programmePage } from "../shared/pages/organiser/programme.tsx";
import type { Office } from "../shared/pages/organiser/room.tsx";
import { readFigures, signUpsOf } from "../shared/records.ts";

/** Counts one conference as its sign-ups are read, keeping none of them. A conference without figures is not open yet. */
async function count(
  tableName: string,
  { formId, region }: Programme["conferences"][number],
): Promise<ConferenceTotals[]> {
  const figures = await readFigures(tableName, formId);
  if (!figures) return [];
  const counted: Counted[] = [];
  for await (const signUp of signUpsOf(tableName, formId)) counted.push(countedOf(signUp));
  const arrivals = await readArrivals(tableName, formId);
  return [totalsOf(region, figures, counted, arrivals.length)];
}

/** Figures of a whole programme. @throws Refused notFound */
export async function showProgramme(tableName: string, office: Office, programmeId: string): Promise<string> {
  const programme = found(await readProgramme(tableName, programmeId));
  const totals = await Promise.all(programme.conferences.map((conference) => count(tableName, conference)));
  return programmePage({ office, programme, conferences: totals.flat() });
}
