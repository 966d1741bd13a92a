import { ApiError, type ApiErrorName } from "./errors.ts";
import { exceedsDataLimit, type Json } from "./json.ts";

/** Where a machine's ARN says `stateMachine:NAME`, its executions say `execution:NAME:EXECUTION`. */
export function executionArn(machineArn: string, name: string): string {
  return `${machineArn.replace(":stateMachine:", ":execution:")}:${name}`;
}

/** Characters that Step Functions does not take in the name of an execution. */
// oxlint-disable-next-line no-control-regex
const UNFIT = /[\s<>{}[\]?*"#%\\^|~`$&,;:/\u0000-\u001f\u007f-\u009f]/;

export function executionName(name: string): string {
  if (name.length >= 1 && name.length <= 80 && !UNFIT.test(name)) return name;
  throw new ApiError("InvalidName", `Invalid Name: '${name.slice(0, 80)}'`);
}

/** Parses a JSON text within the size limit, or refuses it as `refusal`. */
export function jsonText(text: string, refusal: ApiErrorName): Json {
  if (exceedsDataLimit(text)) throw new ApiError("ValidationException", "The text is longer than 262144 bytes");
  try {
    return JSON.parse(text);
  } catch {
    throw new ApiError(refusal, "The text is not valid JSON");
  }
}
