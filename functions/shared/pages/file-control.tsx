import { acceptedTypes } from "../../../domain/uploads.ts";
import { FileKind } from "../../../schemas/field.ts";
import { readable } from "../words/answers.ts";
import { Annotations, RequiredMark } from "./annotations.tsx";
import { fileWords } from "./file-words.ts";
import { described, idOf, typed, wrapper } from "./filling.ts";
import { langOf, OwnText } from "./own-text.tsx";
import type { Control } from "./text-control.tsx";

/**
 * One file. It goes to the server as soon as its button is pressed, with everything typed, and comes back as a hidden
 * input: so it survives faults, rows and another language. Without an address to send it to, it can only be kept.
 */
export function FileControl({ field, name, filling }: Control) {
  const { language, filesTo } = filling;
  const words = fileWords[language];
  const accept = FileKind.options.filter((kind) => field.accept?.includes(kind));
  const takes = words.takes(accept.map((kind) => words.kinds[kind]).join(", "), field.maxMegabytes ?? 0);
  const more = filesTo === undefined ? words.kept : takes;
  const answer = typed(filling, name);
  const send = (label: string, button: string) => (
    <button
      class="secondary"
      name={button}
      value={name}
      formAction={filesTo}
      formEncType="multipart/form-data"
      formNoValidate
    >
      {label}
    </button>
  );
  return (
    <div class="field" {...wrapper(filling, name)}>
      <label for={idOf(name)}>
        <OwnText {...langOf(field, "label")}>{field.label}</OwnText>
        {field.required && <RequiredMark />}
      </label>
      <Annotations filling={filling} name={name} help={field.help} more={more} {...langOf(field, "help")} />
      {answer !== "" && (
        <p class="file">
          <input type="hidden" name={name} value={answer} />
          <span>{readable(language, { type: "file" }, answer)}</span>{" "}
          {filesTo !== undefined && send(words.remove, "_detach")}
        </p>
      )}
      {filesTo !== undefined && (
        <p class="file">
          <input
            type="file"
            id={idOf(name)}
            name={`_file.${name}`}
            data-attach={name}
            accept={acceptedTypes({ accept })
              .map((type) => `.${type}${type === "jpg" ? ",.jpeg" : ""}`)
              .join(",")}
            autoFocus={filling.focus === name}
            {...described(filling, name, more)}
          />{" "}
          {send(answer === "" ? words.add : words.replace, "_attach")}
        </p>
      )}
      {filesTo !== undefined && answer === "" && <p class="help">{words.addHelp}</p>}
    </div>
  );
}
