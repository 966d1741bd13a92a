import * as z from "zod/mini";
import { readEnvironment } from "../shared/env.ts";
import { offerFreedSeats } from "../shared/seats/make-offers.ts";
import { streamDoor } from "../shared/stream.ts";
import { prefix } from "../shared/table/keys.ts";
import { followEventChange, followNewSignUp } from "./conference/follow.ts";
import { followApplicationChange } from "./grants/application.ts";
import { followAnswer } from "./grants/answer.ts";
import { followRanking } from "./grants/ranking.ts";

const { TABLE_NAME } = readEnvironment("follow-changes");

const Keyed = z.object({ pk: z.string(), sk: z.string(), kind: z.optional(z.string()) });

/**
 * What follows from a change of the table besides letters: seats are offered and approvers asked, applications go on to
 * their next step and lists to their next approver. It looks at the table, not only at the change, so being told twice
 * does nothing twice.
 */
export const handler = streamDoor("follow-changes", async ({ before, after }) => {
  if (!after) return;
  const { pk, sk, kind } = z.parse(Keyed, after);
  const now = new Date().toISOString();
  if (sk.startsWith(prefix.change)) return followEventChange(TABLE_NAME, after, now);
  if (sk.startsWith(prefix.question)) return followAnswer(TABLE_NAME, after, now);
  if (sk.startsWith(prefix.ranking)) return followRanking(TABLE_NAME, after, now);
  if (kind === "application") return followApplicationChange(TABLE_NAME, after, now);
  if (sk.startsWith(prefix.submission) && !before) return followNewSignUp(TABLE_NAME, after);
  await offerFreedSeats(TABLE_NAME, pk.slice("FORM#".length), now);
});
