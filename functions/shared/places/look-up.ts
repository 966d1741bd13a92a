import type { Lookups } from "../../../domain/answer-value.ts";
import { communeAnswer } from "../../../domain/commune-answer.ts";
import { communes } from "./register.ts";

/** Looks a commune up in the register. */
export const lookUpCommune: NonNullable<Lookups["commune"]> = (field, text) => communeAnswer(communes(), field, text);
