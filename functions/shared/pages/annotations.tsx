import { type Filling, idOf, messageAt } from "./filling.ts";

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

/** Help and error of a control; described() names both. */
export function Annotations({ filling, name, help }: { filling: Filling; name: string; help: string }) {
  const message = messageAt(filling, name);
  return (
    <>
      {help && (
        <p class="help" id={`${idOf(name)}-help`}>
          {help}
        </p>
      )}
      {message !== undefined && (
        <p class="error" id={`${idOf(name)}-error`}>
          <span class="visually-hidden">{filling.words.form.errorPrefix}</span>
          {message}
        </p>
      )}
    </>
  );
}
