import type { SignUp } from "../../../../schemas/sign-up.ts";
import type { Language } from "../../../../schemas/values.ts";

interface TicketWords {
  title: string;
  when: string;
  where: string;
  reference: string;
  person: string;
  personOf: (number: string, all: string) => string;
  /** Says in words what the picture is. */
  code: string;
  show: string;
  cancelled: { title: string; detail: string };
  notValid: Record<Exclude<SignUp["status"], "confirmed">, string>;
  notValidTitle: string;
}

/** What stands on a ticket, by language. */
export const ticketWords: Record<Language, TicketWords> = {
  pl: {
    title: "Bilet",
    when: "Kiedy",
    where: "Gdzie",
    reference: "Numer zgłoszenia",
    person: "Osoba",
    personOf: (number, all) => `${number} z ${all}`,
    code: "Kod QR biletu",
    show: "Prosimy pokazać ten kod przy wejściu, na ekranie albo na wydruku.",
    cancelled: { title: "Wydarzenie odwołane", detail: "Organizator odwołał to wydarzenie. Bilet jest nieważny." },
    notValidTitle: "Ten bilet nie uprawnia do wejścia",
    notValid: {
      underReview: "Zgłoszenie czeka jeszcze na rozpatrzenie.",
      waitlisted: "Zgłoszenie jest na liście rezerwowej: miejsce nie jest potwierdzone.",
      offered: "Miejsce jest zaproponowane, ale jeszcze niepotwierdzone. Można je przyjąć linkiem z listu.",
      declined: "Zgłoszenie nie zostało przyjęte.",
      cancelled: "Zgłoszenie zostało odwołane.",
    },
  },
  en: {
    title: "Ticket",
    when: "When",
    where: "Where",
    reference: "Reference",
    person: "Person",
    personOf: (number, all) => `${number} of ${all}`,
    code: "QR code of the ticket",
    show: "Please show this code at the door, on a screen or printed.",
    cancelled: { title: "The event is cancelled", detail: "The organiser cancelled this event. The ticket is void." },
    notValidTitle: "This ticket does not admit anybody",
    notValid: {
      underReview: "The sign-up is still waiting for a decision.",
      waitlisted: "The sign-up is on the waiting list: there is no confirmed seat.",
      offered: "A seat is offered and not accepted yet. The link in the letter accepts it.",
      declined: "The sign-up was not accepted.",
      cancelled: "The sign-up was cancelled.",
    },
  },
  uk: {
    title: "Квиток",
    when: "Коли",
    where: "Де",
    reference: "Номер заявки",
    person: "Особа",
    personOf: (number, all) => `${number} із ${all}`,
    code: "QR-код квитка",
    show: "Покажіть, будь ласка, цей код на вході: на екрані або роздрукований.",
    cancelled: { title: "Подію скасовано", detail: "Організатор скасував цю подію. Квиток недійсний." },
    notValidTitle: "Цей квиток не дає права на вхід",
    notValid: {
      underReview: "Заявка ще очікує розгляду.",
      waitlisted: "Заявка в резервному списку: місце не підтверджено.",
      offered: "Місце запропоновано, але ще не підтверджено. Прийняти його можна за посиланням із листа.",
      declined: "Заявку не прийнято.",
      cancelled: "Заявку скасовано.",
    },
  },
};
