/** A refusal in the words of SES: `code` is what the SDK turns into a named exception. */
export class SesError extends Error {
  readonly code: string;
  readonly status: number;

  constructor(code: string, message: string, status = 400) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

export const invalidParameter = (message: string) => new SesError("InvalidParameterValue", message);
export const messageRejected = (message: string) => new SesError("MessageRejected", message);
