import type { AsyncInvocations } from "../functions/async-invocations.ts";
import { place } from "../template/place.ts";
import type { Plan } from "../template/plan.ts";
import type { Store } from "../store.ts";
import type { Commit, Creation, StoredObject } from "./objects.ts";

/** Stores the entries of a new object together with the event for each function that the bucket notifies. */
export function notifier(plan: Plan, store: Store, events: Pick<AsyncInvocations, "accept">): Commit {
  const wanted = plan
    .all("AWS::S3::Bucket")
    .flatMap(({ ref, properties }) =>
      (properties.NotificationConfiguration?.LambdaConfigurations ?? []).map((one) => ({ bucket: ref, ...one })),
    );
  return async (object, creation, facts) => {
    // S3 refuses configurations that overlap, so that there is one at the most.
    const found = wanted.find(
      ({ bucket, Event, Filter }) =>
        bucket === object.bucket && isOf(Event, creation) && (Filter?.S3Key.Rules ?? []).every(allows(object.key)),
    );
    if (found) await events.accept(found.Function, JSON.stringify(eventOf(object, creation)), { facts });
    else await store.batch(Object.entries(facts).map(([key, value]) => ({ type: "put", key, value })));
  };
}

const isOf = (event: string, creation: Creation) =>
  event === "s3:ObjectCreated:*" || event === `s3:ObjectCreated:${creation}`;

const allows =
  (key: string) =>
  ({ Name, Value }: { Name: "prefix" | "suffix"; Value: string }) =>
    Name === "prefix" ? key.startsWith(Value) : key.endsWith(Value);

function eventOf({ bucket, key, blob, modified }: StoredObject, creation: Creation): object {
  const { md5: eTag, size, id } = blob;
  const s3 = {
    s3SchemaVersion: "1.0",
    bucket: { name: bucket, arn: `arn:${place.partition}:s3:::${bucket}` },
    object: { key: encodeURIComponent(key).replaceAll("%2F", "/").replaceAll("%20", "+"), size, eTag, sequencer: id },
  };
  const eventTime = new Date(modified).toISOString();
  const eventName = `ObjectCreated:${creation}`;
  return {
    Records: [{ eventVersion: "2.1", eventSource: "aws:s3", awsRegion: place.region, eventTime, eventName, s3 }],
  };
}
