import { mkdir } from "node:fs/promises";
import path from "node:path";
import type { Activity } from "../activity.ts";
import type { Clock } from "../clock.ts";
import type { AsyncInvocations } from "../functions/async-invocations.ts";
import type { Store } from "../store.ts";
import type { Plan } from "../template/plan.ts";
import type { Credentials } from "./credentials.ts";
import { filesEndpoint } from "./endpoint.ts";
import { FileExpiry } from "./expiry.ts";
import { notifier } from "./notifications.ts";
import { type Commit, Objects } from "./objects.ts";
import { Signatures } from "./signature.ts";

export interface FilesOptions {
  plan: Plan;
  /** Made when missing; held open by one process. */
  directory: string;
  credentials: Credentials;
  store: Store;
  clock: Clock;
  activity: Activity;
  events: Pick<AsyncInvocations, "accept">;
}

/** The buckets of the stack, over the S3 API. */
export async function openFiles({ plan, directory, credentials, store, clock, activity, events }: FilesOptions) {
  await mkdir(directory, { recursive: true });
  const expiry = new FileExpiry(plan, clock, activity);
  const notify = notifier(plan, store, events);
  const commit: Commit = async (object, creation, facts) => {
    await notify(object, creation, facts);
    expiry.follow(object, objects);
  };
  const objects = await Objects.open(path.join(directory, "objects"), store, commit);
  await expiry.start(objects);
  const buckets = new Set(plan.all("AWS::S3::Bucket").map(({ ref }) => ref));
  const signatures = new Signatures(credentials);
  return {
    endpoint: filesEndpoint({ objects, signatures, buckets, now: () => clock.now() }),
    close: async () => expiry.stop(),
  };
}
