import { type Results, resultsOf } from "../../domain/grants/list/results.ts";
import type { GrantCall } from "../../schemas/form.ts";
import type { Language } from "../../schemas/values.ts";
import { readRankings } from "../shared/grants/read.ts";
import { httpDoor } from "../shared/http/door.ts";
import { formOf } from "../shared/http/forms.ts";
import { found } from "../shared/http/refused.ts";
import { jsonResponse, pageResponse, type Response } from "../shared/http/response.ts";
import { resultWords } from "../shared/words/results/words.ts";
import { bulletinText } from "./bulletin.ts";
import { resultsCsv, resultsJson } from "./files.ts";
import { notYetPage, resultsPage } from "./page.tsx";

const text = (status: number, mediaType: string, body: string): Response => ({
  statusCode: status,
  headers: {
    "content-type": `${mediaType}; charset=utf-8`,
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
  },
  body,
});

type Draw = (language: Language, form: GrantCall, results: Results) => Response;

const drawings: Record<string, Draw> = {
  results: (language, form, results) => pageResponse(200, resultsPage({ language, form, results }), form.origins),
  "results.json": (language, form, results) => jsonResponse(200, resultsJson(language, form, results)),
  "results.csv": (language, form, results) => {
    const file = text(200, "text/csv", resultsCsv(language, results));
    const disposition = `attachment; filename="${form.id}-results.csv"`;
    return { ...file, headers: { ...file.headers, "content-disposition": disposition } };
  },
  "results.txt": (_, form, results) => text(200, "text/plain", bulletinText(form, results)),
};

function notYet(name: string, language: Language, form: GrantCall): Response {
  const sentence = resultWords[language].notYet;
  if (name === "results") return pageResponse(404, notYetPage(language, form), form.origins);
  if (name !== "results.json") return text(404, "text/plain", sentence);
  return jsonResponse(404, { type: "urn:wspolnie:notPublished", title: sentence, status: 404 });
}

/** The published results of a call, as a page or as a file. Anybody may read them, from any page. */
export const handler = httpDoor("results-page", async (request, { TABLE_NAME }) => {
  const { event, language } = request;
  const form = await formOf(request, TABLE_NAME);
  const call = found(form.kind === "grantCall" ? form : undefined);
  request.headers["access-control-allow-origin"] = "*";
  const name = event.rawPath.split("/").at(-1) ?? "";
  const draw = found(drawings[name]);
  const results = resultsOf(call, await readRankings(TABLE_NAME, call.id));
  return results ? draw(language, call, results) : notYet(name, language, call);
});
