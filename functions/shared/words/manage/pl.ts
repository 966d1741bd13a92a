import { counter } from "../plural.ts";
import type { ManageWords } from "./words.ts";

const count = counter("pl");
const hours = { one: "godzinę roboczą", few: "godziny robocze", many: "godzin roboczych", other: "godziny roboczej" };
const seats = { one: "miejsce", few: "miejsca", many: "miejsc", other: "miejsca" };

export const pl: ManageWords = {
  status: {
    signUp: {
      underReview: "czeka na rozpatrzenie",
      confirmed: "miejsce potwierdzone",
      waitlisted: "lista rezerwowa",
      offered: "miejsce czeka na Państwa odpowiedź",
      declined: "nieprzyjęte",
      cancelled: "odwołane",
    },
  },
  state: {
    underReview: (approver, until) =>
      `O przyjęciu zgłoszeń na to wydarzenie decyduje ${approver}. Odpowiedzi można się spodziewać do ${until}. Jeśli odpowiedź się opóźni, zgłoszenie nie przepada: przypominamy o nim osobie decydującej. O wyniku napiszemy.`,
    confirmed: (n) => (n === 1 ? "Mają Państwo zapewnione miejsce." : `Mają Państwo zapewnione ${count(n, seats)}.`),
    waitlisted: (position, workingHours) =>
      `Wszystkie miejsca są zajęte. Na liście rezerwowej zajmują Państwo miejsce ${position}. O kolejności decyduje chwila zgłoszenia. Zwolnione miejsce proponujemy pierwszej osobie z listy i trzymamy je dla niej przez ${count(workingHours, hours)}; napiszemy, gdy przyjdzie Państwa kolej.`,
    waitingGroup: (n) =>
      `Zgłoszenie obejmuje ${count(n, seats)}, dlatego czeka, aż tyle naraz będzie wolnych. Mniejsze zgłoszenia mogą je wyprzedzić trzy razy; potem zwalniane miejsca zbieramy dla Państwa, najpóźniej do piątego dnia roboczego przed wydarzeniem.`,
    passedOver: (n) =>
      n === 0
        ? "Dotąd nie wyprzedziło go żadne mniejsze zgłoszenie."
        : `Mniejsze zgłoszenia, które dotąd je wyprzedziły: ${n}.`,
    gathering: "Zwalniane miejsca zbieramy dla Państwa, najdłużej do piątego dnia roboczego przed wydarzeniem.",
    past: {
      confirmed: (n) => `Mieli Państwo na tym wydarzeniu ${count(n, seats)}.`,
      waiting: "Wydarzenie już się rozpoczęło, a miejsce dla Państwa się nie znalazło. Lista rezerwowa jest zamknięta.",
      underReview:
        "Wydarzenie już się rozpoczęło, a zgłoszenie nie zostało na czas rozpatrzone. W razie pytań prosimy o kontakt z organizatorem.",
    },
    declined: (when) => `Organizator nie przyjął zgłoszenia. Rozstrzygnięto ${when}.`,
    cancelled: {
      person: (when) => `Zrezygnowali Państwo z udziału ${when}.`,
      organiser: (when) => `Zgłoszenie odwołał organizator ${when}. W razie pytań prosimy o kontakt z organizatorem.`,
      offerDeclined: (when) =>
        `Nie przyjęli Państwo zaproponowanego miejsca ${when}, dlatego zgłoszenie się zakończyło.`,
      offerExpired: (when) =>
        `Czas na przyjęcie zaproponowanego miejsca minął ${when}, dlatego otrzymała je następna osoba z listy.`,
    },
  },
  event: {
    cancelled: {
      title: "Wydarzenie zostało odwołane",
      detail: "Organizator odwołał to wydarzenie. Nie trzeba nic robić: zgłoszenie przestaje obowiązywać.",
    },
    moved: {
      title: "Zmieniono termin lub miejsce",
      detail: (when) => `Organizator zmienił je ${when}. Poniżej podajemy obowiązujący termin i miejsce.`,
    },
    over: (when) => `Wydarzenie zakończyło się ${when}.`,
  },
  offer: {
    title: "Zwolniło się miejsce dla Państwa",
    sessionTitle: (session) => `Zwolniło się miejsce: ${session}`,
    detail: (n, until) =>
      n === 1
        ? `Trzymamy je dla Państwa do ${until}. Prosimy o odpowiedź do tego czasu.`
        : `Trzymamy dla Państwa ${count(n, seats)} do ${until}. Prosimy o odpowiedź do tego czasu.`,
    sessionDetail: (until) =>
      `Trzymamy je dla Państwa do ${until}. Państwa miejsce na wydarzeniu nie zależy od odpowiedzi.`,
    over: (when) => `Czas na odpowiedź minął ${when}. Miejsce przekazujemy następnej osobie z listy rezerwowej.`,
    closing:
      "Bez odpowiedzi, tak samo jak po rezygnacji, całe zgłoszenie zostanie zamknięte, a miejsce zaproponujemy następnej osobie. Dopóki trwają zapisy, można zgłosić się ponownie.",
    lapsing: "Bez odpowiedzi miejsce otrzyma następna osoba z listy rezerwowej.",
    accept: "Przyjmuję miejsce",
    decline: "Rezygnuję z miejsca",
    acceptSession: (session) => `Przyjmuję miejsce: ${session}`,
    declineSession: (session) => `Rezygnuję: ${session}`,
  },
  needs: "Szczególne potrzeby",
  needsHelp: "Przechowujemy je oddzielnie i usuwamy 14 dni po wydarzeniu.",
  participants: {
    title: "Uczestnicy",
    person: (n) => `Osoba ${n}`,
    unnamed: "jeszcze bez nazwiska",
    unnamedHelp: (until) => `Brakujące nazwiska można uzupełnić do ${until}.`,
    ticket: (name) => `Bilet: ${name}`,
    ticketHelp: "Kod z biletu można pokazać przy wejściu na telefonie albo na wydruku.",
    arrived: (when) => `obecność odnotowano ${when}`,
    certificate: (number) => `Certyfikat ${number}`,
    certificateRevoked: "certyfikat unieważniono",
  },
  sessions: {
    title: "Sesje",
    confirmed: "potwierdzone",
    waitlisted: (position) => `lista rezerwowa, miejsce ${position}`,
    offered: (until) => `czeka na odpowiedź do ${until}`,
    wished: "wybrana; miejsce przydzielimy po potwierdzeniu udziału w wydarzeniu",
    lapsed: (when) => `brak miejsca: czas na odpowiedź minął ${when}`,
    declined: (when) => `brak miejsca: zrezygnowali Państwo ${when}`,
    missing: "brak miejsca",
    follows: "Kto czeka na miejsce w sesji, ma miejsce na całym wydarzeniu. O kolejności decyduje chwila wyboru sesji.",
  },
  reason: "Uzasadnienie",
  actions: {
    change: "Zmień zgłoszenie",
    changeDetail: (until) => `Zmiany są możliwe do ${until}.`,
    resend: "Wyślij wiadomość ponownie",
    resendDetail: (letter, address) => `„${letter}”, na adres ${address}.`,
    resent: (address) => `Wysłaliśmy ją ponownie na adres ${address}.`,
    dataDetail: "Plik JSON ze wszystkim, co przechowujemy w związku z tym zgłoszeniem.",
    erase: "Usuń moje dane",
    eraseDetail: {
      held: (n) =>
        n === 1
          ? "Zgłoszenie zostanie odwołane, miejsce zaproponujemy kolejnej osobie, a wszystkie dane osobowe usuniemy od razu. Nie wyślemy już żadnej wiadomości. Tej czynności nie można cofnąć."
          : `Zgłoszenie obejmuje ${n} os.: wszystkie te osoby stracą miejsca. Zgłoszenie zostanie odwołane, miejsca zaproponujemy kolejnym osobom, a wszystkie dane osobowe usuniemy od razu. Nie wyślemy już żadnej wiadomości. Tej czynności nie można cofnąć.`,
      waiting: (n) =>
        n === 1
          ? "Zgłoszenie zostanie wycofane, a wszystkie dane osobowe usuniemy od razu. Nie wyślemy już żadnej wiadomości. Tej czynności nie można cofnąć."
          : `Dotyczy to wszystkich osób ze zgłoszenia (${n}). Zgłoszenie zostanie wycofane, a wszystkie dane osobowe usuniemy od razu. Nie wyślemy już żadnej wiadomości. Tej czynności nie można cofnąć.`,
      ended:
        "Wszystkie dane osobowe usuniemy od razu, razem z biletami i certyfikatami. Tej czynności nie można cofnąć.",
    },
    eraseTick: "Rozumiem i chcę usunąć moje dane",
    eraseTickMissing: "Nic nie usunęliśmy. Prosimy zaznaczyć to pole, jeśli dane mają zostać usunięte.",
    eraseConfirm: "Usuń dane",
    why: {
      eventBegan: (when) => `Wydarzenie rozpoczęło się ${when}, dlatego nie jest to już możliwe.`,
      sessionsBegan: (when) => `Ostatnia sesja rozpoczęła się ${when}, dlatego nie jest to już możliwe.`,
      changesClosed: (when) => `Zmiany były możliwe do ${when}.`,
      eventCancelled: () => "Wydarzenie zostało odwołane, dlatego nie jest to już potrzebne.",
      ended: () => "Zgłoszenie jest zakończone, dlatego nie jest to już możliwe.",
      sentThisHour: () => "W tej godzinie wysłaliśmy już tę wiadomość. Kolejną można wysłać w następnej godzinie.",
      noAddress: () => "Zgłoszenie nie ma adresu e-mail. W sprawie wydruku prosimy o kontakt z organizatorem.",
    },
  },
  cancelTitle: "Zrezygnuj z udziału",
  cancelDetail: {
    held: (n) =>
      n === 1
        ? "Zwolnione miejsce zaproponujemy od razu kolejnej osobie z listy rezerwowej. Rezygnacji nie można cofnąć."
        : `Zgłoszenie obejmuje ${n} os.: wszystkie te osoby stracą miejsca. Zwolnione miejsca zaproponujemy od razu kolejnym osobom z listy rezerwowej. Rezygnacji nie można cofnąć.`,
    waiting: (n) =>
      n === 1
        ? "Zgłoszenie zostanie wycofane. Rezygnacji nie można cofnąć."
        : `Dotyczy to wszystkich osób ze zgłoszenia (${n}). Zgłoszenie zostanie wycofane. Rezygnacji nie można cofnąć.`,
  },
  cancelConfirm: "Potwierdzam rezygnację",
};
