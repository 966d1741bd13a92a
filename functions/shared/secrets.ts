import { createHash, randomBytes } from "node:crypto";
import type { LinkKey, Sha256 } from "../../schemas/values.ts";

export const sha256 = (text: string): Sha256 => createHash("sha256").update(text, "utf8").digest("hex");

/** 256 random bits for a link; the table keeps only their hash, so that reading the table opens nothing. */
export const mintLinkKey = (): LinkKey => randomBytes(32).toString("base64url");

/** 96 random bits for an address that only its holder hands on, of a ticket or a certificate: 16 characters. */
export const mintCode = (): string => randomBytes(12).toString("base64url");

/** Tells apart records written at the same instant. */
export const nonce = (): string => randomBytes(6).toString("hex");
