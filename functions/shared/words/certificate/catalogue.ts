import type { Language } from "../../../../schemas/values.ts";
import { en } from "./en.ts";
import { pl } from "./pl.ts";
import { uk } from "./uk.ts";
import type { CertificateWords } from "./words.ts";

export const certificateWords: Record<Language, CertificateWords> = { pl, en, uk };
