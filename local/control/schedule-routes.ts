import type { Schedules } from "../schedules/schedules.ts";
import { wantsHtml } from "../pages/layout.ts";
import { receive, redirect, sendJson, sendProblem } from "./answers.ts";
import type { Pages } from "./router.ts";

const SCHEDULES = "/_local/schedules";

/** Lists the schedules and runs one now; a run is answered when it and all that it caused is done. */
export function scheduleRoutes(schedules: Schedules, settled: () => Promise<void>): Pages {
  return {
    [`GET ${SCHEDULES}`]: ({ response }) => {
      const listed = schedules.list().map(({ next, ...schedule }) => ({
        ...schedule,
        next: next === undefined ? null : new Date(next).toISOString(),
      }));
      sendJson(response, listed);
    },
    [`POST ${SCHEDULES}/*`]: async ({ request, response, rest }) => {
      await receive(request);
      const outcome = await schedules.run(rest);
      if (!outcome) return sendProblem(response, 404, `There is no schedule ${rest}`);
      await settled();
      if (!outcome.ok) {
        const { errorType, errorMessage } = outcome.error;
        return sendProblem(response, 500, `The run failed: ${errorType}: ${errorMessage}`);
      }
      if (wantsHtml(request)) redirect(response, "/_local/mail");
      else sendJson(response, { name: rest, outcome: "succeeded" });
    },
  };
}
