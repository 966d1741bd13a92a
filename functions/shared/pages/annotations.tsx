import { type Filling, idOf, messageAt, noteAt } from "./filling.ts";

export const RequiredMark = () => (
  <span class="required" aria-hidden="true">
    {" *"}
  </span>
);

/** A mark that is also read aloud, for legends, where no `required` attribute can say it. */
export const RequiredLegend = ({ filling }: { filling: Filling }) => (
  <>
    <RequiredMark />
    <span class="visually-hidden"> ({filling.words.form.required})</span>
  </>
);

/** When a control is asked for, its help and its error; described() names them all. */
export function Annotations({ filling, name, help }: { filling: Filling; name: string; help: string }) {
  const message = messageAt(filling, name);
  const note = noteAt(filling, name);
  return (
    <>
      {note !== undefined && (
        <p class="when" part="help" id={`${idOf(name)}-when`}>
          {note}
        </p>
      )}
      {help && (
        <p class="help" part="help" id={`${idOf(name)}-help`}>
          {help}
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
