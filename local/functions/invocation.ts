/** How a handler fails, in the form in which Lambda reports it. */
export interface InvocationError {
  errorType: string;
  errorMessage: string;
  trace: string[];
}

/** What became of an invocation; `payload` is JSON. */
export type Outcome = { ok: true; payload: string } | { ok: false; error: InvocationError };

/**
 * Invokes a function by its name or ARN (with or without a version) and answers what became of it; calls `started` when
 * its turn has come. Never rejects.
 */
export type Invoke = (functionArn: string, payload: string, started?: () => void) => Promise<Outcome>;

/** What a thread gets when it starts. */
export interface ThreadData {
  /** The module that exports the handler, and the name of the export. */
  module: string;
  handler: string;
  functionName: string;
  functionArn: string;
  memoryMb: number;
  timeoutMs: number;
  clock: SharedArrayBuffer;
}

/** What a thread is sent, one at a time. */
export interface Invocation {
  requestId: string;
  payload: string;
}

/** The name of a function in its ARN, or the name itself. */
export function functionNameOf(arn: string): string {
  return arn.startsWith("arn:") ? (arn.split(":")[6] ?? arn) : (arn.split(":")[0] ?? arn);
}

export function failed(errorType: string, errorMessage: string, trace: string[] = []): Outcome {
  return { ok: false, error: { errorType, errorMessage, trace } };
}
