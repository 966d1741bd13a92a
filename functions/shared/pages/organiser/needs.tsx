import { inLanguage } from "../../../../domain/public-form.ts";
import { tally } from "../../../../domain/statistics.ts";
import type { Field, SimpleField } from "../../../../schemas/field.ts";
import type { SignUp, SpecialNeeds } from "../../../../schemas/sign-up.ts";
import { readable } from "../../words/answers.ts";
import { statisticsWords } from "../../words/organiser/catalogue.ts";
import { BarTable, tallyRows } from "./chart.tsx";
import { addressOf, type Office } from "./room.tsx";

interface About {
  office: Office;
  signUps: readonly SignUp[];
  needs: ReadonlyMap<string, SpecialNeeds>;
}

const isSpecial = (field: Field): field is SimpleField => field.special === true && field.type !== "group";

/** How often each need was stated, and by whom: to order interpreters and meals. Nothing once they have been erased. */
export function Needs({ office, signUps, needs }: About) {
  const { language, form } = office;
  const words = statisticsWords[language].needs;
  const fields = form.fields.filter(isSpecial);
  const stated = signUps.flatMap((signUp) => {
    const answers = needs.get(signUp.id)?.answers;
    return answers ? [{ signUp, answers }] : [];
  });
  if (stated.length === 0) return null;
  const countsOf = (field: SimpleField) =>
    tally(
      stated.flatMap(({ answers }) => [answers[field.name] ?? []].flat()),
      (value) => readable(language, field, String(value)),
    );
  return (
    <>
      <h2>{words.title}</h2>
      <p class="help">{words.help}</p>
      {fields
        .filter(({ type }) => type === "choice" || type === "choices")
        .map((field) => (
          <BarTable
            language={language}
            caption={inLanguage(field.label, language)}
            label={words.need}
            columns={[statisticsWords[language].signUps]}
            rows={tallyRows(countsOf(field), (key) => key)}
          />
        ))}
      <h3>{words.whose}</h3>
      <ul>
        {stated.map(({ signUp, answers }) => (
          <li>
            <a href={addressOf(office, `/sign-ups/${signUp.id}`)}>{nameOf(signUp)}</a>
            {`: ${fields
              .filter(({ name }) => answers[name] !== undefined)
              .map((field) => readable(language, field, answers[field.name]))
              .join("; ")}`}
          </li>
        ))}
      </ul>
    </>
  );
}

const nameOf = ({ participants, reference }: SignUp): string =>
  participants.flatMap(({ name }) => name ?? []).join(", ") || reference;
