import { inLanguage } from "../../../../domain/public-form.ts";
import type { Form } from "../../../../schemas/form.ts";
import type { Submission } from "../../../../schemas/submission.ts";
import type { Language } from "../../../../schemas/values.ts";
import { manageWords } from "../../words/manage/catalogue.ts";

interface Given {
  language: Language;
  form: Form;
  consents: Submission["consents"];
}

/** The texts agreed to. A text whose version has changed since is named by its version alone. */
export function Consents({ language, form, consents }: Given) {
  const given = Object.entries(consents);
  if (given.length === 0) return null;
  const textOf = (name: string, version: string) => {
    const consent = form.consents.find((candidate) => candidate.name === name && candidate.version === version);
    return consent ? inLanguage(consent.text, language) : `${name} ${version}`;
  };
  return (
    <>
      <h2>{manageWords[language].consents}</h2>
      <ul>
        {given.map(([name, version]) => (
          <li>{textOf(name, version)}</li>
        ))}
      </ul>
    </>
  );
}
