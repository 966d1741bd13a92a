import type { ConfigurationSet } from "../mail/mail.ts";
import type { SesEvent } from "../mail/events.ts";
import type { Plan } from "../template/plan.ts";
import type { Topics } from "./topics.ts";

/** The configuration sets of the stack, each with the event types that any of its destinations wants. */
export function configurationSetsOf(plan: Plan): ConfigurationSet[] {
  const destinations = destinationsOf(plan);
  return plan.all("AWS::SES::ConfigurationSet").map(({ ref }) => ({
    name: ref,
    eventTypes: destinations.filter(({ set }) => set === ref).flatMap(({ eventTypes }) => eventTypes),
  }));
}

/** Passes an event of the mail endpoint on to the topics of its configuration set. */
export function mailEventPublisher(plan: Plan, topics: Topics): (event: SesEvent) => Promise<void> {
  const destinations = destinationsOf(plan);
  return async (event) => {
    const sets = event.mail.tags["ses:configuration-set"] ?? [];
    const type = event.eventType.toLowerCase();
    for (const { set, topicArn, eventTypes } of destinations) {
      const wanted = eventTypes.some((wantedType) => wantedType.toLowerCase() === type);
      if (sets.includes(set) && wanted) await topics.publish(topicArn, JSON.stringify(event));
    }
  };
}

function destinationsOf(plan: Plan): { set: string; topicArn: string; eventTypes: string[] }[] {
  return plan
    .all("AWS::SES::ConfigurationSetEventDestination")
    .map(({ properties }) => ({ set: properties.ConfigurationSetName, destination: properties.EventDestination }))
    .filter(({ destination }) => destination.Enabled)
    .map(({ set, destination }) => ({
      set,
      topicArn: destination.SnsDestination.TopicARN,
      eventTypes: destination.MatchingEventTypes,
    }));
}
