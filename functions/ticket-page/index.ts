import * as z from "zod/mini";
import { ticketPath } from "../../domain/tickets.ts";
import { TicketCode } from "../../schemas/check-in.ts";
import { FormId, SubmissionId } from "../../schemas/values.ts";
import { qrSvg } from "../shared/documents/qr.ts";
import { httpDoor } from "../shared/http/door.ts";
import { originOf } from "../shared/http/origin.ts";
import { found, Refused } from "../shared/http/refused.ts";
import { pageResponse } from "../shared/http/response.ts";
import { readConference, readCounter, readSignUp } from "../shared/records.ts";
import { sha256 } from "../shared/secrets.ts";
import { ticketPage } from "./page.tsx";

const Address = z.object({ formId: FormId, submissionId: SubmissionId, ticket: TicketCode });

/** Shows one person's ticket to whoever has its address. It names nobody. */
export const handler = httpDoor("ticket-page", async ({ path, event, language: asked }, { TABLE_NAME }) => {
  const address = z.safeParse(Address, {
    formId: path("formId"),
    submissionId: path("submissionId"),
    ticket: path("ticket"),
  });
  if (!address.success) throw new Refused({ code: "notFound" });
  const { formId, submissionId, ticket } = address.data;
  const [number = "", ...rest] = ticket.split("-");
  const [participant, secret] = [Number(number), rest.join("-")];
  const form = found(await readConference(TABLE_NAME, formId, { fresh: true }));
  const signUp = found(await readSignUp(TABLE_NAME, formId, submissionId));
  // Compared by their hashes: how long it takes tells nothing of the secret.
  const isTheirs = sha256(secret) === sha256(signUp.ticketSecret) && participant <= signUp.participants.length;
  if (!isTheirs) throw new Refused({ code: "notFound" });
  const counter = await readCounter(TABLE_NAME, formId);
  const code = qrSvg(originOf(event) + ticketPath({ formId, submissionId, participant, secret }));
  const language = event.queryStringParameters?.["lang"] ? asked : signUp.language;
  return pageResponse(
    200,
    ticketPage({ language, form, signUp, participant, code, cancelled: counter?.cancelled ?? false }),
  );
});
