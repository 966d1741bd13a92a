/** What the receiving side does: `suppressed` is a bounce that SES makes itself, `complained` follows a delivery. */
export type Outcome = "delivered" | "bounced" | "suppressed" | "complained";

const SIMULATED: Record<string, Outcome> = {
  bounce: "bounced",
  suppressionlist: "suppressed",
  complaint: "complained",
};

/** Follows the addresses of the SES mailbox simulator, labels (`bounce+anything@`) included; all others receive their mail. */
export function outcomeFor(address: string): Outcome {
  const [, name = ""] = /^([^@+]+)(?:\+[^@]*)?@simulator\.amazonses\.com$/.exec(address.toLowerCase()) ?? [];
  return SIMULATED[name] ?? "delivered";
}
