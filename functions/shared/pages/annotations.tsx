import { type Filling, idOf, messageAt, noteAt } from "./filling.ts";
import { OwnText } from "./own-text.tsx";

export const RequiredMark = () => (
  <span class="required" aria-hidden="true">
    {"\u00a0*"}
  </span>
);

/** A mark that is also read aloud, for legends, where no `required` attribute can say it. */
export const RequiredLegend = ({ filling }: { filling: Filling }) => (
  <>
    <RequiredMark />
    <span class="visually-hidden"> ({filling.words.form.required})</span>
  </>
);

interface Annotated {
  filling: Filling;
  name: string;
  /** As the author of the form wrote it, in Polish where `lang` says so. */
  help: string;
  lang?: "pl";
  /** What we add to it. */
  more?: string;
}

/** When a control is asked for, its help and its error; described() names them all. */
export function Annotations({ filling, name, help, lang, more = "" }: Annotated) {
  const message = messageAt(filling, name);
  const note = noteAt(filling, name);
  return (
    <>
      {note !== undefined && (
        <p class="when" part="help" id={`${idOf(name)}-when`}>
          {note}
        </p>
      )}
      {(help || more) && (
        <p class="help" part="help" id={`${idOf(name)}-help`}>
          <OwnText {...(lang && { lang })}>{help}</OwnText>
          {help && more && " "}
          {more}
        </p>
      )}
      {message !== undefined && (
        <p class="error" part="error" id={`${idOf(name)}-error`}>
          <span class="visually-hidden">{filling.words.form.errorPrefix}</span>
          {message}
        </p>
      )}
    </>
  );
}
