/** A refusal in the words of S3: `code` is what the SDK turns into a named exception. */
export class S3Error extends Error {
  readonly code: string;
  readonly status: number;

  constructor(code: string, message: string, status: number) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

export const accessDenied = (message = "Access Denied") => new S3Error("AccessDenied", message, 403);
export const notImplemented = (what: string) =>
  new S3Error("NotImplemented", `A header, a field or a query you provided is not implemented here: ${what}`, 501);
export const noSuchKey = () => new S3Error("NoSuchKey", "The specified key does not exist.", 404);
export const preconditionFailed = () =>
  new S3Error("PreconditionFailed", "At least one of the pre-conditions you specified did not hold", 412);
export const tooLarge = () =>
  new S3Error("EntityTooLarge", "Your proposed upload exceeds the maximum allowed size", 400);
