import { describe, expect, it } from "vitest";
import { pageResponse } from "../../../../functions/shared/http/response.ts";

const formAction = (...formsTo: string[]) =>
  /form-action ([^;]*)/.exec(String(pageResponse(200, "", [], formsTo).headers?.["content-security-policy"]))?.[1];

describe("the forms of a page", () => {
  it("post to us alone, unless the page names where else", () => {
    expect(formAction()).toBe("'self'");
    expect(formAction("https://files.s3.eu-central-1.amazonaws.com")).toBe(
      "'self' https://files.s3.eu-central-1.amazonaws.com",
    );
  });
});
