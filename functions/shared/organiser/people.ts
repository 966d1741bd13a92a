import type { Conference } from "../../../schemas/form.ts";
import type { Language } from "../../../schemas/values.ts";
import { organiserWords } from "../words/organiser/catalogue.ts";

/** Names an actor of the event: a clerk or approver by name, others by what they are. */
export function actorNames(form: Pick<Conference, "clerks" | "approval">, language: Language): (id: string) => string {
  const words = organiserWords[language].actor;
  const approving = form.approval ? [form.approval.approver, form.approval.coordinator] : [];
  const names = new Map([...approving, ...form.clerks].map(({ id, name }) => [id, name]));
  return (id) => (id === "applicant" || id === "system" ? words[id] : (names.get(id) ?? id));
}
