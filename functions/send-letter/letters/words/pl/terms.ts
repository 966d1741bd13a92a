import type { GrantTerms } from "../grants.ts";
import { count } from "./frame.ts";

export const terms: GrantTerms = {
  aboutApplication: (reference, title) => `, wniosek ${reference}: ${title}`,
  place: {
    recommended: "Rekomendowane",
    partial: "Rekomendowane w niższej kwocie",
    reserve: "Lista rezerwowa",
    notRecommended: "Nierekomendowane",
    belowThreshold: "Poniżej minimum punktowego",
    awarded: "Przyznano dofinansowanie",
    forfeited: "Rezygnacja z dofinansowania",
    withdrawn: "Wycofane",
  },
  role: {
    chair: "przewodniczący(-a) komisji",
    treasurer: "skarbnik",
    mayor: "organ wykonawczy (wójt, burmistrz, prezydent)",
  },
  approved: (when) => `zatwierdzono: ${when}`,
  failed: "Co oceniono negatywnie",
  list: "Lista w liczbach",
  approvals: "Wcześniejsze zatwierdzenia",
  points: "Średnia punktów w kryteriach",
  expert: (number, counted) => `Karta oceny: ekspert ${number}${counted ? "" : " (poza średnią)"}`,
  remark: "Uwagi do całości",
  outOf: (points, most) => `${points} z ${most} pkt`,
  instalments: "Transze",
  waitingFor: "Na co czekamy",
  andMore: (left) => `Oraz jeszcze ${count(left, { one: "sprawa", few: "sprawy", many: "spraw", other: "sprawy" })}.`,
  attachments: "Załączniki",
  results: "Wyniki dla mieszkańców",
  nthOf: (number, all) => `${number} z ${all}`,
};
