import type { Language } from "../../../../schemas/values.ts";
import { en } from "./en.ts";
import { eventEn } from "./event-en.ts";
import { eventPl } from "./event-pl.ts";
import { eventUk } from "./event-uk.ts";
import type { EventWords } from "./event-words.ts";
import { pl } from "./pl.ts";
import { signUpEn } from "./sign-up-en.ts";
import { signUpPl } from "./sign-up-pl.ts";
import { signUpUk } from "./sign-up-uk.ts";
import type { SignUpWords } from "./sign-up-words.ts";
import { statisticsEn } from "./statistics-en.ts";
import { statisticsPl } from "./statistics-pl.ts";
import { statisticsUk } from "./statistics-uk.ts";
import type { StatisticsWords } from "./statistics-words.ts";
import { uk } from "./uk.ts";
import type { OrganiserWords } from "./words.ts";

/** What organisers read on each of their pages, by language. A function holds only those that it uses. */
export const organiserWords: Record<Language, OrganiserWords> = { pl, en, uk };

/** About one sign-up, and about the waiting lists. */
export const signUpWords: Record<Language, SignUpWords> = { pl: signUpPl, en: signUpEn, uk: signUpUk };

export const statisticsWords: Record<Language, StatisticsWords> = {
  pl: statisticsPl,
  en: statisticsEn,
  uk: statisticsUk,
};

/** Where they change something. */
export const eventWords: Record<Language, EventWords> = { pl: eventPl, en: eventEn, uk: eventUk };
