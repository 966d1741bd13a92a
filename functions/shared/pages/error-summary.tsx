import { type Filling, idOf } from "./filling.ts";

interface Summary {
  filling: Filling;
  /** What a control is called; undefined when the page has no such control. */
  nameOf: (field: string) => string | undefined;
}

/** Takes the focus when the page opens, says how many mistakes there are, and leads to each. */
export function ErrorSummary({ filling, nameOf }: Summary) {
  const { errors, words } = filling;
  if (errors.length === 0) return null;
  return (
    <div class="error-summary" part="summary" role="alert" tabIndex={-1} autoFocus>
      <h2>{words.form.errorSummary(errors.length)}</h2>
      <ul>
        {errors.map(({ field, message }) => {
          const name = nameOf(field);
          return <li>{name === undefined ? message : <a href={`#${idOf(field)}`}>{`${name}: ${message}`}</a>}</li>;
        })}
      </ul>
    </div>
  );
}
