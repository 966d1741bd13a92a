import { expect, it } from "vitest";
import { corsHeaders } from "../../../../functions/shared/http/response.ts";
import { httpEvent } from "../../support/events.ts";

const town = "https://gmina.example";
const headersFor = (origin: string) => corsHeaders(httpEvent({ path: "/", headers: { origin } }), [town]);

it("a page of the town may send a key and a proof of work; one of another origin nothing", () => {
  const allowed = headersFor(town)["access-control-allow-headers"]?.split(", ");
  expect(allowed).toEqual(["content-type", "idempotency-key", "wspolnie-token", "wspolnie-proof"]);
  expect(headersFor("https://elsewhere.example")).toEqual({ vary: "origin" });
});
