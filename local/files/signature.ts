import { timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { Sha256Node } from "@smithy/core/checksum";
import { HttpRequest } from "@smithy/core/protocols";
import { SignatureV4 } from "@smithy/signature-v4";
import { place } from "../template/place.ts";
import type { Credentials } from "./credentials.ts";
import { accessDenied, S3Error } from "./error.ts";

const CONTENT_HASH = "x-amz-content-sha256";

/** Checks version 4 signatures by signing the same once more. Every check throws S3Error when it fails. */
export class Signatures {
  readonly #signer: SignatureV4;
  readonly #accessKeyId: string;

  constructor(credentials: Credentials) {
    this.#accessKeyId = credentials.accessKeyId;
    this.#signer = new SignatureV4({
      service: "s3",
      region: place.region,
      credentials,
      sha256: Sha256Node,
      uriEscapePath: false,
      applyChecksum: false,
    });
  }

  /** Whether the policy of a form was signed here. `fields` by their names in lower case. */
  async checkForm(policy: string, fields: ReadonlyMap<string, string>): Promise<void> {
    const field = (name: string) => fields.get(name) ?? "";
    const signingDate = this.#signedWith(field("x-amz-algorithm"), field("x-amz-credential"), field("x-amz-date"));
    refuseUnless(field("x-amz-signature"), await this.#signer.sign(policy, { signingDate }));
  }

  /** Whether a request was signed here, in its headers or in its address; one in its address may be over at `now`. */
  async checkRequest(request: IncomingMessage, now: number): Promise<void> {
    const [path = "", search = ""] = (request.url ?? "").split("?");
    const query = Object.fromEntries(new URLSearchParams(search));
    const { authorization } = request.headers;
    if (authorization !== undefined) await this.#checkHeaders(request, path, query, authorization);
    else if (query["X-Amz-Signature"] !== undefined) await this.#checkAddress(request, path, query, now);
    else throw accessDenied();
  }

  async #checkHeaders(request: IncomingMessage, path: string, query: Record<string, string>, authorization: string) {
    const parts = /^(\S+) Credential=([^,]+), ?SignedHeaders=([^,]+), ?Signature=(\w+)$/.exec(authorization);
    if (!parts) throw accessDenied();
    const [, algorithm = "", credential = "", signedHeaders = "", signature = ""] = parts;
    const signingDate = this.#signedWith(algorithm, credential, headerOf(request, "x-amz-date"));
    const toSign = requestOf(request, path, query, signedHeaders.split(";"));
    const signed = await this.#signer.sign(toSign, { signingDate });
    refuseUnless(signature, signed.headers["authorization"]?.split("Signature=").at(-1));
  }

  async #checkAddress(request: IncomingMessage, path: string, query: Record<string, string>, now: number) {
    const parameter = (name: string) => query[`X-Amz-${name}`] ?? "";
    const signingDate = this.#signedWith(parameter("Algorithm"), parameter("Credential"), parameter("Date"));
    const expiresIn = Number(parameter("Expires"));
    const generated = /^X-Amz-(Algorithm|Credential|Date|Expires|SignedHeaders|Signature)$/;
    const rest = Object.fromEntries(Object.entries(query).filter(([name]) => !generated.test(name)));
    const toSign = requestOf(request, path, rest, parameter("SignedHeaders").split(";"));
    toSign.headers[CONTENT_HASH] ??= "UNSIGNED-PAYLOAD";
    const beside = new Set([CONTENT_HASH]);
    const options = { signingDate, expiresIn, unhoistableHeaders: beside, unsignableHeaders: beside };
    const signed = await this.#signer.presign(toSign, options).catch(() => {
      throw accessDenied("X-Amz-Expires must be less than a week (in seconds)");
    });
    refuseUnless(parameter("Signature"), String(signed.query?.["X-Amz-Signature"]));
    if (now > signingDate.getTime() + expiresIn * 1_000) throw accessDenied("Request has expired");
  }

  /** The instant of a signature that claims to be made with our key. */
  #signedWith(algorithm: string, credential: string, date: string): Date {
    const [, year, month, day, hour, minute, second] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(date) ?? [];
    const instant = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
    const scope = `${date.slice(0, 8)}/${place.region}/s3/aws4_request`;
    if (algorithm !== "AWS4-HMAC-SHA256" || Number.isNaN(instant.getTime())) throw accessDenied();
    if (!credential.startsWith(`${this.#accessKeyId}/`)) {
      const message = "The AWS Access Key Id you provided does not exist in our records.";
      throw new S3Error("InvalidAccessKeyId", message, 403);
    }
    if (credential !== `${this.#accessKeyId}/${scope}`) throw accessDenied("The credential scope is wrong.");
    return instant;
  }
}

const headerOf = ({ headers }: IncomingMessage, name: string) => String(headers[name] ?? "");

function requestOf(request: IncomingMessage, path: string, query: Record<string, string>, signedHeaders: string[]) {
  return new HttpRequest({
    method: request.method ?? "",
    path,
    query,
    headers: Object.fromEntries(signedHeaders.map((name) => [name, headerOf(request, name)])),
  });
}

function refuseUnless(given: string, computed: string | undefined): void {
  const [one, other] = [Buffer.from(given), Buffer.from(computed ?? "")];
  if (one.length === other.length && one.length > 0 && timingSafeEqual(one, other)) return;
  const message = "The request signature we calculated does not match the signature you provided.";
  throw new S3Error("SignatureDoesNotMatch", message, 403);
}
