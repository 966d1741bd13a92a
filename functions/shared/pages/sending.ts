import type { Form } from "../../../schemas/form.ts";
import type { PublicForm } from "../../../schemas/public-form.ts";
import type { Language } from "../../../schemas/values.ts";
import { catalogue } from "../words/catalogue.ts";

/** Whoever signs up waits for a decision first, whether or not there are seats. */
export const isApproved = (definition: Form | undefined): boolean =>
  definition?.kind === "conference" && definition.approval !== undefined;

/** What the button that sends a form is called. */
export const sendLabel = (language: Language, { kind, state }: PublicForm, definition: Form | undefined): string =>
  catalogue[language].form.send[state === "full" && !isApproved(definition) ? "waitlist" : kind];

/** Applications are looked through before they are sent; a sign-up may be. */
export const isReviewed = ({ kind }: Pick<PublicForm, "kind">): boolean => kind === "grantCall";

/** Where a form is posted to; in a frame, everything after it stays in that frame. */
export const submissionsOf = (formId: string, language: Language, frame: boolean): string =>
  `/forms/${formId}/submissions?lang=${language}${frame ? "&frame=1" : ""}`;
