import * as z from "zod/mini";
import { changesEnd } from "../../domain/self-service.ts";
import { lastStart } from "../../domain/session-times.ts";
import { Claim } from "../../schemas/event-records.ts";
import { SeatCounter, SeatShard, SessionCounter } from "../../schemas/counter.ts";
import { Conference } from "../../schemas/form.ts";
import type { Instant } from "../../schemas/values.ts";
import type { Editing } from "../shared/manage/editing.ts";
import type { Setback } from "../shared/pages/manage/edit.tsx";
import { parseItem } from "../shared/records.ts";
import type { Guesses } from "../shared/seats/guesses.ts";
import type { Failure } from "../shared/table/writes.ts";
import type { Labelled } from "./writes.ts";

interface Refusing {
  writes: Labelled[];
  failures: Failure[];
  guesses: Guesses;
  now: Instant;
}

const Organisation = z.object({ seats: z._default(z.int(), 0) });

/** How many seats are free for whoever wants more: none while anybody waits. */
const freeIn = ({ free, waitlisted }: Pick<SessionCounter, "free" | "waitlisted">) =>
  waitlisted > 0 ? 0 : Math.max(free, 0);

/** Why one write was refused; undefined when that is no reason to give up, only to look again. */
function setbackOf(
  { form, submission }: Editing,
  about: Labelled,
  item: Failure["item"],
  { guesses, now }: Refusing,
): Setback | undefined {
  switch (about.what) {
    case "link":
      return { what: "refused", refusal: { code: "linkExpired" } };
    case "times": {
      const moved = item ? parseItem(Conference, item) : form;
      const begun = now >= lastStart(moved);
      return {
        what: "refused",
        refusal: begun ? { code: "eventOver" } : { code: "changesClosed", until: changesEnd(moved) },
      };
    }
    case "event":
      return { what: "refused", refusal: { code: "formCancelled" } };
    case "address":
      return item && parseItem(Claim, item).submissionId !== submission.id
        ? { what: "refused", refusal: { code: "alreadyInDelegation" } }
        : undefined;
    case "organisation": {
      const left = (form.delegations?.perOrganisation ?? 0) - z.parse(Organisation, item ?? {}).seats;
      return { what: "refused", refusal: { code: "organisationFull", left: Math.max(left, 0) } };
    }
    case "seats": {
      if (about.pool !== "event") return { what: "sessionFull", session: about.pool };
      const counter = item && z.parse(z.union([SeatCounter, SeatShard]), parseItem(z.looseObject({}), item));
      if (counter?.cancelled) return { what: "refused", refusal: { code: "formCancelled" } };
      // A shard that has just been emptied: there may be seats in another.
      if (counter?.kind !== "conference" || !counter.drained) return undefined;
      return { what: "refused", refusal: { code: "noSeatsLeft", free: freeIn(counter) } };
    }
    case "session":
      if (item) guesses.saw(about.session, parseItem(SessionCounter, item));
      return undefined;
    default:
      return undefined;
  }
}

/** Why a transaction was refused, in the order of its writes; undefined when it is worth another try. */
export function setbackFrom(editing: Editing, refusing: Refusing): Setback | undefined {
  const reasons = refusing.failures.map(({ failed, item }, index) => {
    const about = refusing.writes[index];
    return failed && about ? setbackOf(editing, about, item, refusing) : undefined;
  });
  return reasons.find((reason) => reason !== undefined);
}
