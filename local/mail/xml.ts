const NAMESPACE = "http://ses.amazonaws.com/doc/2010-12-01/";

export interface Fields {
  [name: string]: string | number;
}

/** The answer of one action of the Query API. */
export function answerXml(action: string, result: Fields, requestId: string): string {
  const fields = `<${action}Result>${elements(result)}</${action}Result>`;
  const metadata = `<ResponseMetadata>${elements({ RequestId: requestId })}</ResponseMetadata>`;
  return `<${action}Response xmlns="${NAMESPACE}">${fields}${metadata}</${action}Response>`;
}

export function errorXml(error: Fields, requestId: string): string {
  return `<ErrorResponse xmlns="${NAMESPACE}"><Error>${elements(error)}</Error>${elements({ RequestId: requestId })}</ErrorResponse>`;
}

/** One element for each field. */
export function elements(fields: Fields): string {
  return Object.entries(fields)
    .map(([name, value]) => `<${name}>${escapeXml(String(value))}</${name}>`)
    .join("");
}

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" };

/** XML 1.0 has no way to write most control characters, so they become U+FFFD. */
function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "\u{FFFD}")
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
