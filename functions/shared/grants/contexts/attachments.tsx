import { formalWords } from "../../words/formal/words.ts";
import { number } from "../../words/format.ts";
import { questionWords } from "../../words/questions/words.ts";
import type { FactsProps } from "./context.ts";

/** The files that came with an application. */
export function Attachments({ language, facts: { form, application }, addresses }: FactsProps) {
  if (!application || (form.attachments === 0 && application.attachments.length === 0)) return null;
  const words = formalWords[language];
  return (
    <section>
      <h2>{questionWords[language].attachments}</h2>
      {application.attachments.length === 0 ? (
        <p>{words.noAttachments}</p>
      ) : (
        <ul>
          {application.attachments.map(({ id, name, type, size, sha256 }) => (
            <li>
              <Named name={name} address={addresses?.get(id)} />
              {` (${type.toUpperCase()}, ${words.kilobytes(number(language, Math.ceil(size / 1000)))})`}
              <br />
              <small>
                SHA-256: <code>{sha256}</code>
              </small>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const Named = ({ name, address }: { name: string; address: string | undefined }) =>
  address === undefined ? <>{name}</> : <a href={address}>{name}</a>;
