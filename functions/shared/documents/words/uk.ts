import type { DocumentWords } from "./words.ts";

export const uk: DocumentWords = {
  page: (current, count) => `сторінка ${current} з ${count}`,
  list: { number: "№", name: "Ім’я та прізвище", organisation: "Організація", signature: "Підпис" },
  certificate: {
    awardedTo: "отримує",
    organisers: "Організатори",
    number: "Номер",
    issuedOn: "Дата видачі",
    verify: "Справжність можна перевірити за кодом або адресою:",
    signature: "підпис",
  },
  letter: { subject: "Стосується", scan: "Відскануйте код телефоном або введіть адресу в браузері:" },
  application: {
    title: "Заявка №",
    reference: "Номер заявки",
    submittedAt: "Дата подання",
    contentHash: "Контрольна сума SHA-256",
    patron: "Підтвердження патрона",
    correctedAt: "Дата доповнення",
    row: "№",
    total: "Разом",
    none: "немає",
    attachments: "Додатки",
    statements: "Заяви",
  },
};
