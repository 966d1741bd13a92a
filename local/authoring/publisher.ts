import * as z from "zod/mini";
import { type PublicationOutcome, PublicationReport, type PublicationRequest } from "../../schemas/publication.ts";

/** Publishes files and answers what became of each form. Throws an Error with a sentence for whoever asked. */
export type Publisher = (request: PublicationRequest) => Promise<PublicationOutcome[]>;

function addressOf(origin: string): URL {
  if (!/^https?:\/\//.test(origin)) {
    const hint = origin.includes("://") ? "it begins with http:// or https://" : `write http://${origin}`;
    throw new Error(`--to ${origin} is no address: ${hint}`);
  }
  if (!URL.canParse(origin)) throw new Error(`--to ${origin} is no address`);
  return new URL("/_local/publish", origin);
}

/** On the machine that runs at an address of this computer. */
export function publisherAt(origin: string): Publisher {
  const address = addressOf(origin);
  return async (request) => {
    const headers = { "content-type": "application/json" };
    const response = await fetch(address, { method: "POST", headers, body: JSON.stringify(request) }).catch(
      (error: unknown) => {
        throw new Error(`Nothing answers at ${origin}: is it started? (npm start)`, { cause: error });
      },
    );
    const answer: unknown = await response.json().catch(() => undefined);
    const report = z.safeParse(PublicationReport, answer);
    if (response.ok && report.success) return report.data.outcomes;
    const problem = z.safeParse(z.object({ title: z.string() }), answer);
    if (!response.ok && problem.success) throw new Error(problem.data.title);
    const said = `${origin} answers with ${response.status}, and not as Wspólnie does`;
    throw new Error(`${said}: does something else run there?`);
  };
}

const Failed = z.object({ errorMessage: z.string() });

/** On AWS, by the function that the stack names in its output PublishFunction, with the credentials of the shell. */
export const publisherOf =
  (functionName: string): Publisher =>
  async (request) => {
    const { InvokeCommand, LambdaClient } = await import("@aws-sdk/client-lambda");
    const invocation = new InvokeCommand({ FunctionName: functionName, Payload: JSON.stringify(request) });
    const { FunctionError, Payload } = await new LambdaClient({}).send(invocation);
    const answer: unknown = JSON.parse(Buffer.from(Payload ?? []).toString("utf8"));
    const report = z.safeParse(PublicationReport, answer);
    if (FunctionError === undefined && report.success) return report.data.outcomes;
    if (FunctionError === undefined) throw new Error(`${functionName} does not answer as publish-forms does`);
    const failed = z.safeParse(Failed, answer);
    throw new Error(failed.success ? failed.data.errorMessage : `${functionName} failed`);
  };
