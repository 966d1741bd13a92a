import { createHash } from "node:crypto";
import { CONDITION_FAILED, failedItem } from "./condition.ts";
import { commit, newOverlay, type Core } from "./core.ts";
import type { Overlay } from "./overlay.ts";
import { asRefusal, refusalName, serviceError, validationError, type Refusal } from "./refusal.ts";
import { prepare, type Statement } from "./statement.ts";
import type { Json } from "./wire.ts";

const MOST_ITEMS = 100;
const MOST_BYTES = 4 * 1024 * 1024;
const LONGEST_TOKEN = 36;

/** All writes of TransactWriteItems, or none with the reason of each. */
export async function transactWrite(core: Core, input: Json, body: Buffer): Promise<Json> {
  const token = tokenOf(input);
  const hash = createHash("sha256").update(body).digest("base64");
  try {
    if (token !== undefined && core.tokens.seen(token, hash, core.now())) return {};
    const statements = entries(input).map((entry) => prepare(entry, core.tables));
    checkTogether(statements);
    const overlay = newOverlay(core);
    runAll(statements, overlay);
    if (token !== undefined) core.tokens.record(token, hash, core.now(), overlay.writes);
    commit(core, overlay);
    return {};
  } finally {
    await core.writer.settled();
  }
}

/** The entries of TransactItems, of a write or a read. */
export function entries(input: Json): unknown[] {
  const items: unknown = input["TransactItems"];
  if (!Array.isArray(items) || items.length === 0 || items.length > MOST_ITEMS)
    throw validationError(
      "1 validation error detected: Value at 'transactItems' failed to satisfy constraint: " +
        `Member must have length between 1 and ${MOST_ITEMS}`,
    );
  return items;
}

function cancelled(reasons: readonly Json[]): Refusal {
  const codes = reasons.map(({ Code }) => String(Code)).join(", ");
  return serviceError("TransactionCanceledException", "", {
    message: undefined,
    Message: `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`,
    CancellationReasons: reasons,
  });
}

function checkTogether(statements: readonly Statement[]): void {
  if (new Set(statements.map(({ target }) => target)).size < statements.length)
    throw validationError("Transaction request cannot include multiple operations on one item");
  if (statements.reduce((sum, { size }) => sum + size, 0) > MOST_BYTES)
    throw validationError("Collection size exceeded: the items of a transaction may not exceed 4 MB together");
}

/** Runs every statement, because the answer to a refused transaction names the reason of each. */
function runAll(statements: readonly Statement[], overlay: Overlay): void {
  const reasons = statements.map((statement) => reasonOf(statement, overlay));
  if (reasons.some(({ Code }) => Code !== "None")) throw cancelled(reasons);
}

function reasonOf(statement: Statement, overlay: Overlay): Json {
  try {
    statement.run(overlay);
    return { Code: "None" };
  } catch (error) {
    const refusal = asRefusal(error);
    if (!refusal) throw error;
    const Code = refusalName(refusal) === CONDITION_FAILED ? "ConditionalCheckFailed" : "ValidationError";
    return { Code, Message: refusal.message, ...failedItem(refusal, overlay, statement.wantsItem) };
  }
}

function tokenOf(input: Json): string | undefined {
  const token = input["ClientRequestToken"];
  if (token === undefined || token === null) return undefined;
  if (typeof token === "string" && token.length > 0 && token.length <= LONGEST_TOKEN) return token;
  throw validationError(
    "1 validation error detected: Value at 'clientRequestToken' failed to satisfy constraint: " +
      `Member must have length between 1 and ${LONGEST_TOKEN}`,
  );
}
