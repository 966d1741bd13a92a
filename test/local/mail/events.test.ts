import { rm } from "node:fs/promises";
import { expect, test } from "vitest";
import type { SesEvent } from "../../../local/mail/events.ts";
import { openPostOffice, send } from "./post-office.ts";

const DAY = 86_400_000;
const types = (events: SesEvent[]) => events.map(({ eventType }) => eventType);

test.each([
  ["anna@example.org", ["Send", "Delivery"]],
  ["success@simulator.amazonses.com", ["Send", "Delivery"]],
  ["ooto@simulator.amazonses.com", ["Send", "Delivery"]],
  ["bounce@simulator.amazonses.com", ["Send", "Bounce"]],
  ["Bounce+jan@Simulator.AmazonSES.com", ["Send", "Bounce"]],
  ["suppressionlist@simulator.amazonses.com", ["Send", "Bounce"]],
  ["complaint+2@simulator.amazonses.com", ["Send", "Delivery", "Complaint"]],
  ["bounce@simulator.amazonses.com.example.org", ["Send", "Delivery"]],
])("a letter to %s causes %j", async (address, expected) => {
  await using office = await openPostOffice();

  await send(office.ses, [address]);
  await office.activity.idle();

  expect(types(office.published)).toEqual(expected);
});

test("each event says which letter it is about and which recipients it concerns", async () => {
  await using office = await openPostOffice();
  const to = [
    "anna@example.org",
    "bounce@simulator.amazonses.com",
    "complaint@simulator.amazonses.com",
    "suppressionlist@simulator.amazonses.com",
  ];

  const messageId = await send(
    office.ses,
    to,
    { subject: "Przypomnienie" },
    { Tags: [{ Name: "letter", Value: "L-1" }] },
  );
  await office.activity.idle();

  const mail = {
    messageId,
    source: "urzad@example.org",
    destination: to,
    tags: { "ses:configuration-set": ["letters"], letter: ["L-1"] },
    commonHeaders: { subject: "Przypomnienie", from: ["urzad@example.org"] },
  };
  expect(office.published).toMatchObject([
    { eventType: "Send", mail, send: {} },
    { eventType: "Delivery", mail, delivery: { recipients: [to[0], to[2]] } },
    {
      eventType: "Bounce",
      mail,
      bounce: { bounceType: "Permanent", bounceSubType: "General", bouncedRecipients: [{ emailAddress: to[1] }] },
    },
    {
      eventType: "Bounce",
      mail,
      bounce: { bounceType: "Permanent", bounceSubType: "Suppressed", bouncedRecipients: [{ emailAddress: to[3] }] },
    },
    { eventType: "Complaint", mail, complaint: { complainedRecipients: [{ emailAddress: to[2] }] } },
  ]);
});

test("only what the configuration set asks for is published, and nothing without one", async () => {
  await using office = await openPostOffice({ configurationSets: [{ name: "letters", eventTypes: ["BOUNCE"] }] });

  await send(office.ses, ["bounce@simulator.amazonses.com"]);
  await send(office.ses, ["bounce@simulator.amazonses.com"], {}, { ConfigurationSetName: undefined });
  await office.activity.idle();

  expect(types(office.published)).toEqual(["Bounce"]);
});

test("an event that is rejected is offered again as the clock moves, and the later ones wait for it", async () => {
  let rejections = 0;
  await using office = await openPostOffice({
    publish: async ({ eventType }) => {
      if (eventType === "Delivery" && rejections++ < 5) throw new Error("not now");
    },
  });

  await send(office.ses, ["complaint@simulator.amazonses.com"]);
  await office.clock.moveTo(office.clock.now() + DAY, () => office.activity.idle());

  expect(rejections).toBe(6);
  expect(types(office.published)).toEqual(["Send", "Delivery", "Complaint"]);
});

test("one letter whose event is always rejected does not hold up the others", async () => {
  const stuck: { id?: string } = {};
  await using office = await openPostOffice({
    publish: async ({ mail }) => {
      if (mail.destination.includes("stuck@example.org")) throw new Error("never");
    },
  });

  stuck.id = await send(office.ses, ["stuck@example.org"]);
  for (let n = 0; n < 20; n++) await send(office.ses, [`a${n}@example.org`]);
  await office.activity.idle();

  expect(office.published).toHaveLength(40);
  const page = await (await office.get(`/_local/mail/${stuck.id}`, "text/html")).text();
  expect(page).toContain("Na odbiór czekają: 2");
});

test("events that nobody accepted are published after the next opening", async () => {
  const refusing = await openPostOffice({ publish: () => Promise.reject(new Error("not now")) });
  const first = await send(refusing.ses, ["anna@example.org"]);
  const second = await send(refusing.ses, ["bounce@simulator.amazonses.com"]);
  await refusing.activity.idle();
  await refusing.close();
  expect(refusing.published).toEqual([]);

  const reopened = await openPostOffice({ directory: refusing.directory });
  await reopened.activity.idle();
  await reopened.close();
  const again = await openPostOffice({ directory: refusing.directory });
  await again.activity.idle();
  await again.close();
  await rm(refusing.directory, { recursive: true });

  const of = (id: string) => types(reopened.published.filter(({ mail }) => mail.messageId === id));
  expect([of(first), of(second)]).toEqual([
    ["Send", "Delivery"],
    ["Send", "Bounce"],
  ]);
  expect(again.published).toEqual([]);
});
