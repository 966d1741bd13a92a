/**
 * What the form works with, as it was when this script began: a page around an embedded form may put something else in
 * its place later.
 */
export const own = {
  fetch: globalThis.fetch.bind(globalThis),
  FormData: globalThis.FormData,
  URL: globalThis.URL,
  URLSearchParams: globalThis.URLSearchParams,
  DOMParser: globalThis.DOMParser,
  setTimeout: globalThis.setTimeout.bind(globalThis),
};
