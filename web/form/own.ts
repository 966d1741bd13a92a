declare global {
  /** Not in every browser. What it marks is no string, but a parser takes it as one. */
  var trustedTypes: { createPolicy: (name: string, rules: Trusted) => Trusted } | undefined;
}
interface Trusted {
  createHTML: (markup: string) => string;
}

const createHTML = (markup: string): string => markup;

/** Marks text as markup for pages that want all of it marked (`require-trusted-types-for`), where they let us. */
function trusting(): Trusted["createHTML"] {
  try {
    const policy = globalThis.trustedTypes?.createPolicy("wspolnie", { createHTML });
    return policy ? (markup) => policy.createHTML(markup) : createHTML;
  } catch {
    return createHTML;
  }
}

/**
 * What the form works with, as it was when this script began: a page around an embedded form may put something else in
 * its place later.
 */
export const own = {
  trusted: trusting(),
  fetch: globalThis.fetch.bind(globalThis),
  FormData: globalThis.FormData,
  URL: globalThis.URL,
  URLSearchParams: globalThis.URLSearchParams,
  DOMParser: globalThis.DOMParser,
  setTimeout: globalThis.setTimeout.bind(globalThis),
};
