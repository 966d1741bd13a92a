import type { Application } from "../../../schemas/application.ts";

/** A request to change the agreement that nobody has decided on yet. */
export const hasOpenAmendment = ({ amendments }: Pick<Application, "amendments">): boolean =>
  amendments.some(({ decision }) => decision === undefined);
