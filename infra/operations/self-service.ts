import { type Descriptions, file, lang, page, refusals, seeOther } from "./parts.ts";

export const selfServiceOperations: Descriptions = {
  "certificate-page": {
    query: lang,
    responses: { "200": page("Whose it is and whether it is valid"), ...refusals(404) },
  },
  "certificate-file": {
    query: lang,
    responses: {
      "200": file("The document", "application/pdf"),
      "303": seeOther("It was revoked; the page at `location` says so"),
      ...refusals(404),
    },
  },
};
