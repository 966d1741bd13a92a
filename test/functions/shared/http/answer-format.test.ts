import { expect, it } from "vitest";
import { answerFormat } from "../../../../functions/shared/http/request.ts";
import { httpEvent } from "../../support/events.ts";

const form = { "content-type": "application/x-www-form-urlencoded" };
const json = { "content-type": "application/json" };

it.each([
  ["a browser that posts", { ...form, accept: "text/html,application/xhtml+xml,*/*;q=0.8" }, "page"],
  ["a form post that takes anything", { ...form, accept: "*/*" }, "page"],
  ["a form post that says nothing", form, "page"],
  ["a form post of a program that asks for JSON", { ...form, accept: "application/json" }, "json"],
  ["a form post that asks for a problem", { ...form, accept: "application/problem+json" }, "json"],
  ["JSON that asks for a page", { ...json, accept: "text/html" }, "page"],
  ["JSON that says nothing", json, "json"],
])("the answer to %s has the form that was asked for", (_, headers, format) => {
  expect(answerFormat(httpEvent({ path: "/", headers }))).toBe(format);
});
