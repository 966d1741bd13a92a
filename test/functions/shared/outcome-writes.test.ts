import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { applicantOf } from "../../../domain/grants/asked.ts";
import type { NewQuestion, News, Outcome, Trace } from "../../../domain/grants/outcome.ts";
import { outcomeWrites } from "../../../functions/shared/grants/outcome-writes.ts";
import { contentOf } from "../../../functions/shared/table/client.ts";
import { keys, prefix } from "../../../functions/shared/table/keys.ts";
import type { Write } from "../../../functions/shared/table/writes.ts";
import { ApplicationStatus } from "../../../schemas/application.ts";
import { AuditRecord } from "../../../schemas/audit.ts";
import { GrantStep } from "../../../schemas/grant-step.ts";
import { aCall, whileOpen } from "../../support/forms.ts";
import { anApplication, submissionId } from "../../support/submissions.ts";

const form = aCall();
const now = whileOpen;

/** Applications of one call, each in some state, as many as a promotion changes. */
const applications = fc
  .array(fc.record({ status: fc.constantFrom(...ApplicationStatus.options), revision: fc.nat(50) }), { maxLength: 3 })
  .map((all) => all.map((state, index) => anApplication({ ...state, id: submissionId(index + 1) }, form)));

const trace: fc.Arbitrary<Trace> = fc.record(
  { action: fc.constantFrom("answered", "awarded", "promoted"), submissionId: fc.nat(3).map(submissionId) },
  { requiredKeys: ["action"] },
);

const outcomes = applications.chain((all) =>
  fc.record({
    applications: fc.constant(all),
    trace: fc.array(trace, { maxLength: 3 }),
    ask: fc.array(fc.record({ step: fc.constantFrom(...GrantStep.options), round: fc.integer({ min: 1, max: 9 }) }), {
      maxLength: 2,
    }),
    letters: fc.constant<News[]>([]),
  }),
);

const puts = (writes: readonly Write[]) => writes.flatMap((write) => ("put" in write ? [write] : []));

describe("what is written of a decision", () => {
  it("holds an audit record of every application that changes, whatever was decided", () => {
    fc.assert(
      fc.property(outcomes, ({ ask, ...decided }) => {
        const asked = applicantOf(anApplication());
        const outcome: Outcome = { ...decided, ask: ask.map((one): NewQuestion => ({ ...one, asked })) };
        const context = { form, submissionId: submissionId(1), actor: "system", now };
        const written = puts(outcomeWrites(outcome, context));
        const audited = written.filter(({ put }) => put.sk.startsWith(prefix.audit)).map(({ put }) => put.pk);
        for (const { id } of decided.applications) expect(audited).toContain(keys.audit(id, now, "").pk);
        const records = written.filter(({ put }) => put.sk.startsWith(prefix.audit));
        for (const { put } of records) expect(z.safeParse(AuditRecord, contentOf(put)).error).toBeUndefined();
      }),
    );
  });

  it("changes an application only as it was decided on, and raises its revision", () => {
    fc.assert(
      fc.property(outcomes, ({ applications: all }) => {
        const context = { form, submissionId: submissionId(1), actor: "system", now };
        const written = puts(outcomeWrites({ applications: all, trace: [] }, context));
        for (const { id, revision } of all) {
          const own = written.filter(({ put }) => put.sk === keys.submission(form.id, id).sk);
          expect(own).toHaveLength(1);
          expect(own[0]?.put["revision"]).toBe(revision + 1);
          expect(own[0]?.condition?.values).toEqual({ ":revision": revision });
        }
      }),
    );
  });
});
