import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dueKindOf } from "../../../domain/due.ts";
import { publicationWrites } from "../../../functions/publish-forms/writes.ts";
import { dueItems } from "../../../functions/shared/table/reads.ts";
import { keys, prefix } from "../../../functions/shared/table/keys.ts";
import { transact } from "../../../functions/shared/table/writes.ts";
import type { PublicationReport } from "../../../schemas/publication.ts";
import type { Database } from "../../../local/database/database.ts";
import type { DueName } from "../../../domain/due.ts";
import { openingFigures } from "../../../domain/opening-figures.ts";
import { aConference, shipped, whileOpen } from "../../support/forms.ts";
import { stored, tableName } from "../support/doors.ts";
import { openTable } from "../support/table.ts";

const inAYear = () => new Date(Date.now() + 500 * 24 * 60 * 60 * 1000).toISOString();

describe("publishing what is shipped", () => {
  let database: Database;
  let publish: () => Promise<PublicationReport>;
  let first: string[];
  beforeAll(async () => {
    database = await openTable();
    ({ handler: publish } = await import("../../../functions/publish-forms/index.ts"));
    first = (await publish()).outcomes.map(({ id }) => id);
  });
  afterAll(() => database.close());

  it("brings every form and the programme", async () => {
    expect(first).toHaveLength(23);
    const forms = await stored(keys.forms.pk);
    expect(forms.map(({ id }) => id).toSorted()).toEqual(first.filter((id) => id !== "mms").toSorted());
    const [programme, ...others] = await stored(keys.programme("mms").pk);
    expect(others).toEqual([]);
    expect(programme).toMatchObject({ id: "mms", title: { pl: "Moc Małych Społeczności" } });
    expect(programme?.["conferences"]).toHaveLength(16);
  });

  it("puts the seats where sign-ups look for them: in shards for a rush, and at each session", async () => {
    const { pk } = keys.counter("krakow");
    const counters = await stored(pk, prefix.counter);
    expect(counters.map(({ sk, kind, free }) => [sk, kind, free])).toEqual([
      ["COUNTER", "conference", 0],
      ["COUNTER#SHARD#01", "shard", 75],
      ["COUNTER#SHARD#02", "shard", 75],
      ["COUNTER#SHARD#03", "shard", 75],
      ["COUNTER#SHARD#04", "shard", 75],
    ]);
    const series = await stored(keys.counter("secemin").pk, prefix.counter);
    expect(series).toHaveLength(9);
    expect(series.find(({ sk }) => sk === "COUNTER#SESSION#wniosek")).toMatchObject({ kind: "session", free: 15 });
  });

  it("writes to each clerk and coordinator once, at each of their events and calls", async () => {
    const letters = await stored(keys.formLetter("krakow", "").pk, prefix.letter);
    expect(letters).toMatchObject([
      {
        sk: "LETTER#organiserLink#clerk-1#published",
        kind: "organiserLink",
        to: "sekretariat@krakow.example",
        assigneeId: "clerk-1",
        status: "queued",
      },
      { sk: "LETTER#organiserLink#clerk-2#published", assigneeId: "clerk-2" },
    ]);
    expect(await stored(keys.formLetter("piotrkow", "").pk, prefix.letter)).toMatchObject([
      { kind: "coordinatorLink", to: "koordynator@piotrkow.example", assigneeId: "coordinator", status: "queued" },
    ]);
  });

  it("puts what will be due into the index, under names that the scheduled run knows", async () => {
    const due = await Array.fromAsync(dueItems(tableName, inAYear()));
    const names = due.filter(({ formId }) => formId === "ozimek").map(({ sk }) => String(sk).slice(prefix.due.length));
    expect(names).toEqual(["reminder-7", "reminder-1", "certificates", "needs", "erasure"]);
    const unknown = due.filter(({ sk }) => dueKindOf(String(sk).slice(prefix.due.length)) === undefined);
    expect([due.length > 80, unknown]).toEqual([true, []]);
  });

  it("may be done again: what was published stays as it is, whatever has become of it", async () => {
    const taken = keys.shard("krakow", 1);
    await transact(tableName, [
      {
        update: taken,
        expression: "ADD #free :one",
        condition: { expression: "#free = :all", names: { "#free": "free" }, values: { ":one": -1, ":all": 75 } },
      },
      { delete: keys.formDue("krakow", "reminder-7"), condition: { expression: "attribute_exists(pk)" } },
    ]);
    const before = await stored(taken.pk);
    expect(before.find(({ sk }) => sk === taken.sk)).toMatchObject({ free: 74 });
    const { outcomes } = await publish();
    expect(outcomes.map(({ id }) => id)).toEqual(first);
    expect(outcomes.filter(({ outcome }) => outcome !== "unchanged")).toEqual([]);
    expect(await stored(taken.pk)).toEqual(before);
  });
});

describe("a form that is as large as its schema allows", () => {
  it("still fits into one transaction", () => {
    const session = shipped("secemin").form.sessions[0];
    const clerk = shipped("krakow").form.clerks[0];
    if (!session || !clerk) throw new Error("nothing to repeat");
    const form = aConference({
      shards: 20,
      sessions: Array.from({ length: 40 }, (_, index) => ({ ...session, id: `s${index}` })),
      clerks: Array.from({ length: 20 }, (_, index) => ({ ...clerk, id: `clerk-${index}` })),
    });
    const due = Array.from({ length: 13 }, (_, days) => ({ name: `reminder-${days}` as DueName, at: whileOpen }));
    const writes = publicationWrites({ form, ...openingFigures(form), due }, whileOpen);
    expect(writes).toHaveLength(96);
  });
});
