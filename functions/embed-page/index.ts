import * as z from "zod/mini";
import { httpDoor } from "../shared/http/door.ts";
import { formOf } from "../shared/http/forms.ts";
import { originOf } from "../shared/http/origin.ts";
import { found } from "../shared/http/refused.ts";
import { pageResponse } from "../shared/http/response.ts";
import { embeddingPage } from "./page.tsx";
import { Way } from "./snippets.ts";
import { townPage } from "./town.tsx";

/** How to embed a form, or a page that does so in one of the ways. */
export const handler = httpDoor("embed-page", async (request, { TABLE_NAME }) => {
  const way = request.path("way");
  const form = await formOf(request, TABLE_NAME);
  const embedding = { form, language: request.language, origin: originOf(request.event) };
  if (way === "") return pageResponse(200, embeddingPage(embedding));
  return townPage(embedding, found(z.safeParse(Way, way).data));
});
