import { certificatesAgainAt } from "../../domain/due.ts";
import { Arrival, type Certificate } from "../../schemas/event-records.ts";
import type { Conference } from "../../schemas/form.ts";
import type { SubmissionId } from "../../schemas/values.ts";
import { audit } from "../shared/audit.ts";
import { letterWrites } from "../shared/letters.ts";
import { parseItem, readSignUp } from "../shared/records.ts";
import { mintCode } from "../shared/secrets.ts";
import { keys, prefix } from "../shared/table/keys.ts";
import { queryItems } from "../shared/table/reads.ts";
import { absent, transact } from "../shared/table/writes.ts";
import { each } from "./each.ts";
import { done, type Outcome } from "./outcome.ts";
import type { Run } from "./run.ts";
import { asItWas } from "./sign-ups.ts";

/** People of one sign-up, by their numbers, who came and have no certificate. */
interface Uncertified {
  submissionId: SubmissionId;
  participants: number[];
}

/** Compares two lists of small items: sign-ups are read only for those who lack something. */
async function uncertifiedOf({ tableName }: Run, formId: string): Promise<Uncertified[]> {
  const { pk } = keys.certificate(formId, "", 0);
  const certified = new Set<string>();
  for await (const { sk } of queryItems(tableName, pk, { prefix: prefix.certificate, pageSize: 1000 })) {
    certified.add(String(sk));
  }
  const found = new Map<SubmissionId, number[]>();
  for await (const item of queryItems(tableName, pk, { prefix: prefix.arrival, pageSize: 1000 })) {
    const { submissionId, participant } = parseItem(Arrival, item);
    if (certified.has(keys.certificate(formId, submissionId, participant).sk)) continue;
    found.set(submissionId, [...(found.get(submissionId) ?? []), participant]);
  }
  return [...found].map(([submissionId, participants]) => ({ submissionId, participants }));
}

/** Whoever has not been named gets none for now: the organisers see who it is, and a later run looks again. */
async function certify({ tableName, now }: Run, { id: formId }: Conference, uncertified: Uncertified): Promise<void> {
  const { submissionId, participants } = uncertified;
  const signUp = await readSignUp(tableName, formId, submissionId);
  if (signUp?.status !== "confirmed") return;
  for (const participant of participants) {
    const name = signUp.participants[participant - 1]?.name;
    if (!name) continue;
    const about = { formId, submissionId };
    const certificate: Certificate = {
      schemaVersion: 1,
      ...about,
      participant,
      name,
      number: `${signUp.reference}/${participant}`,
      code: mintCode(),
      issuedAt: now,
    };
    await transact(tableName, [
      { check: keys.submission(formId, submissionId), condition: asItWas(signUp) },
      {
        check: keys.arrival(formId, submissionId, participant),
        condition: { expression: "attribute_exists(pk)" },
      },
      { put: { ...keys.certificate(formId, submissionId, participant), ...certificate }, condition: absent },
      ...letterWrites(signUp, "certificateIssued", { now, version: [String(participant)], participant }),
      audit({ at: now, ...about, action: "certificateIssued", actor: "system" }),
    ]);
  }
}

/** A certificate for everybody who came, once. Arrivals may be typed in from paper later, so it is due again for a while. */
export async function issueCertificates(run: Run, form: Conference): Promise<Outcome> {
  if (!form.certificate) return done;
  const { finished } = await each(
    run,
    await uncertifiedOf(run, form.id),
    ({ submissionId }) => ({ formId: form.id, submissionId }),
    (one) => certify(run, form, one),
  );
  if (!finished) return { outcome: "unfinished" };
  const at = certificatesAgainAt(form, run.now);
  return at === undefined ? done : { outcome: "again", at };
}
