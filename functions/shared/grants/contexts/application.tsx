import { grantFields } from "../../../../domain/grant-rules.ts";
import { inLanguage } from "../../../../domain/public-form.ts";
import type { Language } from "../../../../schemas/values.ts";
import { AnswerList } from "../../pages/answers.tsx";
import { Facts } from "../../pages/facts.tsx";
import { catalogue } from "../../words/catalogue.ts";
import { moment, money } from "../../words/format.ts";
import { questionWords } from "../../words/questions/words.ts";
import type { FactsProps } from "./context.ts";

/** Which application it is: number, applicant, title, amount. */
export function ApplicationFacts({ language, facts: { application } }: FactsProps) {
  if (!application) return null;
  const [words, { facts }] = [questionWords[language], catalogue[language]];
  const { answers, reference, submittedAt, requestedAmount } = application;
  return (
    <Facts
      facts={[
        [facts.reference, <strong class="reference">{reference}</strong>],
        [words.applicant, String(answers[grantFields.applicantName])],
        [facts.submitted, moment(language, submittedAt)],
        [words.requested, money(language, requestedAmount)],
      ]}
    />
  );
}

/** Who lends a group its legal personality, under the label of the form. */
export function patronFact(language: Language, { form, application }: FactsProps["facts"]): [string, string][] {
  const label = form.fields.find(({ name }) => name === grantFields.patronName)?.label;
  return label && application?.patron ? [[inLanguage(label, language), application.patron.name]] : [];
}

/** The whole application. */
export function WholeApplication(props: FactsProps) {
  const { language, facts } = props;
  const { form, application } = facts;
  if (!application) return null;
  return (
    <>
      <ApplicationFacts {...props} />
      <h2>{questionWords[language].content}</h2>
      <AnswerList language={language} fields={form.fields} answers={application.answers} />
    </>
  );
}
