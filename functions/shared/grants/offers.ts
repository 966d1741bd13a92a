import * as z from "zod/mini";
import { commentsUntil } from "../../../domain/grants/small-grant/offers.ts";
import type { Application } from "../../../schemas/application.ts";
import type { GrantCall } from "../../../schemas/form.ts";
import { type Instant, SubmissionId } from "../../../schemas/values.ts";
import { formAnswered } from "../form-versions.ts";
import type { DoorRequest } from "../http/door.ts";
import { formOf } from "../http/forms.ts";
import { found, Refused } from "../http/refused.ts";
import { applicationsOf, readApplication } from "./read.ts";

/** An offer that the public may comment on until an instant. */
export interface Offer {
  application: Application;
  until: Instant;
}

/** One of them, with the call as it was answered. */
export interface OpenOffer extends Offer {
  form: GrantCall;
}

/**
 * The call under art. 19a that is named in the path.
 * @throws Refused notFound
 */
export async function smallGrantCallOf(request: DoorRequest, tableName: string): Promise<GrantCall> {
  const form = await formOf(request, tableName);
  return found(form.kind === "grantCall" && form.smallGrant ? form : undefined);
}

/** Offers that are open for comments, those first that end first. */
export async function openOffers(tableName: string, form: GrantCall, now: Instant): Promise<Offer[]> {
  const offers: Offer[] = [];
  for await (const application of applicationsOf(tableName, form.id)) {
    const until = commentsUntil(application, now);
    if (until !== undefined) offers.push({ application, until });
  }
  return offers.toSorted((one, other) => Number(one.until > other.until) - Number(one.until < other.until));
}

/**
 * The offer that is named in the path.
 * @throws Refused notFound | closed
 */
export async function openOffer(request: DoorRequest, tableName: string, form: GrantCall): Promise<OpenOffer> {
  const id = found(z.safeParse(SubmissionId, request.path("submissionId")).data);
  const application = found(await readApplication(tableName, form.id, id));
  const until = commentsUntil(application, request.now);
  if (until !== undefined) return { application, until, form: await formAnswered(tableName, form, application) };
  const { until: closesAt } = found(application.comments);
  throw new Refused({ code: "closed", closesAt });
}
