import type { Coordinating } from "../../grants/coordinator.ts";
import { coordinatorWords, type CoordinatorWords } from "../../words/coordinator/words.ts";
import { addressOf } from "./room.tsx";

interface Press {
  office: Coordinating;
  action: keyof CoordinatorWords["actions"];
  /** What else is sent. */
  hidden?: Record<string, string | number>;
  /** Where it is sent, after the link. */
  path?: string;
  help?: string;
  quiet?: boolean;
}

/** A button that does something at once. Pressing it again changes nothing. */
export const Press = ({ office, action, hidden = {}, path = "", help, quiet = false }: Press) => (
  <form method="post" action={addressOf(office, path)} class="action">
    <input type="hidden" name="action" value={action} />
    {Object.entries(hidden).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    <button {...(!quiet && { class: "primary" })}>{coordinatorWords[office.language].actions[action]}</button>
    {help && <p class="help">{help}</p>}
  </form>
);

/** Leads to the form of something that takes a reason. */
export const ActionLink = ({
  office,
  action,
  path = "",
  query = {},
  label,
}: Pick<Press, "office" | "action" | "path"> & { query?: Record<string, string>; label?: string }) => (
  <a href={addressOf(office, path, { do: action, ...query })}>
    {label ?? coordinatorWords[office.language].actions[action]}
  </a>
);
