import type { Application } from "../../../schemas/application.ts";
import { grantFields } from "../../grant-rules.ts";
import { plainName } from "../../participants.ts";

const taxNumber = /^(?:nip:?\s*)?(?:pl)?\s*([\d\s-]+)$/i;

/** A tax number is its ten digits, however it is written; everything else is a name. */
function identity(institution: string): string {
  const [, number = ""] = taxNumber.exec(institution.trim()) ?? [];
  const digits = number.replaceAll(/\D/g, "");
  return digits.length === 10 ? digits : plainName(institution);
}

const text = (value: unknown): string[] => (typeof value === "string" && value.trim() !== "" ? [value] : []);

/** The bodies that an application is about: the applicant and the patron, by name and by tax number. */
const bodiesOf = ({ answers, patron }: Pick<Application, "answers" | "patron">): string[] => [
  ...[grantFields.applicantName, "nip", grantFields.patronName, grantFields.patronNip].flatMap((name) =>
    text(answers[name]),
  ),
  ...text(patron?.name),
];

/** Whether somebody belongs to the applicant or to the patron of an application, by the bodies that the call names. */
export function isOfApplicant(
  { institutions }: { institutions: readonly string[] },
  application: Pick<Application, "answers" | "patron">,
): boolean {
  const bodies = new Set(bodiesOf(application).map(identity));
  return institutions.some((institution) => bodies.has(identity(institution)));
}
