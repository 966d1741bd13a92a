/** Filled in when a door is bundled (infra/assets.ts): addresses with hashes, by file name. */
declare const ASSET_ADDRESSES: Readonly<Record<string, string>> | undefined;

export type AssetName = "embed.js" | "form.js" | "check-in.js" | "style.css";

/** Where a file of the window is: an address that is kept for ever; unbundled, as in tests, the stable one. */
export const asset = (name: AssetName): string =>
  (typeof ASSET_ADDRESSES === "undefined" ? undefined : ASSET_ADDRESSES[name]) ?? `/${name}`;
