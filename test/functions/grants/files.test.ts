import { load } from "cheerio";
import { describe, expect, it } from "vitest";
import type { Application } from "../../../schemas/application.ts";
import type { Question } from "../../../schemas/question.ts";
import { go } from "../support/events.ts";
import {
  aCall,
  aManageLink,
  applied,
  aQuestionLink,
  asAt,
  asked,
  aTable,
  clock,
  now,
  questionPage,
} from "../support/grants.ts";
import { declared, inReview, taken } from "../support/reviews.ts";

aTable();

const file = {
  id: "abcdefghijklmnop",
  draftId: "0123456789abcdef0123456789abcdef",
  name: "List poparcia.pdf",
  type: "pdf",
  size: 12_345,
  sha256: "a".repeat(64),
};
const attachments = [file];

/** Follows a link of a page. */
async function follow(href: string | undefined) {
  const { handler } = await import("../../../functions/attachment/index.ts");
  const [, key = "", fileId = ""] = /^\/(?:questions|manage)\/([^/]+)\/files\/([^/]+)$/.exec(href ?? "") ?? [];
  return go(handler, { path: String(href), parameters: { key, fileId } });
}

const linkTo = (body: string | undefined) => {
  const $ = load(body ?? "");
  const link = $("a").filter((_, one) => $(one).text() === file.name);
  return link.attr("href");
};

/** Where somebody ends who follows the link on the page of a question. */
async function opened(question: Question) {
  const { body } = await questionPage(await aQuestionLink(question));
  return follow(linkTo(body));
}

function expectTheFile({ statusCode, headers }: Awaited<ReturnType<typeof follow>>): void {
  expect(statusCode).toBe(303);
  const { pathname, searchParams } = new URL(String(headers?.["location"]));
  expect(pathname).toBe(`/_local/files/files/accepted/${file.draftId}/${file.id}`);
  expect(searchParams.get("response-content-disposition")).toContain("List poparcia.pdf");
  expect(searchParams.get("X-Amz-Expires")).toBe("300");
  expect(headers?.["cache-control"]).toBe("no-store");
}

describe("a file that came with an application", () => {
  let application: Application;

  it("opens from the page of an official and of who decides an appeal, however long it has been read", async () => {
    const call = await aCall();
    application = await asAt(await applied(call), "formalCheck", { attachments });
    for (const step of ["formalCheck", "appealDecision"] as const) {
      const [official] = call.officials;
      if (!official) throw new Error("No official");
      const appeal = { text: "Podpis jest na liście.", at: now() };
      if (step === "appealDecision") application = await asAt(application, "appeal", { appeal });
      const to = { submissionId: application.id, step, round: 1, asked: official };
      const question = await asked(call, { ...to, deadline: call.closesAt });
      const { body } = await questionPage(await aQuestionLink(question));
      clock(new Date(Date.parse(now()) + 3_600_000).toISOString());
      expect(load(body ?? "").text()).toContain("List poparcia.pdf (PDF, 13");
      expectTheFile(await follow(linkTo(body)));
    }
  });

  it("opens from the applicant's own page, and there is no other file", async () => {
    const call = await aCall();
    application = await asAt(await applied(call), "formalCheck", { attachments });
    const key = await aManageLink(application);
    const { handler } = await import("../../../functions/application-page/index.ts");
    const { body } = await go(handler, { path: `/manage/${key}`, parameters: { key } });
    expectTheFile(await follow(linkTo(body)));
    expect((await follow(`/manage/${key}/files/ponmlkjihgfedcba`)).statusCode).toBe(404);
    expect((await follow(`/manage/${key.replace(/./, "_")}/files/${file.id}`)).statusCode).toBe(404);
  });

  it("opens to a reviewer after the declaration, and never to one who declared a conflict", async () => {
    const call = await aCall();
    const { application, reviews } = await inReview(call);
    await asAt(application, "meritReview", { attachments });
    const [one, other] = reviews;
    if (!one || !other) throw new Error("Two should review");
    const key = await aQuestionLink(one);
    expect((await questionPage(key)).body).not.toContain(file.name);
    expect((await follow(`/questions/${key}/files/${file.id}`)).statusCode).toBe(404);

    await declared(one);
    expectTheFile(await opened(one));
    await taken(other, { impartiality: "conflict", conflictReason: "Prowadzę to stowarzyszenie." });
    const conflicted = await aQuestionLink(other);
    expect((await follow(`/questions/${conflicted}/files/${file.id}`)).statusCode).toBe(404);
  });
});
