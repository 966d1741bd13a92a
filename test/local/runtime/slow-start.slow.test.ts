import { expect, it } from "vitest";
import { api, lambda, role } from "./support/assembly.ts";
import { run } from "./support/running.ts";

const handlers = {
  Late: "await new Promise((resolve) => setTimeout(resolve, 11_000)); export const handler = async () => 'here';",
};

it("a function that is slow to start is waited for, as each of them is where the machine is busy", async () => {
  const running = await run({ Role: role, Late: lambda("Late"), ...api({ "GET /late": "Late" }) }, handlers);
  const response = await fetch(`${running.url}/late`);
  await running.close();
  expect([response.status, await response.text()]).toEqual([200, '"here"']);
});
