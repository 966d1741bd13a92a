import type { VirtualClock } from "../clock.ts";
import { clockPage } from "../pages/clock-page.ts";
import { sendPage, wantsHtml } from "../pages/layout.ts";
import { receive, redirect, sendJson, sendProblem } from "./answers.ts";
import type { Pages } from "./router.ts";
import { mover, readMove } from "./time-travel.ts";

const CLOCK = "/_local/clock";

/** Shows and moves the clock; a move is answered when all that became due is done. */
export function clockRoutes(clock: VirtualClock, settled: () => Promise<void>): Pages {
  const move = mover(clock, settled);
  const now = () => new Date(clock.now()).toISOString();
  return {
    [`GET ${CLOCK}`]: ({ request, response }) => {
      if (wantsHtml(request)) sendPage(request, response, clockPage({ now: now() }));
      else sendJson(response, { now: now() });
    },
    [`POST ${CLOCK}`]: async ({ request, response }) => {
      const body = await receive(request);
      const wanted = readMove(body?.value, clock.now());
      if (!("refused" in wanted)) {
        await move(wanted.to);
        if (body?.isForm) redirect(response, CLOCK);
        else sendJson(response, { now: now() });
        return;
      }
      const status = wanted.refused === "backwards" ? 409 : 422;
      if (body?.isForm) return sendPage(request, response, clockPage({ now: now(), refusal: wanted.refused }), status);
      const { field, message } = wanted;
      if (status === 409) return sendProblem(response, status, message);
      sendProblem(response, status, "The clock cannot be moved so", [{ field, code: "malformed", message }]);
    },
  };
}
