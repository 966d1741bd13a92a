import type { Refusal } from "../../../../domain/refusal.ts";
import type { Attachment } from "../../../../schemas/attachment.ts";
import type { Draft, DraftValues } from "../../../../schemas/draft.ts";
import type { GrantCall } from "../../../../schemas/form.ts";
import type { FieldError } from "../../../../schemas/problem.ts";
import type { PublicForm } from "../../../../schemas/public-form.ts";
import type { Instant, Language } from "../../../../schemas/values.ts";
import type { DraftNews, DraftWords } from "../../words/draft/words.ts";

/** What a page of a draft shows. */
export interface DraftView {
  language: Language;
  now: Instant;
  /** Path of the page, and `?lang=uk` where another language was asked for. */
  address: string;
  query: string;
  form: GrantCall;
  /** The form in the language of the page, with its live state. */
  view: PublicForm;
  draft: Draft;
  attachments: readonly Attachment[];
  news?: DraftNews | undefined;
  /** Why it has not been sent although it was saved. */
  hold?: keyof DraftWords["hold"] | undefined;
  refusal?: Refusal | undefined;
  errors?: readonly FieldError[];
  /** What was typed, where it could not be saved. */
  typed?: DraftValues;
  /** The group of which a row was added or removed: its last row takes the focus. */
  changedGroup?: string | undefined;
  /** The control that takes the focus. */
  focus?: string | undefined;
  /** What was typed beside the form itself. */
  invited?: string;
}
