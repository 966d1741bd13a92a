import { ChoiceControl, ChoicesControl } from "./choice-control.tsx";
import { CommuneControl } from "./commune-control.tsx";
import { FileControl } from "./file-control.tsx";
import { type Control, TextControl } from "./text-control.tsx";
import { TickControl } from "./tick-control.tsx";

/** The control for one simple field, by its type. */
export function FieldControl(control: Control) {
  const { field } = control;
  switch (field.type) {
    case "choice":
      return <ChoiceControl {...control} />;
    case "choices":
      return <ChoicesControl {...control} />;
    case "checkbox":
      return (
        <TickControl
          {...control}
          value="true"
          label={field.label}
          help={field.help}
          inPolish={field.inPolish}
          required={field.required}
        />
      );
    case "file":
      return <FileControl {...control} />;
    case "commune":
      return <CommuneControl {...control} />;
    default:
      return <TextControl {...control} />;
  }
}
