import type { ReviewWords } from "./words.ts";

export const pl: ReviewWords = {
  projectTitle: "Tytuł projektu",
  toCard: "Przejdź do karty oceny",
  answers: "Treść wniosku",
  rules: "Progi punktowe",
  threshold: ({ least, most, percent }) =>
    `Wniosek przechodzi dalej od średniej ${least} z ${most} punktów, przy co najmniej ${percent}% punktów w każdym kryterium.`,
};
