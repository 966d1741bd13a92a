import type { Language } from "../../../../schemas/values.ts";
import { en } from "./en.ts";
import { pl } from "./pl.ts";
import { uk } from "./uk.ts";
import type { ReceiptWords } from "./words.ts";

export const receiptWords: Record<Language, ReceiptWords> = { pl, en, uk };
