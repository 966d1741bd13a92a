import type { Certificate } from "../../../../schemas/event-records.ts";
import { day, moment } from "../../words/format.ts";
import { organiserWords, signUpWords } from "../../words/organiser/catalogue.ts";
import type { SignUpPage } from "./sign-up.tsx";

/** Each person of a sign-up, whether they came, and what they were given for it. */
export function People({
  office: { language },
  signUp,
  arrivals,
  certificates,
}: Pick<SignUpPage, "office" | "signUp" | "arrivals" | "certificates">) {
  const words = organiserWords[language];
  return (
    <ol class="people">
      {signUp.participants.map(({ name, email }, index) => {
        const arrival = arrivals.find(({ participant }) => participant === index + 1);
        const certificate = certificates.find(({ participant }) => participant === index + 1);
        return (
          <li>
            <strong>{name ?? words.list.nameMissing}</strong>
            {email !== undefined && <span class="help">{email}</span>}
            {signUp.status === "confirmed" && (
              <span class="help">
                {arrival
                  ? words.here(moment(language, arrival.at), words.method[arrival.method])
                  : signUpWords[language].signUp.notArrived}
              </span>
            )}
            {certificate && <span class="help">{certificateLine(language, certificate)}</span>}
          </li>
        );
      })}
    </ol>
  );
}

function certificateLine(language: "pl" | "en" | "uk", { number, issuedAt, revokedAt }: Certificate): string {
  const words = signUpWords[language].signUp;
  const issued = words.certificate(number, day(language, issuedAt));
  return revokedAt === undefined ? issued : `${issued}, ${words.revoked(day(language, revokedAt))}`;
}
