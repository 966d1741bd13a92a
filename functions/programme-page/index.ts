import * as z from "zod/mini";
import { programmeSummary, publicProgramme } from "../../domain/public-programme.ts";
import { Programme } from "../../schemas/programme.ts";
import { FormId, type Language, Voivodeship } from "../../schemas/values.ts";
import { type DoorRequest, httpDoor } from "../shared/http/door.ts";
import { found } from "../shared/http/refused.ts";
import { answerFormat } from "../shared/http/request.ts";
import { jsonResponse, pageResponse, type Response } from "../shared/http/response.ts";
import { readFormsOf } from "../shared/published-forms.ts";
import { parseItem } from "../shared/records.ts";
import { keys } from "../shared/table/keys.ts";
import { getItem, queryItems } from "../shared/table/reads.ts";
import { programmePage } from "./page.tsx";

async function listProgrammes(tableName: string, language: Language): Promise<Response> {
  const items = queryItems(tableName, keys.programme("").pk);
  const programmes = await Array.fromAsync(items, (item) => programmeSummary(parseItem(Programme, item), language));
  return jsonResponse(200, programmes);
}

/** A page for browsers, JSON for programs. */
async function showProgramme({ event, path, language, now }: DoorRequest, tableName: string): Promise<Response> {
  const id = z.safeParse(FormId, path("programmeId"));
  const item = found(id.success ? await getItem(tableName, keys.programme(id.data)) : undefined);
  const programme = parseItem(Programme, item);
  const forms = await readFormsOf(
    tableName,
    programme.conferences.map(({ formId }) => formId),
  );
  const view = publicProgramme(programme, forms, language, now);
  if (answerFormat(event) === "json") return jsonResponse(200, view);
  const region = z.safeParse(Voivodeship, event.queryStringParameters?.["region"]).data;
  return pageResponse(200, programmePage({ language, programme: view, region }));
}

/** All programmes, or one of them: `?region=` narrows its page down to the conferences of one voivodeship. */
export const handler = httpDoor("programme-page", (request, { TABLE_NAME }) =>
  request.path("programmeId") === ""
    ? listProgrammes(TABLE_NAME, request.language)
    : showProgramme(request, TABLE_NAME),
);
