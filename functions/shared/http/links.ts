import * as z from "zod/mini";
import { isLinkOpen } from "../../../domain/links.ts";
import { Link, type LinkPurpose } from "../../../schemas/link.ts";
import { type Instant, LinkKey } from "../../../schemas/values.ts";
import { parseItem, readForm } from "../records.ts";
import { sha256 } from "../secrets.ts";
import { type Key, keys } from "../table/keys.ts";
import { getItem } from "../table/reads.ts";
import type { Write } from "../table/writes.ts";
import { found, Refused } from "./refused.ts";

type LinkFor<Purpose extends LinkPurpose> = Extract<Link, { purpose: Purpose }>;

/** A link that was followed: what it opens, and where it is stored. */
export interface OpenLink<Purpose extends LinkPurpose> {
  link: LinkFor<Purpose>;
  storedAt: Key;
}

const isFor = <Purpose extends LinkPurpose>(link: Link, purposes: readonly Purpose[]): link is LinkFor<Purpose> =>
  purposes.some((purpose) => purpose === link.purpose);

/**
 * Opens a link by the key it ends with, for one purpose or any of several. A key that was guessed, cut short or minted
 * for another purpose is not found.
 * @throws Refused notFound | linkExpired
 */
export async function openLink<Purpose extends LinkPurpose>(
  tableName: string,
  key: string,
  purpose: Purpose | readonly Purpose[],
  now: Instant,
): Promise<OpenLink<Purpose>> {
  const wellFormed = z.safeParse(LinkKey, key);
  if (!wellFormed.success) throw new Refused({ code: "notFound" });
  const storedAt = keys.link(sha256(wellFormed.data));
  const link = parseItem(Link, found(await getItem(tableName, storedAt)));
  const purposes: readonly Purpose[] = typeof purpose === "string" ? [purpose] : purpose;
  if (!isFor(link, purposes)) throw new Refused({ code: "notFound" });
  if (!isLinkOpen(link, now)) throw new Refused({ code: "linkExpired" }, await readForm(tableName, link.formId));
  return { link, storedAt };
}

/** The link must still be open in the very transaction that acts on it. */
export const linkIsOpen = (storedAt: Key, now: Instant): Write => ({
  check: storedAt,
  condition: {
    expression: "attribute_exists(pk) AND expiresAt > :now AND attribute_not_exists(revokedAt)",
    values: { ":now": now },
  },
});
