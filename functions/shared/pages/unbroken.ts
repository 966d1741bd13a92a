/** Keeps on one line what belongs together: a postcode with its town, a street with its name, the hours from and until. */
export const unbroken = (text: string): string =>
  text
    .replace(/\b(\d\d)-(\d{3}) /g, "$1\u2011$2\u00a0")
    .replace(/\b(ul|al|pl|os)\. /g, "$1.\u00a0")
    .replace(/(\d\d)–(?=\d)/g, "$1–\u2060");
