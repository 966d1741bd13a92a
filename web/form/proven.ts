import { type Answer, exchange } from "./exchange.ts";
import { solve } from "./proof.ts";

/** The work that a server may ask for, in tries. */
const most = 2;

/**
 * Posts a submission. Where the server asks for proof of work, as in a flood, finds it and posts again; `proving` is
 * called before each search. The body is changed, so that it goes on with its proof.
 */
export async function exchangeProven(address: URL, body: URLSearchParams, proving: () => void): Promise<Answer> {
  for (let tries = 0; ; tries += 1) {
    const answer = await exchange(address, body);
    const form = answer.shown?.querySelector("[data-proof-bits]");
    const token = form?.querySelector("[name=_token]")?.getAttribute("value");
    if (!form || !token || tries === most) return answer;
    proving();
    body.set("_token", token);
    body.set("_proof", await solve(token, Number(form.getAttribute("data-proof-bits"))));
  }
}
