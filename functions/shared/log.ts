/**
 * The only fields that may be logged. Ids and codes: never a body, an address, a link, a name or the text of an error
 * that could quote one of them.
 */
export interface LogFields {
  door: string;
  requestId?: string | undefined;
  route?: string | undefined;
  status?: number;
  refusal?: string;
  formId?: string | undefined;
  submissionId?: string | undefined;
  letterKind?: string;
  eventType?: string;
  /** Class of an error and where it was thrown (file and line only). */
  error?: string;
  at?: string | undefined;
  count?: number;
  /** Where in the file of a form something is: names and numbers only. */
  paths?: readonly string[];
}

export function log(level: "info" | "warn" | "error", message: string, fields: LogFields): void {
  console.log(JSON.stringify({ level, message, ...fields }));
}

/** What may be told of an unexpected error: its class and place, not its message, which may quote personal data. */
export function describeError(error: unknown): Pick<LogFields, "error" | "at"> {
  if (!(error instanceof Error)) return { error: typeof error };
  const frame = error.stack?.split("\n").find((line) => line.trimStart().startsWith("at "));
  return { error: error.name, at: frame?.trim() };
}
