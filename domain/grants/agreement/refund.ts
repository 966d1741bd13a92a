import type { Application, Refund } from "../../../schemas/application.ts";

/** What an application has to return. */
export function refundOf({ refund }: Pick<Application, "refund">): Refund {
  if (!refund) throw new TypeError("Nothing is to be returned");
  return refund;
}
