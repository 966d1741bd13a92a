import type { Language } from "../../../schemas/values.ts";
import { en } from "./en.ts";
import { pl } from "./pl.ts";
import { uk } from "./uk.ts";
import type { EmbeddingWords } from "./words.ts";

export const embeddingWords: Record<Language, EmbeddingWords> = { pl, en, uk };
