import * as z from "zod/mini";
import { ProgrammeSummary, PublicProgramme } from "../../schemas/public-programme.ts";
import { Voivodeship } from "../../schemas/values.ts";
import { type Descriptions, json, lang, type OperationDescription, refusals } from "./parts.ts";

/** Of the address that lists them, which has the same door. */
export const programmeList: OperationDescription = {
  query: lang,
  responses: { "200": json("All programmes", z.array(ProgrammeSummary)) },
};

export const programmeOperations: Descriptions = {
  "programme-page": {
    query: { ...lang, region: z.optional(Voivodeship) },
    responses: {
      "200": {
        description: "The programme; `region` narrows the page down",
        content: {
          "application/json": { schema: PublicProgramme },
          "text/html": { schema: { type: "string" } },
        },
      },
      ...refusals(404),
    },
  },
};
