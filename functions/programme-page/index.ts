import * as z from "zod/mini";
import { publicProgramme } from "../../domain/public-programme.ts";
import { Programme } from "../../schemas/programme.ts";
import { FormId, Voivodeship } from "../../schemas/values.ts";
import { httpDoor } from "../shared/http/door.ts";
import { found } from "../shared/http/refused.ts";
import { answerFormat } from "../shared/http/request.ts";
import { jsonResponse, pageResponse } from "../shared/http/response.ts";
import { readFormsOf } from "../shared/published-forms.ts";
import { parseItem } from "../shared/records.ts";
import { keys } from "../shared/table/keys.ts";
import { getItem } from "../shared/table/reads.ts";
import { programmePage } from "./page.tsx";

/** A page for browsers, JSON for programs. `?region=` shows the conferences of one voivodeship only, on the page. */
export const handler = httpDoor("programme-page", async ({ event, path, language, now }, { TABLE_NAME }) => {
  const id = z.safeParse(FormId, path("programmeId"));
  const item = found(id.success ? await getItem(TABLE_NAME, keys.programme(id.data)) : undefined);
  const programme = parseItem(Programme, item);
  const forms = await readFormsOf(
    TABLE_NAME,
    programme.conferences.map(({ formId }) => formId),
  );
  const view = publicProgramme(programme, forms, language, now);
  if (answerFormat(event) === "json") return jsonResponse(200, view);
  const region = z.safeParse(Voivodeship, event.queryStringParameters?.["region"]).data;
  return pageResponse(200, programmePage({ language, programme: view, region }));
});
