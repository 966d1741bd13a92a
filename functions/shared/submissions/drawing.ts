import type { Form } from "../../../schemas/form.ts";
import type { PublicForm } from "../../../schemas/public-form.ts";
import type { Language } from "../../../schemas/values.ts";
import type { DoorRequest } from "../http/door.ts";
import { wantsFragment, wantsFrame } from "../http/request.ts";
import { tokenFor } from "../spam/guard.ts";

interface Wanted {
  tableName: string;
  definition: Form;
  /** The form as it stands now. */
  form: PublicForm;
  language: Language;
  /** Of the filling. */
  key: string;
  /** The token that came with a post. */
  posted?: string | null;
}

/** What every page of a form is drawn from, at first and again. */
export async function drawing({ event, now }: DoorRequest, { tableName, posted, ...drawn }: Wanted) {
  const token = await tokenFor(tableName, { formId: drawn.definition.id, key: drawn.key }, now, posted);
  return { ...drawn, now, token, fragment: wantsFragment(event), frame: wantsFrame(event) };
}
