import * as z from "zod/mini";
import {
  ArrivalAnswers,
  type ArrivalReport,
  CheckInList,
  UndoAnswer,
  type UndoRequest,
  WalkInAnswer,
  type WalkInRequest,
} from "../../schemas/check-in.ts";
import { Problem } from "../../schemas/problem.ts";

/** What came of asking the server. `ended`: the link is good for nothing any more. */
export type Reply<Value> =
  { kind: "answer"; value: Value } | { kind: "refused"; detail: string } | { kind: "ended" } | { kind: "unreachable" };

/** Long enough for a crowded network, short enough to try again while the person stands there. */
const patience = 15_000;
const endings = new Set(["urn:wspolnie:linkExpired", "urn:wspolnie:notFound"]);

/** Only the service itself can say no; anything else that answers is the network's portal or a failure. */
function refusal(status: number, body: unknown): Reply<never> {
  const problem = z.safeParse(Problem, body);
  if (!problem.success || status === 429 || status >= 500) return { kind: "unreachable" };
  const { type, title, detail, errors } = problem.data;
  if (endings.has(type)) return { kind: "ended" };
  return { kind: "refused", detail: errors?.[0]?.message ?? detail ?? title };
}

/** The doors behind one link. Nothing here throws. */
export class Server {
  readonly #address: string;
  readonly #language: string;

  constructor(address: string, language: string) {
    this.#address = address;
    this.#language = language;
  }

  list = () => this.#ask("participants", CheckInList);
  record = (arrivals: readonly ArrivalReport[]) => this.#ask("arrivals", ArrivalAnswers, { arrivals });
  undo = (request: UndoRequest) => this.#ask("undo", UndoAnswer, request);
  takeIn = (request: WalkInRequest) => this.#ask("walk-ins", WalkInAnswer, request);

  async #ask<Schema extends z.core.$ZodType>(
    door: string,
    schema: Schema,
    body?: object,
  ): Promise<Reply<z.output<Schema>>> {
    try {
      const response = await fetch(`${this.#address}/${door}?lang=${this.#language}`, {
        cache: "no-store",
        headers: { accept: "application/json", ...(body && { "content-type": "application/json" }) },
        signal: AbortSignal.timeout(patience),
        ...(body && { method: "POST", body: JSON.stringify(body) }),
      });
      const content: unknown = await response.json();
      if (!response.ok) return refusal(response.status, content);
      return { kind: "answer", value: z.parse(schema, content) };
    } catch {
      return { kind: "unreachable" };
    }
  }
}
