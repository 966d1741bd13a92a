/**
 * An error that a state reports: `name` is what ErrorEquals is compared with, `message` becomes the Cause.
 * `aliases` are further names the same failure answers to.
 */
export class StateError extends Error {
  readonly aliases: readonly string[];

  constructor(name: string, cause: string, aliases: readonly string[] = []) {
    super(cause);
    this.name = name;
    this.aliases = aliases;
  }
}

/** The work was called off: the execution ended, a sibling branch failed, or the engine closes. Nothing catches it. */
export class Halted extends Error {
  override readonly name = "Halted";
}

/** A definition that this engine cannot run; the message names machine, state and field. */
export class DefinitionError extends Error {
  override readonly name = "DefinitionError";
}

export type ApiErrorName =
  | "ExecutionAlreadyExists"
  | "ExecutionDoesNotExist"
  | "InvalidArn"
  | "InvalidExecutionInput"
  | "InvalidName"
  | "InvalidOutput"
  | "InvalidToken"
  | "StateMachineDoesNotExist"
  | "TaskDoesNotExist"
  | "TaskTimedOut"
  | "UnknownOperationException"
  | "ValidationException";

/** A refusal of a request, named as Step Functions names it. */
export class ApiError extends Error {
  override readonly name: ApiErrorName;

  constructor(name: ApiErrorName, message: string) {
    super(message);
    this.name = name;
  }
}
