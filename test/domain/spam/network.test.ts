import { describe, expect, it } from "vitest";
import { networkOf } from "../../../domain/spam/network.ts";

describe("what an address is counted as", () => {
  it.each([
    ["203.0.113.7", "203.0.113.7"],
    ["::ffff:203.0.113.7", "203.0.113.7"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
    ["2001:db8:1:2::6", "2001:db8:1:2"],
    ["2001:db8::6", "2001:db8:0:0"],
    ["2001:db8::1:2:3:4:5", "2001:db8:0:1"],
    ["fe80::", "fe80:0:0:0"],
    ["127.0.0.1", undefined],
    ["127.8.8.8", undefined],
    ["::ffff:127.0.0.1", undefined],
    ["::1", undefined],
  ])("%s is %s", (ip, network) => {
    expect(networkOf(ip)).toBe(network);
  });
});
