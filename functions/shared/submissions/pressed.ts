import * as z from "zod/mini";
import { valuesOf } from "../../../domain/form-post.ts";
import type { Form } from "../../../schemas/form.ts";
import { Language } from "../../../schemas/values.ts";
import { changedRows, type ShownPage, shownPage } from "./rows.ts";

/** What the button that was pressed asks for; without one, a post is sent. */
export interface Pressed {
  to: "send" | "review" | "form";
  /** The form as it was filled in. */
  shown: ShownPage;
  /** The control that takes the focus. */
  focus?: string | undefined;
}

/** Reads the post of a form. A language that was chosen becomes that of the post. */
export function pressedIn(form: Form, fields: URLSearchParams): Pressed {
  const values = valuesOf(fields);
  const changed = changedRows(form, values, fields);
  if (changed) return { to: "form", shown: changed };
  const shown = shownPage(form, values);
  const edit = fields.get("_edit");
  if (edit !== null) return { to: "form", shown, focus: edit };
  const language = z.safeParse(Language, fields.get("_language")).data;
  if (!language) return { to: fields.has("_review") ? "review" : "send", shown };
  fields.set("language", language);
  // In another language stands what stood there before: mistakes are found once more, and so are answers to look through.
  const before = fields.get("_shown");
  return { to: before === "review" || before === "faults" ? "review" : "form", shown };
}
