import type { ParticipantWords } from "../catalogue.ts";
import type { ParticipantValues } from "../values.ts";
import { count } from "./frame.ts";
import { attachedEntry, missingNames, removedEntry, seatNote } from "./notes.ts";

type SignUpWords = Pick<ParticipantWords, Extract<keyof ParticipantWords, `signUp${string}`>>;

const seeSignUp = "Zobacz zgłoszenie";
const again = ({ open }: ParticipantValues) => (open ? { link: "Zgłoś się ponownie" } : {});
const groupRule = ({ seats, ahead }: ParticipantValues) =>
  seats === 1
    ? []
    : [
        `Zgłoszenie kilku osób otrzymuje wszystkie miejsca naraz. Gdy wolnych miejsc jest za mało, może je najpierw otrzymać najwyżej ${count(ahead, { one: "mniejsze zgłoszenie", few: "mniejsze zgłoszenia", many: "mniejszych zgłoszeń", other: "mniejszego zgłoszenia" })}; potem zwolnione miejsca zbieramy dla Państwa.`,
      ];

export const signUp: SignUpWords = {
  signUpReceived: ({ event, reference }) => ({
    subject: `Zgłoszenie ${reference} otrzymane, czeka na decyzję: ${event}`,
    heading: "Zgłoszenie otrzymane",
    opening: [
      "dziękujemy za zgłoszenie. O udziale w tym wydarzeniu decyduje organizator, dlatego miejsce nie jest jeszcze potwierdzone.",
      "O decyzji poinformujemy w osobnej wiadomości. Nie trzeba nic robić.",
    ],
    link: "Zobacz, zmień lub odwołaj zgłoszenie",
  }),
  signUpConfirmed: (values) => ({
    subject: `Potwierdzenie zgłoszenia ${values.reference}: ${values.event}`,
    heading: values.allWait ? "Zgłoszenie przyjęte, sesje na liście rezerwowej" : "Zgłoszenie przyjęte",
    opening: [
      values.allWait
        ? "zgłoszenie zostało przyjęte, ale w wybranych sesjach nie ma już wolnych miejsc: są Państwo na ich listach rezerwowych. Gdy przyjdzie Państwa kolej w sesji, napiszemy z pytaniem, czy miejsce jest nadal potrzebne."
        : values.seats === 1
          ? "uprzejmie informujemy, że zgłoszenie zostało przyjęte, a miejsce jest dla Państwa zarezerwowane."
          : `uprzejmie informujemy, że zgłoszenie zostało przyjęte, a miejsca dla ${values.seats} osób są zarezerwowane.`,
      ...missingNames(values),
    ],
    link: "Zobacz, zmień lub odwołaj zgłoszenie",
    closing: values.allWait ? [] : [seatNote(values), ...attachedEntry(values)],
  }),
  signUpWaitlisted: (values) => ({
    subject: `Lista rezerwowa, zgłoszenie ${values.reference}: ${values.event}`,
    heading: "Zgłoszenie na liście rezerwowej",
    opening: [
      ...(values.approved ? ["uprzejmie informujemy, że organizator przyjął zgłoszenie."] : []),
      `${values.approved ? "Obecnie" : "uprzejmie informujemy, że"} ${values.seats === 1 ? "wszystkie miejsca są już zajęte" : `nie ma już ${values.seats} wolnych miejsc`}. Zgłoszenie zostało umieszczone na liście rezerwowej.`,
      "Zwolnione miejsca proponujemy według kolejności zgłoszeń. Gdy przyjdzie Państwa kolej, napiszemy, do kiedy czekamy na odpowiedź; do tego czasu nie trzeba nic robić.",
      ...groupRule(values),
    ],
    link: "Zobacz, zmień lub odwołaj zgłoszenie",
  }),
  signUpDeclined: ({ event, reference }) => ({
    subject: `Odpowiedź na zgłoszenie ${reference}: ${event}`,
    heading: "Zgłoszenie nie zostało przyjęte",
    opening: [
      "z przykrością informujemy, że organizator nie mógł przyjąć zgłoszenia. Poniżej podajemy uzasadnienie.",
      "Dziękujemy za zainteresowanie wydarzeniem.",
    ],
    link: seeSignUp,
  }),
  signUpOffered: ({ event, reference, seats, until }) => ({
    subject: `Zwolniło się miejsce, prosimy o odpowiedź, zgłoszenie ${reference}: ${event}`,
    heading: seats === 1 ? "Czeka na Państwa miejsce" : "Czekają na Państwa miejsca",
    opening: [
      seats === 1
        ? `zwolniło się miejsce i przyszła Państwa kolej na liście rezerwowej. Miejsce jest zachowane do: ${until}.`
        : `zwolniły się miejsca dla ${seats} osób i przyszła Państwa kolej na liście rezerwowej. Miejsca są zachowane do: ${until}.`,
      "Prosimy potwierdzić udział albo zrezygnować. Jeżeli do tego czasu nie otrzymamy odpowiedzi, zgłoszenie zostanie zamknięte, a miejsce zaproponujemy kolejnej osobie.",
    ],
    link: "Potwierdź udział lub zrezygnuj",
    closing: ["Samo otwarcie linku niczego nie rozstrzyga: odpowiedź zapisuje dopiero przycisk na stronie."],
  }),
  signUpOfferLapsed: (values) => ({
    subject: `Minął termin odpowiedzi, zgłoszenie ${values.reference}: ${values.event}`,
    heading: "Minął termin odpowiedzi",
    opening: [
      "nie otrzymaliśmy odpowiedzi w wyznaczonym terminie, dlatego zachowane miejsce zaproponowaliśmy kolejnej osobie, a zgłoszenie zostało zamknięte.",
      ...(values.open ? ["Jeżeli nadal chcą Państwo wziąć udział, można zgłosić się ponownie."] : []),
    ],
    ...again(values),
  }),
  signUpChanged: (values) => ({
    subject: `Zmiany w zgłoszeniu ${values.reference}: ${values.event}`,
    heading: "Zmiany zostały zapisane",
    opening: [
      "potwierdzamy zmiany w zgłoszeniu. Poniżej podajemy to, co jest teraz zapisane.",
      ...missingNames(values),
    ],
    link: seeSignUp,
    closing: ["Jeżeli to nie Państwo wprowadzili zmiany, prosimy o kontakt z organizatorem."],
  }),
  signUpCancelled: (values) => {
    const { event, reference, cancelReason } = values;
    if (cancelReason === "organiser") {
      return {
        subject: `Zgłoszenie ${reference} odwołane: ${event}`,
        heading: "Zgłoszenie odwołane",
        opening: [
          "informujemy, że zgłoszenie zostało odwołane przez organizatora, na Państwa prośbę lub z przyczyn organizacyjnych. W razie pytań prosimy o kontakt z organizatorem.",
        ],
        closing: removedEntry(values),
      };
    }
    if (cancelReason === "offerDeclined") {
      return {
        subject: `Odmowa przyjęcia miejsca zapisana, zgłoszenie ${reference}: ${event}`,
        heading: "Zaproponowane miejsce nie zostało przyjęte",
        opening: [
          "na Państwa prośbę zamknęliśmy zgłoszenie: zaproponowane miejsce nie zostało przyjęte. Dziękujemy za odpowiedź: miejsce zaproponujemy kolejnej osobie.",
        ],
        ...again(values),
      };
    }
    return {
      subject: `Rezygnacja przyjęta, zgłoszenie ${reference}: ${event}`,
      heading: "Rezygnacja przyjęta",
      opening: ["potwierdzamy przyjęcie Państwa rezygnacji z udziału. Dziękujemy za tę informację."],
      ...again(values),
      closing: removedEntry(values),
    };
  },
  signUpLink: ({ event, reference }) => ({
    subject: `Link do zgłoszenia ${reference}: ${event}`,
    heading: "Są Państwo już na liście",
    opening: [
      "otrzymaliśmy z tego adresu e-mail ponowne zgłoszenie albo prośbę o link. Zgłoszenie z tym adresem już jest na liście, dlatego przesyłamy link do niego.",
      "Jeżeli to nie Państwo o to prosili, wiadomość można zignorować: nic się nie zmieniło.",
    ],
    link: seeSignUp,
  }),
};
