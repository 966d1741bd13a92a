import { FormSession } from "./form/session.ts";
import { tellHeight } from "./frame.ts";
import { languageAround } from "./words/catalogue.ts";

/** The page of a form works without this script; with it, nothing typed is lost on the way. */
const root = document.querySelector<HTMLElement>("main.wspolnie");
const [, form] = /^\/forms\/([^/]+)\/(?:page|submissions)$/.exec(location.pathname) ?? [];
if (root && form) {
  const { origin } = location;
  new FormSession({ root, origin, form, language: languageAround(root), isPage: true }).adopt();
}
tellHeight();
