import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, it } from "vitest";
import { offerFreedSeats } from "../../../functions/shared/seats/make-offers.ts";
import type { Database } from "../../../local/database/database.ts";
import { anEvent, inDays, signedUp } from "../support/conferences.ts";
import { tableName } from "../support/doors.ts";
import { openTable } from "../support/table.ts";
import { expectConsistent } from "./consistent.ts";
import { race } from "./race.ts";
import { typedInto, Visitor } from "./visitor.ts";

let database: Database;
beforeAll(async () => {
  database = await openTable();
});
afterAll(() => database.close());

describe("editing, cancelling, erasing, answering, expiring and offering at once", () => {
  it("never loses or invents a seat, a place in line or an offer, of the event or of a session", () => race(2));

  it("offers a group that gets smaller at that moment as many seats as it then has", async () => {
    for (let round = 0; round < 3; round += 1) {
      const form = await anEvent({ capacity: 4, delegations: { maxSeats: 4 } });
      const first = await Visitor.of(form, await signedUp(form, { answers: { seats: 4 } }));
      const group = await Visitor.of(form, await signedUp(form, { answers: { seats: 4 } }));
      const smaller = typedInto((await group.editPage()).body ?? "", { seats: "2" });
      await first.cancel();
      // Neither begins at the same moment of the other in every round.
      const later = sleep(round * 5).then(() => offerFreedSeats(tableName, form.id, inDays(0)));
      await Promise.all([later, group.save(smaller)]);
      await expectConsistent(form);
    }
  });
});
