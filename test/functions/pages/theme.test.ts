import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { formPage } from "../../../functions/shared/pages/form.tsx";
import { pageResponse } from "../../../functions/shared/http/response.ts";
import type { Theme } from "../../../schemas/theme.ts";
import { conference, conferenceView } from "./forms.ts";
import { load } from "cheerio";

const drawn = (theme: Theme | undefined, fragment = false) =>
  formPage({
    language: "pl",
    key: "key",
    form: { ...conferenceView(), theme },
    definition: conference,
    values: {},
    rows: {},
    errors: [],
    fragment,
  });
const policyOf = (html: string) => String(pageResponse(200, html).headers?.["content-security-policy"]);

describe("the colours of a form", () => {
  it("are on its page as the one style that the policy allows", () => {
    const html = drawn({ accent: "#7a1f2b", accentDark: "#f2a9b1" });
    const style = load(html)("style").text();
    expect(style).toBe(":root{--form-accent:#7a1f2b;--form-accent-dark:#f2a9b1}");
    const hash = createHash("sha256").update(style).digest("base64");
    expect(policyOf(html)).toContain(`style-src 'self' 'sha256-${hash}';`);
  });

  it("are made lighter for the dark where they name only one", () => {
    const html = drawn({ accent: "#17623a" });
    expect(load(html)("style").text()).toContain("--form-accent-dark:color-mix(in oklab,#17623a,#fff 62%)");
    expect(policyOf(html)).toContain("'sha256-");
  });

  it("go with the part that is drawn into other pages", () => {
    const root = load(drawn({ accent: "#7a1f2b", accentDark: "#f2a9b1" }, true))(".wspolnie");
    expect(root.data()).toMatchObject({ accent: "#7a1f2b", accentDark: "#f2a9b1" });
  });

  it("are ours where the form has none, and no other style in a page is allowed", () => {
    const html = drawn(undefined);
    expect(load(html)("style")).toHaveLength(0);
    expect(policyOf(html)).toContain("style-src 'self';");
    expect(policyOf("<style>:root{background:url(https://example.org)}</style>")).toContain("style-src 'self';");
  });
});

describe("a page", () => {
  it("may be framed by the origins of its form and by ours, or by nobody", () => {
    const ancestors = (framedBy?: string[]) => {
      const { headers } = pageResponse(200, "", framedBy);
      return /frame-ancestors .*$/.exec(String(headers?.["content-security-policy"]))?.[0];
    };
    expect(ancestors()).toBe("frame-ancestors 'none'");
    expect(ancestors(["https://gmina.example"])).toBe("frame-ancestors 'self' https://gmina.example");
    expect(ancestors([])).toBe("frame-ancestors 'self'");
  });

  it("may run our script only where it links it", () => {
    expect(policyOf('<script src="/form.js" defer></script>')).toContain("script-src 'self'; connect-src 'self';");
    expect(policyOf('<script src="/other.js"></script>')).not.toContain("script-src");
  });
});
