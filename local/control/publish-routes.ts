import { readBody } from "../api/body.ts";
import type { Outcome } from "../functions/invocation.ts";
import { sendJson, sendProblem } from "./answers.ts";
import type { Pages } from "./router.ts";

/** As much as Lambda takes. */
const LARGEST_PAYLOAD = 6 * 1024 * 1024;

/** Publishes forms without a start, for `npm run forms:publish`; answered when letters to new clerks are sent, too. */
export function publishRoutes(publish: (payload: string) => Promise<Outcome>, settled: () => Promise<void>): Pages {
  return {
    "POST /_local/publish": async ({ request, response }) => {
      const body = await readBody(request, LARGEST_PAYLOAD);
      if (!Buffer.isBuffer(body))
        return sendProblem(response, 413, "These are more files than can be published at once");
      const outcome = await publish(body.toString("utf8"));
      if (!outcome.ok) return sendProblem(response, 422, outcome.error.errorMessage);
      await settled();
      sendJson(response, JSON.parse(outcome.payload));
    },
  };
}
