import type { IncomingMessage, ServerResponse } from "node:http";
import type { Engines } from "../engines.ts";
import type { Outcome } from "../functions/invocation.ts";
import type { Schedules } from "../schedules/schedules.ts";
import { clockRoutes } from "./clock-routes.ts";
import { listForms } from "./forms.ts";
import { isLocal } from "./guard.ts";
import { publishRoutes } from "./publish-routes.ts";
import { recordRoutes } from "./record-routes.ts";
import { localRouter } from "./router.ts";
import { scheduleRoutes } from "./schedule-routes.ts";

export interface LocalOptions extends Pick<Engines, "mail" | "workflows" | "deadLetters" | "clock"> {
  schedules: Schedules;
  url: string;
  /** Publishes the files in a payload for publish-forms. */
  publish: (payload: string) => Promise<Outcome>;
  /** Waits until everything that is due is done. */
  settled: () => Promise<void>;
}

/** Answers the pages that exist only on one machine; false for every other request. */
export function localPages({ mail, workflows, deadLetters, clock, schedules, url, publish, settled }: LocalOptions) {
  const forms = () => listForms(url);
  const router = localRouter({
    ...recordRoutes({ workflows, deadLetters, schedules, now: () => clock.now(), forms }),
    ...clockRoutes(clock, settled),
    ...scheduleRoutes(schedules, settled),
    ...publishRoutes(publish, settled),
  });
  return async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    if (request.url?.startsWith("/_local/mail") && isLocal(request) && (await mail.pages(request, response)))
      return true;
    return await router(request, response);
  };
}
