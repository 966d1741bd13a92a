import * as z from "zod/mini";
import { type PublicationOutcome, PublicationReport, type PublicationRequest } from "../../schemas/publication.ts";

/** Publishes files and answers what became of each form. Throws an Error with a sentence for whoever asked. */
export type Publisher = (request: PublicationRequest) => Promise<PublicationOutcome[]>;

const outcomesOf = (json: unknown): PublicationOutcome[] => z.parse(PublicationReport, json).outcomes;

/** On the machine that runs at an address of this computer. */
export const publisherAt =
  (origin: string): Publisher =>
  async (request) => {
    const address = new URL("/_local/publish", origin);
    const headers = { "content-type": "application/json" };
    const response = await fetch(address, { method: "POST", headers, body: JSON.stringify(request) }).catch(
      (error: unknown) => {
        throw new Error(`Nothing answers at ${origin}: is it started? (npm start)`, { cause: error });
      },
    );
    const answer: unknown = await response.json().catch(() => undefined);
    if (response.ok) return outcomesOf(answer);
    const problem = z.safeParse(z.object({ title: z.string() }), answer);
    throw new Error(problem.success ? problem.data.title : `${address.href} answered ${response.status}`);
  };

const Failed = z.object({ errorMessage: z.string() });

/** On AWS, by the function that the stack names in its output PublishFunction, with the credentials of the shell. */
export const publisherOf =
  (functionName: string): Publisher =>
  async (request) => {
    const { InvokeCommand, LambdaClient } = await import("@aws-sdk/client-lambda");
    const invocation = new InvokeCommand({ FunctionName: functionName, Payload: JSON.stringify(request) });
    const { FunctionError, Payload } = await new LambdaClient({}).send(invocation);
    const answer: unknown = JSON.parse(Buffer.from(Payload ?? []).toString("utf8"));
    if (FunctionError === undefined) return outcomesOf(answer);
    const failed = z.safeParse(Failed, answer);
    throw new Error(failed.success ? failed.data.errorMessage : `${functionName} failed`);
  };
