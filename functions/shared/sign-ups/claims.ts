import { claimedAddresses, organisationOf } from "../../../domain/participants.ts";
import type { Claim } from "../../../schemas/event-records.ts";
import type { Conference } from "../../../schemas/form.ts";
import type { Participant, SignUp } from "../../../schemas/sign-up.ts";
import type { Answers } from "../../../schemas/submission.ts";
import type { Sha256 } from "../../../schemas/values.ts";
import { sha256 } from "../secrets.ts";
import { keys } from "../table/keys.ts";
import { absent, type Write } from "../table/writes.ts";

/** The same address at two events is two hashes: the table does not tell who goes to both. */
export const addressHash = (formId: string, address: string): Sha256 => sha256(`${formId}\n${address}`);

/** Hashes of the addresses of which each may have one live sign-up at the event. */
export const claimHashes = (
  formId: string,
  email: string | undefined,
  participants: readonly Participant[],
): Sha256[] => claimedAddresses(email, participants).map((address) => addressHash(formId, address));

/** Claims an address for a sign-up. Refused while another live sign-up of the event has it. */
export function claimAddress(formId: string, hash: Sha256, submissionId: string): Write {
  const claim: Claim = { schemaVersion: 1, submissionId };
  return { put: { ...keys.claim(formId, hash), ...claim }, condition: absent };
}

export const releaseAddress = (formId: string, hash: Sha256, submissionId: string): Write => ({
  delete: keys.claim(formId, hash),
  condition: {
    expression: "attribute_not_exists(pk) OR submissionId = :id",
    values: { ":id": submissionId },
  },
});

/** Under what the seats of an organisation are counted, where the event has a limit for each. */
export function organisationKey(form: Conference, answers: Answers): Sha256 | undefined {
  const name = form.delegations?.perOrganisation === undefined ? undefined : organisationOf(answers);
  return name === undefined ? undefined : sha256(`${form.id}\n${name}`);
}

/** Counts seats of an organisation, if it may have so many more. */
export function countSeats(form: Conference, organisation: Sha256, seats: number): Write {
  const most = (form.delegations?.perOrganisation ?? 0) - seats;
  return {
    update: keys.organisation(form.id, organisation),
    expression: "ADD seats :seats",
    condition: {
      // Nobody may come who has not been counted: the first is refused only when it alone is too many.
      expression: most < 0 ? "attribute_exists(pk) AND seats <= :most" : "attribute_not_exists(pk) OR seats <= :most",
      values: { ":seats": seats, ":most": most },
    },
  };
}

/** Gives an organisation's seats back. */
export const uncountSeats = (
  { formId, organisation }: Pick<SignUp, "formId" | "organisation">,
  seats: number,
): Write[] =>
  organisation === undefined
    ? []
    : [
        {
          update: keys.organisation(formId, organisation),
          expression: "ADD seats :minusSeats",
          condition: { expression: "attribute_exists(pk)", values: { ":minusSeats": -seats } },
        },
      ];
