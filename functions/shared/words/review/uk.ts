import type { ReviewWords } from "./words.ts";

export const uk: ReviewWords = {
  projectTitle: "Назва проєкту",
  toCard: "Перейти до картки оцінки",
  answers: "Зміст заявки",
  rules: "Пороги балів",
  threshold: ({ least, most, percent }) =>
    `Заявка проходить далі із середньою оцінкою від ${least} з ${most} балів, якщо в кожному критерії набрано щонайменше ${percent}% балів.`,
};
