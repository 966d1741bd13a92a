import { counter } from "../../../../shared/words/plural.ts";
import type { Frame } from "../catalogue.ts";

export const count = counter("uk");

export const frame: Frame = {
  greeting: "Шановні пані та панове!",
  regards: "З повагою,",
  contact: "Якщо у Вас є запитання, просимо звертатися:",
  phone: "тел.",
  automatic: "Це повідомлення створено автоматично. Відповідь на нього отримає організатор.",
  printed: "Цей лист створено автоматично, він не потребує підпису.",
  copyAddress: "Якщо кнопка не працює, скопіюйте цю адресу в браузер:",
  labels: {
    event: "Захід",
    when: "Час",
    where: "Місце",
    reference: "Номер",
    status: "Стан реєстрації",
    position: "Місце в резервному списку",
    answerBy: "Відповідь до",
    session: "Сесія",
    participant: "Учасник",
    certificate: "Номер сертифіката",
    linkUntil: "Посилання діє до",
    submittedAt: "Дата подання",
    reason: "Обґрунтування",
    deadline: "Строк відповіді",
    assignee: "Особа",
    email: "Електронна пошта",
  },
  status: {
    underReview: "очікує на рішення організатора",
    confirmed: "підтверджено",
    waitlisted: "у резервному списку",
    offered: "місце чекає на Вашу відповідь",
    declined: "не прийнято",
    cancelled: "скасовано",
  },
  sessions: "Сесії",
  place: {
    chosen: "Обрано; місце буде визначено після підтвердження участі",
    confirmed: "Місце підтверджено",
    waitlisted: (position) => `Резервний список, місце ${position}`,
    offered: (until) => `Місце чекає на відповідь до: ${until}`,
  },
  participants: "Учасники",
  person: (number) => `Особа ${number}`,
  unnamed: "(ім’я та прізвище ще не вказано)",
  answers: "Записані відповіді",
  tickets: (tickets) => (tickets === 1 ? "Квиток" : "Квитки"),
  openTicket: "Відкрити квиток",
  ticketNote: "Покажіть, будь ласка, код біля входу: на екрані телефону або роздрукований.",
  ticketPicture: (person) => `QR-код квитка: ${person}`,
  moreTickets: (left) =>
    `Решта квитків (${left}) і всі квитки разом є на сторінці реєстрації, за наведеним вище посиланням.`,
  calendarNote: "Переглянути або скасувати реєстрацію можна за посиланням з електронного листа.",
  calendarFile: "zakhid.ics",
};
