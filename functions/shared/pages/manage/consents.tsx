import { inLanguage } from "../../../../domain/public-form.ts";
import type { Form } from "../../../../schemas/form.ts";
import type { Submission } from "../../../../schemas/submission.ts";
import type { Language } from "../../../../schemas/values.ts";
import { ConsentDetails } from "../consent-details.tsx";
import { langIn, Translated } from "../own-text.tsx";
import { ownWords } from "../../words/own/words.ts";

interface Given {
  language: Language;
  form: Form;
  consents: Submission["consents"];
}

/** The texts agreed to. A text whose version has changed since is named by its version alone. */
export function Consents({ language, form, consents }: Given) {
  const given = Object.entries(consents);
  if (given.length === 0) return null;
  const agreedTo = (name: string, version: string) => {
    const consent = form.consents.find((candidate) => candidate.name === name && candidate.version === version);
    if (!consent) return `${name} ${version}`;
    return (
      <>
        <Translated text={consent.text} language={language} />
        {consent.details && (
          <ConsentDetails
            language={language}
            details={inLanguage(consent.details, language)}
            {...langIn(consent.details, language)}
          />
        )}
      </>
    );
  };
  return (
    <>
      <h2>{ownWords[language].consents}</h2>
      <ul>
        {given.map(([name, version]) => (
          <li>{agreedTo(name, version)}</li>
        ))}
      </ul>
    </>
  );
}
