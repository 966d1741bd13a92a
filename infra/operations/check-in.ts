import * as z from "zod/mini";
import {
  ArrivalAnswers,
  ArrivalPost,
  ArrivalReports,
  CheckInList,
  UndoAnswer,
  UndoRequest,
  WalkInAnswer,
  WalkInRequest,
} from "../../schemas/check-in.ts";
import { type Descriptions, json, lang, page, refusals, seeOther } from "./parts.ts";

const eitherBody = (schema: z.core.$ZodType, post: z.core.$ZodType) => ({
  required: true,
  content: { "application/json": { schema }, "application/x-www-form-urlencoded": { schema: post } },
});
const back = { "303": seeOther("A form post was taken; the page at `location` says what became of it") };

export const checkInOperations: Descriptions = {
  "check-in-page": {
    query: { ...lang, q: z.optional(z.string()) },
    responses: { "200": page("The list with a button for each person"), ...refusals(404, 410) },
  },
  "check-in-list": { query: lang, responses: { "200": json("The list", CheckInList), ...refusals(404, 410) } },
  "record-arrivals": {
    requestBody: eitherBody(ArrivalReports, ArrivalPost),
    responses: {
      "200": json("What became of each report; a person is counted once", ArrivalAnswers),
      ...back,
      ...refusals(404, 410, 413, 415, 422, 429),
    },
  },
  "undo-arrival": {
    requestBody: eitherBody(UndoRequest, UndoRequest),
    responses: {
      "200": json("Taken back, or recorded again since", UndoAnswer),
      ...back,
      ...refusals(404, 410, 413, 415, 422, 429),
    },
  },
  "record-walk-in": {
    requestBody: eitherBody(WalkInRequest, WalkInRequest),
    responses: {
      "201": json("Signed up and present; the same id again gives the same answer", WalkInAnswer),
      ...back,
      ...refusals(404, 409, 410, 413, 415, 422, 429),
    },
  },
  "ticket-page": { query: lang, responses: { "200": page("The ticket, or why it is none"), ...refusals(404) } },
};
