import { expectedOf, organisationName } from "../../domain/list-view.ts";
import { inLanguage } from "../../domain/public-form.ts";
import type { SignUp } from "../../schemas/sign-up.ts";
import type { AttendanceList } from "../shared/documents/attendance-list.ts";
import { found } from "../shared/http/refused.ts";
import type { Office } from "../shared/pages/organiser/room.tsx";
import { period } from "../shared/words/format.ts";
import { organiserWords } from "../shared/words/organiser/catalogue.ts";

/** For people who come without having signed up. */
const blankRows = 10;

/**
 * Everybody who is expected at the event, or in one of its sessions, to sign on paper.
 * @throws Refused notFound for a session that the event does not have
 */
export function attendanceList({ language, form }: Office, signUps: readonly SignUp[], asked = ""): AttendanceList {
  const session = asked === "" ? undefined : found(form.sessions.find(({ id }) => id === asked));
  const { startsAt, endsAt } = session ?? form;
  const where = [session?.place, form.place.name, form.place.address].filter(Boolean).join(", ");
  const rows = expectedOf(signUps, language, session?.id).map(({ name, signUp }, index) => ({
    number: index + 1,
    name: name ?? organiserWords[language].list.nameMissing,
    organisation: organisationName(signUp) ?? "",
  }));
  return {
    language,
    title: inLanguage(form.title, language),
    subtitle: [period(language, startsAt, endsAt), where],
    groups: [{ ...(session && { title: inLanguage(session.title, language) }), rows, blankRows }],
  };
}
