/** A process that accepts letters and never gets rid of an event, for being killed. Arguments: directory. */
import { createServer } from "node:http";
import { Activity } from "../../../local/activity.ts";
import { VirtualClock } from "../../../local/clock.ts";
import { openMail } from "../../../local/mail/mail.ts";

const mail = await openMail({
  directory: process.argv[2] ?? "",
  clock: new VirtualClock(),
  activity: new Activity(),
  configurationSets: [{ name: "letters", eventTypes: ["Send", "Delivery"] }],
  publish: () => new Promise(() => {}),
});
const server = createServer(mail.endpoint).listen(0, "127.0.0.1", () => process.send?.(server.address()));
