import type { Language } from "../../../../schemas/values.ts";
import { en } from "./en.ts";
import { eventEn } from "./event-en.ts";
import { eventPl } from "./event-pl.ts";
import { eventUk } from "./event-uk.ts";
import type { EventWords } from "./event-words.ts";
import { pl } from "./pl.ts";
import { uk } from "./uk.ts";
import type { OrganiserWords } from "./words.ts";

/** What organisers read, by language. */
export const organiserWords: Record<Language, OrganiserWords> = { pl, en, uk };

/** What they read where they change something. */
export const eventWords: Record<Language, EventWords> = { pl: eventPl, en: eventEn, uk: eventUk };
