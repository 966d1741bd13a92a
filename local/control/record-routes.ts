import { deadLettersPage } from "../pages/dead-letters-page.ts";
import { executionsPage } from "../pages/executions-page.ts";
import { indexPage } from "../pages/index-page.ts";
import { sendPage, wantsHtml } from "../pages/layout.ts";
import type { DeadLetters } from "../queues/dead-letters.ts";
import type { Schedules } from "../schedules/schedules.ts";
import type { Workflows } from "../workflow/index.ts";
import { sendJson } from "./answers.ts";
import type { listForms } from "./forms.ts";
import type { Pages } from "./router.ts";

export interface RecordOptions {
  workflows: Pick<Workflows, "executions">;
  deadLetters: DeadLetters;
  schedules: Schedules;
  now: () => number;
  /** The public forms and programmes, as the API lists them. */
  forms: () => ReturnType<typeof listForms>;
}

/** Pages that only show: the way in, what ran, what failed, and a town's page with a form in it. */
export function recordRoutes({ workflows, deadLetters, schedules, now, forms }: RecordOptions): Pages {
  return {
    "GET /": async ({ request, response }) => {
      const page = { ...(await forms()), schedules: schedules.list(), now: new Date(now()).toISOString() };
      sendPage(request, response, indexPage(page));
    },
    "GET /_local": ({ response }) => {
      response.writeHead(303, { location: "/" });
      response.end();
    },
    "GET /_local/executions": async ({ request, response }) => {
      const executions = await workflows.executions();
      if (wantsHtml(request)) sendPage(request, response, executionsPage(executions));
      else sendJson(response, executions);
    },
    "GET /_local/dead-letters": async ({ request, response }) => {
      const letters = await deadLetters.list();
      if (wantsHtml(request)) sendPage(request, response, deadLettersPage(letters));
      else sendJson(response, { messages: letters });
    },
  };
}
