import type { IncomingMessage, ServerResponse } from "node:http";
import { accessDenied, notImplemented, S3Error } from "./error.ts";
import { type Fields, readForm } from "./form.ts";
import type { Objects, StoredObject } from "./objects.ts";
import { checkPolicy } from "./policy.ts";
import type { Signatures } from "./signature.ts";

export interface PostOptions {
  objects: Objects;
  signatures: Signatures;
  now(): number;
}

/** Fields that become headers of the object. */
const HEADERS = ["content-type", "content-disposition"];
const OTHERS = ["key", "bucket", "policy", "success_action_redirect", "success_action_status"];
const SIGNED = ["x-amz-algorithm", "x-amz-credential", "x-amz-date", "x-amz-signature"];
const UNDERSTOOD = new Set([...HEADERS, ...OTHERS, ...SIGNED]);

/** Takes one file from a form of a browser, if its policy was signed here and allows it. Throws S3Error otherwise. */
export async function postObject(
  { objects, signatures, now }: PostOptions,
  bucket: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { fields, object } = await readForm(request, async (given, file) => {
    const fields = new Map([...given, ["bucket", bucket]]);
    const policy = fields.get("policy");
    if (policy === undefined) throw accessDenied();
    await signatures.checkForm(policy, fields);
    const range = checkPolicy(policy, fields, now());
    const blob = await objects.blobs.write(file, range);
    const object: StoredObject = { bucket, key: keyOf(fields), blob, headers: headersOf(fields), modified: now() };
    await objects.put(object, "Post");
    return { fields, object };
  });
  accept(response, fields, object);
}

function keyOf(fields: Fields): string {
  const unknown = [...fields.keys()].find((name) => !UNDERSTOOD.has(name) && !name.startsWith("x-ignore-"));
  if (unknown !== undefined) throw notImplemented(unknown);
  const key = fields.get("key") ?? "";
  if (key === "") throw new S3Error("InvalidArgument", "Bucket POST must contain a field named 'key'.", 400);
  if (Buffer.byteLength(key) > 1_024) throw new S3Error("KeyTooLongError", "Your key is too long", 400);
  if (key.includes("${filename}")) throw notImplemented("the variable ${filename}");
  return key;
}

const headersOf = (fields: Fields) =>
  Object.fromEntries(HEADERS.flatMap((name) => (fields.has(name) ? [[name, fields.get(name) ?? ""]] : [])));

/** Sends the browser where the form says, with what has become of its file in the query. */
function accept(response: ServerResponse, fields: Fields, { bucket, key, blob }: StoredObject): void {
  const etag = `"${blob.md5}"`;
  response.setHeader("etag", etag);
  const redirect = URL.parse(fields.get("success_action_redirect") ?? "");
  if (redirect === null) {
    const status = Number(fields.get("success_action_status"));
    response.writeHead(status === 200 || status === 201 ? status : 204).end();
    return;
  }
  for (const [name, value] of Object.entries({ bucket, key, etag })) redirect.searchParams.append(name, value);
  response.writeHead(303, { location: redirect.href }).end();
}
