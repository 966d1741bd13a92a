import type { Application } from "../../../../schemas/application.ts";
import { formalWords } from "../../words/formal/words.ts";
import { number } from "../../words/format.ts";
import { questionWords } from "../../words/questions/words.ts";
import type { FactsProps } from "./context.ts";

/** The files that came with an application, under a heading. */
export function Attachments(props: FactsProps) {
  const { form, application } = props.facts;
  if (!application || (form.attachments === 0 && application.attachments.length === 0)) return null;
  return (
    <section>
      <h2>{questionWords[props.language].attachments}</h2>
      <AttachmentList {...props} attachments={application.attachments} />
    </section>
  );
}

type Listed = Pick<FactsProps, "language" | "addresses"> & Pick<Application, "attachments">;

/** Each file with its size and what tells it from every other; whoever may have it can download it. */
export function AttachmentList({ language, attachments, addresses }: Listed) {
  const words = formalWords[language];
  if (attachments.length === 0) return <p>{words.noAttachments}</p>;
  return (
    <ul>
      {attachments.map(({ id, name, type, size, sha256 }) => (
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
  );
}

const Named = ({ name, address }: { name: string; address: string | undefined }) =>
  address === undefined ? <>{name}</> : <a href={address}>{name}</a>;
