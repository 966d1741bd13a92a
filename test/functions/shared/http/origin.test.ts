import { describe, expect, it } from "vitest";
import { originOf } from "../../../../functions/shared/http/origin.ts";
import { httpEvent } from "../../support/events.ts";

const sentTo = (domainName: string, headers: Record<string, string> = {}) => {
  const event = httpEvent({ path: "/", headers });
  return originOf({ ...event, requestContext: { ...event.requestContext, domainName } });
};

describe("the origin that a request was sent to", () => {
  it("is a domain, with a port where it has one, and http only on a machine of one's own", () => {
    expect(sentTo("zapisy.example.pl")).toBe("https://zapisy.example.pl");
    expect(sentTo("localhost:3000", { "x-forwarded-proto": "http" })).toBe("http://localhost:3000");
    expect(sentTo("[::1]:3000", { "x-forwarded-proto": `javascript:alert(1)//` })).toBe("https://[::1]:3000");
  });

  it.each([`x"onload=alert(1)//`, "x/..", "x><script>", "a@b", "a b", "a\r\nb", "a.example:80:80", ""])(
    "is not what somebody makes up: %j",
    (domainName) => expect(() => sentTo(domainName)).toThrow("notFound"),
  );
});
