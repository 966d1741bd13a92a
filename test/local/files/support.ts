import { readFileSync } from "node:fs";
import path from "node:path";
import { S3Client } from "@aws-sdk/client-s3";
import { presignUpload, type UploadForm, type UploadRequest } from "../../../functions/shared/files/presign-upload.ts";
import { type Resources } from "../runtime/support/assembly.ts";
import { getJson, type Running, run } from "../runtime/support/running.ts";
import { base, noter, sources } from "../runtime/support/stack.ts";

/** As the template has it; its name on this machine is in small letters. */
export const bucket = "files";

const notification = {
  LambdaConfigurations: [
    {
      Event: "s3:ObjectCreated:*",
      Function: { "Fn::GetAtt": ["Noter", "Arn"] },
      Filter: { S3Key: { Rules: [{ Name: "prefix", Value: "incoming/" }] } },
    },
  ],
};

/** A bucket that tells a function of what comes under `incoming/`, and forgets it after seven days. */
export const resources = (failures = 0): Resources => ({
  ...base,
  Noter: noter(
    { FAIL_TIMES: String(failures) },
    { DeadLetterConfig: { TargetArn: { "Fn::GetAtt": ["Queue", "Arn"] } } },
  ),
  Files: {
    Type: "AWS::S3::Bucket",
    Properties: {
      NotificationConfiguration: notification,
      LifecycleConfiguration: { Rules: [{ Status: "Enabled", Prefix: "incoming/", ExpirationInDays: 7 }] },
    },
  },
});

export const runFiles = (failures?: number, dataDirectory?: string) => run(resources(failures), sources, dataDirectory);

/** Signs as a handler of this machine does. */
export function actAsHandler({ url, dataDirectory }: Pick<Running, "url" | "dataDirectory">): void {
  Object.assign(process.env, {
    AWS_REGION: "eu-central-1",
    AWS_ACCESS_KEY_ID: "local",
    AWS_SECRET_ACCESS_KEY: readFileSync(path.join(dataDirectory, "secret"), "utf8"),
    AWS_ENDPOINT_URL_S3: `http://127.0.0.1:${new URL(url).port}/_local/files`,
  });
}

export const s3 = () => new S3Client({ maxAttempts: 1 });

export async function clockOf(url: string): Promise<string> {
  const { now } = (await getJson(`${url}/_local/clock`)) as { now: string };
  return now;
}

export const redirect = "http://localhost:3000/drafts/1?lang=pl";

/** A form as a page has it. */
export async function formOf({ url }: { url: string }, request: Partial<UploadRequest> = {}): Promise<UploadForm> {
  const usual = { bucket, key: "incoming/draft/one", contentType: "application/pdf", fileName: "Statut żółty.pdf" };
  return presignUpload({ ...usual, maxBytes: 1_000, redirect, now: await clockOf(url), ...request });
}

/** Posts a form as a browser does: fields in order, the file last. */
export async function post(
  form: UploadForm,
  content: string | Uint8Array<ArrayBuffer>,
  fields: Record<string, string> = {},
) {
  const body = new FormData();
  for (const [name, value] of Object.entries({ ...form.fields, ...fields })) body.append(name, value);
  body.append("file", new Blob([content], { type: "text/html" }), "../../C:\\evil.html");
  return fetch(form.url, { method: "POST", body, redirect: "manual" });
}

/** The code of an error of S3, with the status. */
export async function refusal(response: Response): Promise<string> {
  const code = /<Code>(\w+)<\/Code>/.exec(await response.text())?.[1];
  return `${response.status} ${code}`;
}
