import { request } from "node:http";
import { GetSendQuotaCommand, ListIdentitiesCommand, SendEmailCommand, SendRawEmailCommand } from "@aws-sdk/client-ses";
import { expect, test } from "vitest";
import { openPostOffice, send } from "./post-office.ts";

test("a letter with an attachment arrives as it was composed", async () => {
  await using office = await openPostOffice();

  const id = await send(office.ses, ["anna@example.org"], {
    to: '"Kowalska, Anna" <anna@example.org>',
    subject: "Zażółć gęślą jaźń – „Wspólnie”",
    text: "Dzień dobry",
    html: "<p>Dzień dobry</p>",
    attachments: [{ filename: "spotkanie żółw.ics", content: "BEGIN:VCALENDAR", contentType: "text/calendar" }],
  });

  const { messages } = await (await office.get("/_local/mail")).json();
  expect(messages).toEqual([
    {
      id,
      to: ["anna@example.org"],
      subject: "Zażółć gęślą jaźń – „Wspólnie”",
      text: expect.stringMatching(/^Dzień dobry\s*$/),
      html: expect.stringMatching(/^<p>Dzień dobry<\/p>\s*$/),
      attachments: [{ filename: "spotkanie żółw.ics", contentType: "text/calendar" }],
      sentAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
    },
  ]);
});

test("the envelope wins over the headers, and without one every header recipient is kept", async () => {
  await using office = await openPostOffice();

  await send(office.ses, ["envelope@example.org"], { to: "header@example.org" });
  await send(office.ses, [], { to: "a@example.org, Ba <b@example.org>", cc: "c@example.org" });

  const { messages } = await (await office.get("/_local/mail")).json();
  expect(messages.map(({ to }: { to: string[] }) => to)).toEqual([
    ["envelope@example.org"],
    ["a@example.org", "b@example.org", "c@example.org"],
  ]);
});

test("SendEmail composes a letter to all of its recipients", async () => {
  await using office = await openPostOffice();

  await office.ses.send(
    new SendEmailCommand({
      Source: "urzad@example.org",
      Destination: {
        ToAddresses: ["a@example.org", "b@example.org"],
        CcAddresses: ["c@example.org"],
        BccAddresses: ["ukryty@example.org"],
      },
      Message: { Subject: { Data: "Ćma" }, Body: { Text: { Data: "100% & ćma = +" }, Html: { Data: "<p>ćma</p>" } } },
    }),
  );

  const { messages } = await (await office.get("/_local/mail")).json();
  expect(messages).toMatchObject([
    {
      to: ["a@example.org", "b@example.org", "c@example.org", "ukryty@example.org"],
      subject: "Ćma",
      text: expect.stringContaining("100% & ćma = +"),
      html: expect.stringContaining("<p>ćma</p>"),
    },
  ]);
  const raw = await (await office.get(`/_local/mail/${messages[0].id}/raw`)).text();
  expect(raw).not.toContain("ukryty@example.org");
});

test("the quota counts what was sent", async () => {
  await using office = await openPostOffice();
  await send(office.ses, ["a@example.org"]);
  await send(office.ses, ["b@example.org"]);

  const quota = await office.ses.send(new GetSendQuotaCommand({}));

  expect(quota).toMatchObject({
    SentLast24Hours: 2,
    Max24HourSend: expect.any(Number),
    MaxSendRate: expect.any(Number),
  });
});

const tooLarge = { RawMessage: { Data: Buffer.alloc(10 * 1024 * 1024 + 1, "a") } };
const muchTooLarge = { RawMessage: { Data: Buffer.alloc(30 * 1024 * 1024, "a") } };

test.each([
  ["nobody to send to", [], {}, "InvalidParameterValue"],
  ["an address without a domain", ["anna"], {}, "InvalidParameterValue"],
  ["a local part outside of ASCII", ["żółw@example.org"], {}, "InvalidParameterValue"],
  ["two addresses in one", ["a@example.org, b@example.org"], {}, "InvalidParameterValue"],
  ["51 recipients", Array.from({ length: 51 }, (_, n) => `a${n}@example.org`), {}, "MessageRejected"],
  [
    "an unknown configuration set",
    ["a@example.org"],
    { ConfigurationSetName: "other" },
    "ConfigurationSetDoesNotExistException",
  ],
  ["a tag with a space", ["a@example.org"], { Tags: [{ Name: "letter", Value: "a b" }] }, "InvalidParameterValue"],
  ["a message above 10 MB", ["a@example.org"], tooLarge, "InvalidParameterValue"],
  ["a body above every limit", ["a@example.org"], muchTooLarge, "InvalidParameterValue"],
])("%s is refused and nothing is kept", async (_, to, more, name) => {
  await using office = await openPostOffice();

  await expect(send(office.ses, to, {}, more)).rejects.toMatchObject({ name, $fault: "client" });

  expect(await (await office.get("/_local/mail")).json()).toEqual({ messages: [] });
});

test("a letter that says nowhere whom it is for is refused", async () => {
  await using office = await openPostOffice();

  const sending = office.ses.send(
    new SendRawEmailCommand({ RawMessage: { Data: Buffer.from("From: a@example.org\r\n\r\nx") } }),
  );

  await expect(sending).rejects.toMatchObject({ message: expect.stringContaining("'To'") });
});

test("an action that is not built is refused by name", async () => {
  await using office = await openPostOffice();

  await expect(office.ses.send(new ListIdentitiesCommand({}))).rejects.toMatchObject({
    name: "InvalidAction",
    message: expect.stringContaining("ListIdentities"),
  });
});

test("other protocols and inherited names are refused, not left waiting", async () => {
  await using office = await openPostOffice();

  const json = await fetch(`${office.url}/v2/email/outbound-emails`, {
    method: "POST",
    body: "{}",
    headers: { "content-type": "application/json" },
  });
  const inherited = await fetch(office.url, { method: "POST", body: new URLSearchParams({ Action: "constructor" }) });

  expect([json.status, inherited.status]).toEqual([400, 400]);
  expect(await inherited.text()).toContain("<Code>InvalidAction</Code>");
});

test("a client that goes away in the middle of a body harms nobody else", async () => {
  await using office = await openPostOffice();
  const headers = { "content-type": "application/x-www-form-urlencoded", "content-length": 1_000 };
  await new Promise<void>((resolve) => {
    const half = request(office.url, { method: "POST", headers }).on("error", () => resolve());
    half.write("Action=SendRaw", () => half.destroy());
    half.on("close", resolve);
  });

  await send(office.ses, ["a@example.org"]);

  expect((await (await office.get("/_local/mail")).json()).messages).toHaveLength(1);
});
