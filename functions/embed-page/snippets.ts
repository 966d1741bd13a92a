import * as z from "zod/mini";
import { inLanguage } from "../../domain/public-form.ts";
import type { Form } from "../../schemas/form.ts";
import type { Language } from "../../schemas/values.ts";
import { asset } from "../shared/pages/asset.ts";

/** Filled in when this door is bundled (infra/assets.ts): `sha384-…` of embed.js. */
declare const EMBED_INTEGRITY: string | undefined;

/** How a form gets into a page: drawn by a script, in a frame, or behind a link. */
export const Way = z.enum(["element", "frame", "link"]);
export type Way = z.infer<typeof Way>;

export interface Embedding {
  form: Form;
  language: Language;
  /** Of this service. */
  origin: string;
}

const escapes: Record<string, string> = { "&": "&amp;", '"': "&quot;", "<": "&lt;", ">": "&gt;" };
const escaped = (text: string): string => text.replace(/[&"<>]/g, (character) => escapes[character] ?? "");

export const pageOf = ({ form, language, origin }: Embedding): string =>
  `${origin}/forms/${form.id}/page?lang=${language}`;

const titleOf = ({ form, language }: Embedding): string => escaped(inLanguage(form.title, language));
const script = (origin: string): string => `<script src="${origin}/embed.js" defer></script>`;
const link = (embedding: Embedding): string => `<a href="${escaped(pageOf(embedding))}">${titleOf(embedding)}</a>`;

/** HTML to paste. The link inside the element is what there is until the form is, and when no script runs. */
export const snippets: Record<Way, (embedding: Embedding) => string> = {
  element: (embedding) => `${script(embedding.origin)}
<wspolnie-form form="${embedding.form.id}" lang="${embedding.language}">
  ${link(embedding)}
</wspolnie-form>`,
  frame: (embedding) => `<iframe src="${escaped(`${pageOf(embedding)}&frame=1`)}"
  title="${titleOf(embedding)}" width="100%" height="900" frameborder="0"></iframe>
${script(embedding.origin)}`,
  link,
};

/** The very script of today: a browser runs no other under this address. */
export const pinnedScript = (origin: string): string => {
  const integrity = typeof EMBED_INTEGRITY === "undefined" ? "" : EMBED_INTEGRITY;
  return `<script src="${origin}${asset("embed.js")}" integrity="${integrity}" crossorigin="anonymous" defer></script>`;
};

/** What a page with a content security policy adds to it. */
export const policies: Record<Exclude<Way, "link">, (origin: string) => string> = {
  element: (origin) => `script-src ${origin}; connect-src ${origin}; form-action ${origin}`,
  frame: (origin) => `script-src ${origin}; frame-src ${origin}`,
};

/** Room for the form, and colours of one's own, in the style of the page around. */
export const styleExample = `wspolnie-form {
  display: block;
  min-height: 60rem;
  --wspolnie-accent: light-dark(#7a1f2b, #f2a9b1);
}`;
