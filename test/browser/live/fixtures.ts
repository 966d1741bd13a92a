import { expect } from "vitest";
import { it } from "../fixtures.ts";
import { serve } from "./filling.ts";
import { Visitor } from "./visitor.ts";

/** A service that draws the call of `filling.ts`, and somebody in whose window nothing has gone wrong at the end. */
export const test = it
  .extend("service", { scope: "file" }, async ({}, { onCleanup }) => {
    const service = await serve();
    onCleanup(() => service[Symbol.asyncDispose]());
    return service;
  })
  .extend("visitor", async ({ browser, service }, { onCleanup }) => {
    service.posts.length = 0;
    const visitor = await Visitor.come(browser, service);
    onCleanup(async () => {
      await visitor.leave();
      expect(visitor.complaints).toEqual([]);
    });
    return visitor;
  });
