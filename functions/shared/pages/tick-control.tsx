import { Annotations, RequiredMark } from "./annotations.tsx";
import { described, type Filling, idOf, notWrong, ticked, wrapper } from "./filling.ts";
import { type InOneLanguage, langOf, OwnText } from "./own-text.tsx";

interface Tick extends InOneLanguage {
  name: string;
  /** What is sent when the box is ticked. */
  value: string;
  label: string;
  help: string;
  required: boolean;
  filling: Filling;
  autofocus?: boolean | undefined;
}

/** One box to tick: a yes, or a consent to one version of a text. */
export const TickControl = ({ name, value, label, help, inPolish, required, filling, autofocus }: Tick) => (
  <div class="field" {...wrapper(filling, name)}>
    <Annotations filling={filling} name={name} help={help} {...langOf({ inPolish }, "help")} />
    <label class="option">
      <input
        type="checkbox"
        id={idOf(name)}
        name={name}
        value={value}
        checked={ticked(filling, name, value)}
        required={required}
        autoFocus={autofocus === true || filling.focus === name}
        {...notWrong}
        {...described(filling, name, help)}
      />
      <span part="label">
        <OwnText {...langOf({ inPolish }, "label")}>{label}</OwnText>
        {required && <RequiredMark />}
      </span>
    </label>
  </div>
);
