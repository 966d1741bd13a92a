import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";
import { Activity } from "./activity.ts";
import { serveInternally } from "./api/listener.ts";
import { Rush } from "./api/rush.ts";
import { openClock } from "./control/clock-file.ts";
import { openDatabaseThread } from "./database/thread.ts";
import { openCredentials } from "./files/credentials.ts";
import { FILES_PATH } from "./files/endpoint.ts";
import { openFiles } from "./files/files.ts";
import { AsyncInvocations } from "./functions/async-invocations.ts";
import { definitionsOf } from "./functions/definition.ts";
import { openHandlerLog } from "./functions/log.ts";
import { FunctionPool } from "./functions/pool.ts";
import { retryPolicies } from "./functions/retry-policy.ts";
import { taskInvoker } from "./functions/state-machines.ts";
import { openMail } from "./mail/mail.ts";
import { DeadLetters } from "./queues/dead-letters.ts";
import { openStore } from "./store.ts";
import type { Plan } from "./template/plan.ts";
import { configurationSetsOf, mailEventPublisher } from "./topics/mail-events.ts";
import { Topics } from "./topics/topics.ts";
import { workflowEndpoint } from "./workflow/endpoint.ts";
import { openWorkflows } from "./workflow/index.ts";

export type Engines = Awaited<ReturnType<typeof openEngines>>;

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * Opens everything that keeps something in the data directory, and the threads that handlers run in. Nothing moves yet.
 * `port` is that of the pages. What is opened is put on `opened`, to be closed in the opposite order.
 */
export async function openEngines(plan: Plan, dataDirectory: string, port: number, opened: AsyncDisposableStack) {
  const closeLater = <T extends { close(): Promise<void> }>(it: T): T => opened.adopt(it, () => it.close());
  const inData = (name: string) => path.join(dataDirectory, name);

  const store = closeLater(await openStore(inData("machine")));
  const { clock, keep } = openClock(dataDirectory);
  const activity = new Activity();
  const rush = new Rush();
  const database = closeLater(await openDatabaseThread({ directory: inData("database"), clock: clock.shared }));

  // Handlers must know where these listen before there is anything behind them.
  const later: { ses?: Handler; sfn?: Handler } = {};
  const ses = closeLater(await serveInternally((request, response) => later.ses?.(request, response)));
  const sfn = closeLater(await serveInternally((request, response) => later.sfn?.(request, response)));
  // Browsers post files as well as handlers, so S3 is where the pages are. An address of numbers has no subdomains, so
  // that the SDK puts the bucket into the path.
  const s3 = `http://127.0.0.1:${port}${FILES_PATH}`;
  const credentials = await openCredentials(dataDirectory);
  const definitions = definitionsOf(plan, { dynamodb: database.url, s3, ses: ses.url, sfn: sfn.url }, credentials);
  const log = closeLater(openHandlerLog(inData("handlers.log")));
  const pool = closeLater(new FunctionPool({ definitions, clock: clock.shared, activity, log }));
  const { invoke } = pool;

  const deadLetters = DeadLetters.of(plan, store, clock);
  const policyOf = retryPolicies(plan);
  const events = new AsyncInvocations({ store, clock, activity, rush, invoke, deadLetters, policyOf });
  const files = closeLater(
    await openFiles({ plan, directory: inData("files"), credentials, store, clock, activity, events }),
  );
  const mail = closeLater(
    await openMail({
      directory: inData("mail"),
      clock,
      activity,
      configurationSets: configurationSetsOf(plan),
      publish: mailEventPublisher(plan, new Topics(plan, events, clock)),
    }),
  );
  later.ses = mail.endpoint;
  const workflows = closeLater(
    await openWorkflows({ directory: inData("workflows"), clock, activity, invoke: taskInvoker(invoke, rush) }),
  );
  later.sfn = workflowEndpoint(workflows);
  return { store, clock, keep, activity, rush, database, pool, invoke, deadLetters, events, files, mail, workflows };
}
