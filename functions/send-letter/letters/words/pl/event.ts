import type { ParticipantWords } from "../catalogue.ts";
import { count } from "./frame.ts";
import { attachedEntry, missingNames, removedEntry, replacedEntry, seatNote } from "./notes.ts";

type EventWords = Pick<
  ParticipantWords,
  "namesMissing" | "eventReminder" | "eventMoved" | "eventCancelled" | "certificateIssued"
>;

const inDays = (days: number) =>
  days <= 0 ? "dzisiaj" : days === 1 ? "jutro" : `za ${count(days, { one: "dzień", other: "dni" })}`;

export const event: EventWords = {
  namesMissing: ({ event, reference, missing, seats, changesUntil }) => ({
    subject: `Prosimy o uzupełnienie nazwisk, zgłoszenie ${reference}: ${event}`,
    heading: "Prosimy o uzupełnienie nazwisk",
    opening: [
      `w Państwa zgłoszeniu brakuje jeszcze imion i nazwisk: ${missing} z ${seats}. Prosimy o ich uzupełnienie do: ${changesUntil}.`,
      "Nazwiska są potrzebne na listę obecności. Miejsca są zachowane.",
    ],
    link: "Uzupełnij nazwiska",
  }),
  eventReminder: (values) => ({
    subject: `Przypomnienie, ${inDays(values.days)}: ${values.session || values.event}`,
    heading: "Przypomnienie o wydarzeniu",
    opening: [
      `przypominamy, że wydarzenie, na które mają Państwo ${values.seats === 1 ? "miejsce" : `miejsca dla ${values.seats} osób`}, odbędzie się ${inDays(values.days)}${values.session && `: ${values.session}`}.`,
      ...missingNames(values),
    ],
    link: "Zobacz zgłoszenie lub oddaj miejsce",
    closing: [seatNote(values), ...attachedEntry(values)],
  }),
  eventMoved: (values) => ({
    subject: `Zmiana terminu lub miejsca, zgłoszenie ${values.reference}: ${values.event}`,
    heading: "Zmiana terminu lub miejsca",
    opening: [
      "informujemy, że organizator zmienił termin lub miejsce wydarzenia. Poniżej podajemy aktualne dane; wcześniejsze prosimy uznać za nieaktualne.",
      values.status === "confirmed"
        ? "Państwa miejsce pozostaje zarezerwowane. Jeżeli po zmianie nie będą Państwo mogli przyjść, prosimy o rezygnację na stronie zgłoszenia."
        : "Państwa zgłoszenie pozostaje bez zmian. Jeżeli po zmianie nie będą Państwo mogli przyjść, można je wycofać na stronie zgłoszenia.",
    ],
    link: "Zobacz, zmień lub odwołaj zgłoszenie",
    ...(values.status === "confirmed" && { closing: replacedEntry(values) }),
  }),
  eventCancelled: (values) => ({
    subject: `Wydarzenie odwołane, zgłoszenie ${values.reference}: ${values.event}`,
    heading: "Wydarzenie odwołane",
    opening: [
      "z przykrością informujemy, że wydarzenie zostało odwołane. Przepraszamy za niedogodności.",
      "Nie trzeba nic robić: zgłoszenia nie trzeba wycofywać.",
    ],
    closing: removedEntry(values),
  }),
  certificateIssued: ({ event, certificate }) => ({
    subject: `Certyfikat ${certificate}: ${event}`,
    heading: "Certyfikat",
    opening: ["dziękujemy za udział w wydarzeniu. W załączniku przesyłamy certyfikat."],
    link: "Zobacz i sprawdź certyfikat",
    closing: [
      "Pod linkiem z tej wiadomości każdy, komu okażą Państwo certyfikat, może sprawdzić, że jest on autentyczny i ważny.",
    ],
  }),
};
