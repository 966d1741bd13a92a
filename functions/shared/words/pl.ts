import { pl as faults } from "./faults/pl.ts";
import { counter } from "./plural.ts";
import type { Words } from "./words.ts";

const count = counter("pl");
const characters = { one: "znak", few: "znaki", many: "znaków", other: "znaku" };
const seconds = { one: "sekundę", few: "sekundy", many: "sekund", other: "sekundy" };
const minutes = { one: "minutę", few: "minuty", many: "minut", other: "minuty" };
const wait = (n: number) => (n < 120 ? count(n, seconds) : count(Math.ceil(n / 60), minutes));
/** Said above a form that is to be sent again. */
const again = "Prosimy wysłać formularz jeszcze raz";

export const pl: Words = {
  languageName: "Polski",
  shell: {
    skip: "Przejdź do treści",
    languages: "Wersje językowe",
  },
  facts: {
    when: "Termin",
    where: "Miejsce",
    organisers: (n) => (n === 1 ? "Organizator" : "Organizatorzy"),
    contact: "Kontakt",
    opens: "Początek przyjmowania",
    closes: { conference: "Zapisy do", grantCall: "Wnioski do" },
    seats: "Miejsca",
    seatsLeft: (left, capacity) => `${left} (na\u00a0${capacity})`,
    placesLeft: (n) =>
      count(n, { one: "wolne miejsce", few: "wolne miejsca", many: "wolnych miejsc", other: "wolnego miejsca" }),
    noneLeft: "brak wolnych miejsc – lista rezerwowa",
    waiting: (n) => `na liście rezerwowej: ${count(n, { one: "osoba", few: "osoby", many: "osób", other: "osoby" })}`,
    pool: "Pula środków",
    reference: "Numer",
    status: "Stan",
    submitted: "Data złożenia",
    position: "Miejsce na liście rezerwowej",
    contentHash: "Suma kontrolna",
    contentHashHelp: "Skrót SHA-256 złożonej treści. Pozwala wykazać, że wniosek nie został zmieniony.",
  },
  form: {
    ...faults.form,
    lostLink: "Nie mogę znaleźć wiadomości z linkiem do mojego zgłoszenia",
    requiredNote: "Pola oznaczone gwiazdką są wymagane.",
    required: "wymagane",
    choose: "– prosimy wybrać –",
    upTo: (n) => `Najwyżej ${count(n, characters)}.`,
    between: (least, most) => `Od ${least} do ${most}.`,
    addRow: (row) => `Dodaj: ${row}`,
    removeRow: (row) => `Usuń: ${row}`,
    send: { conference: "Wyślij zgłoszenie", grantCall: "Złóż wniosek", waitlist: "Zapisz na listę rezerwową" },
    sendOnce: "Wystarczy nacisnąć przycisk raz. Potwierdzenie wyślemy pocztą elektroniczną.",
    fullNotice:
      "Wszystkie miejsca są zajęte. Mogą Państwo zapisać się na listę rezerwową: zwolnione miejsce proponujemy e-mailem, na ograniczony czas, kolejnej osobie z listy.",
    yes: "Tak",
    no: "Nie",
    noAnswer: "bez odpowiedzi",
  },
  faults: {
    endsBeforeStart: "Data zakończenia nie może być wcześniejsza niż data rozpoczęcia.",
    inTheFuture: "Ten dzień jeszcze nie nadszedł.",
    bankAccount: "To nie jest numer polskiego rachunku bankowego. Prosimy sprawdzić wszystkie 26 cyfr.",
    inThePast: "Ten termin już minął.",
    beforeAward: "Umowy nie można podpisać przed dniem przyznania dotacji.",
    beforeSignature: "Przelew nie może być wcześniejszy niż podpisanie umowy.",
    sessionOutside: "Jedna z sesji wypadłaby poza dniami wydarzenia. Prosimy podać późniejszy koniec.",
    closesTooLate:
      "Zapisy muszą się zakończyć najpóźniej z początkiem wydarzenia, a jeśli trwają także w jego czasie – z jego końcem.",
    confirmation: "Aby potwierdzić, prosimy przepisać nazwę wydarzenia dokładnie tak, jak jest podana.",
    sameAddress: "Ten adres e-mail podano już przy innej osobie. Każda osoba musi mieć własny adres.",
    outcomeDisagrees:
      "Wynik nie zgadza się z punktami oceny: wniosek jest poprawny wtedy i tylko wtedy, gdy żadna odpowiedź nie brzmi „nie”.",
    sessionClash: (first, second) =>
      `Sesje „${first}” i „${second}” odbywają się w tym samym czasie. Proszę wybrać jedną z nich.`,
    sessionBegun: (session) => `Sesja „${session}” już się rozpoczęła. Prosimy wybrać inną.`,
    sessionNotAdmitted: (session) => `Sesja „${session}” jest przeznaczona dla innych uczestników.`,
    idempotencyKey: "Klucz przesyłki musi mieć od 1 do 200 znaków ASCII bez odstępów.",
    language: "Formularz można wypełnić w językach: pl, en, uk.",
    malformed: "Nie udało się odczytać przesłanych danych.",
    tooManyNames: (limit) => `Osób nie może być więcej niż miejsc (${limit}).`,
    tooFewAdults: (limit) =>
      `Grupa musi liczyć co najmniej ${count(limit, {
        one: "osobę pełnoletnią",
        few: "osoby pełnoletnie",
        many: "osób pełnoletnich",
        other: "osoby pełnoletniej",
      })}.`,
    tooManyDays: (limit) =>
      `Zadanie może trwać najwyżej ${count(limit, { one: "dzień", few: "dni", many: "dni", other: "dnia" })}.`,
    moreThanPaid: (rows, paid) => `Z dotacji rozliczono ${rows}, a wypłacono tylko ${paid}. Prosimy zmniejszyć kwoty.`,
    budgetSum: (sum, total) =>
      `Suma pozycji kosztorysu to ${sum}, a wnioskowana kwota z wkładem własnym to ${total}. Powinny być równe.`,
    ownContributionTooLow: (percent, least) =>
      `Wkład własny musi wynosić co najmniej ${percent}% całego kosztorysu, czyli tutaj ${least}.`,
  },
  refusals: {
    invalid: "Formularz wymaga poprawek",
    notFound: "Nie znaleziono strony",
    linkExpired: "Ten link stracił ważność",
    notYetOpen: "Formularz nie jest jeszcze otwarty",
    closed: "Przyjmowanie zgłoszeń zostało zakończone",
    formCancelled: "Przedsięwzięcie zostało odwołane",
    keyReused: "Ten formularz został już wysłany",
    answerNotNeeded: "Odpowiedź nie jest już potrzebna",
    agreementSigned: "Umowa jest już podpisana",
    amendmentPending: "Poprzednia prośba o zmianę umowy czeka na decyzję",
    alreadyRecorded: "Odpowiedź została już zapisana",
    poolExhausted: "Środki w puli nie wystarczają",
    eventOver: "Wydarzenie już się rozpoczęło",
    changesClosed: "Zmian nie można już wprowadzać",
    changedMeanwhile: "Zgłoszenie zmieniło się w międzyczasie",
    alreadyRegistered: "Są Państwo już na liście",
    alreadyInDelegation: "Ta osoba jest już zgłoszona",
    organisationFull: "Za dużo osób z jednej organizacji",
    noSeatsLeft: "Nie ma tylu wolnych miejsc",
    deadlinePassed: "Termin odpowiedzi minął",
    reportOverdue: "Brakuje sprawozdania z wcześniejszej dotacji",
    yearlyLimit: "Roczny limit dotacji zostałby przekroczony",
    listIncomplete: "Lista nie jest jeszcze kompletna",
    offerGone: "Ta propozycja miejsca jest już nieaktualna",
    erased: "Dane zostały usunięte",
    bodyTooLarge: "Formularz jest za duży",
    wrongMediaType: "Nieobsługiwany rodzaj danych",
    busy: "Trwa przetwarzanie wielu zgłoszeń",
    proofNeeded: again,
    trapFilled: again,
    unexpected: "Po naszej stronie wystąpił błąd",
  },
  refusalDetails: {
    invalid: "Niektóre odpowiedzi są niepełne albo nieprawidłowe.",
    notFound:
      "Prosimy sprawdzić, czy adres został przepisany w całości. Link z wiadomości najlepiej otworzyć bezpośrednio.",
    linkExpired:
      "Linki z wiadomości działają przez określony czas. Prosimy o kontakt z organizatorem, który wyśle nowy.",
    formCancelled: "Organizator odwołał to przedsięwzięcie. Zgłoszenia nie są przyjmowane.",
    keyReused: "Pod tym samym kluczem przyjęliśmy już inny formularz. Ten prosimy wysłać jeszcze raz, z nowym kluczem.",
    answerNotNeeded: "Sprawa potoczyła się dalej, dlatego odpowiedzi nie zapisano.",
    agreementSigned: "Wniosek można wycofać tylko przed podpisaniem umowy. Prosimy o kontakt z organizatorem naboru.",
    amendmentPending: "Prośby o zmianę umowy rozpatrujemy po kolei. Następną można wysłać po otrzymaniu decyzji.",
    alreadyRecorded: "Link działa jeden raz, a zapisanej odpowiedzi nie można zmienić.",
    eventOver: "Po rozpoczęciu wydarzenia nie można już zmienić zgłoszenia.",
    changesClosed: (until) => `Odpowiedzi można było zmieniać do ${until}. Pomoże organizator.`,
    changedMeanwhile: "Poniżej jest stan aktualny. Prosimy sprawdzić go i wysłać zmiany jeszcze raz.",
    alreadyRegistered:
      "Ten adres e-mail jest już na liście. Link, pod którym można zobaczyć, zmienić lub odwołać zgłoszenie, wysłaliśmy na niego teraz albo w ciągu ostatniej godziny.",
    alreadyInDelegation:
      "Tę osobę zgłosił już ktoś inny, na przykład jej organizacja. Zmienić to może ta osoba, która dokonała zgłoszenia, albo organizator.",
    organisationFull: (left) =>
      left > 0
        ? `Organizator określił, ile osób może przyjść z jednej organizacji. Zostało miejsc: ${left}.`
        : "Organizator określił, ile osób może przyjść z jednej organizacji, i ta liczba jest już wykorzystana.",
    noSeatsLeft: (free) => `Wolnych miejsc: ${free}. Zgłoszenie pozostaje bez zmian.`,
    deadlinePassed: (deadline) => `Odpowiedź można było wysłać do ${deadline}.`,
    reportOverdue:
      "Termin sprawozdania z dotacji dla tej samej organizacji już minął. Nowy wniosek będzie można złożyć, gdy sprawozdanie do nas dotrze.",
    yearlyLimit: (limit) => `W tym trybie jedna organizacja może otrzymać w roku kalendarzowym najwyżej ${limit}.`,
    listIncomplete: (open) => `Wniosków, których ocena jeszcze trwa: ${open}.`,
    offerGone: "Minął jej termin albo odpowiedź już zapisano. Stan zgłoszenia jest na jego stronie.",
    erased: "Nie przechowujemy już żadnych danych osobowych z tego zgłoszenia, dlatego nie możemy go pokazać.",
    bodyTooLarge: "Prosimy skrócić odpowiedzi i wysłać formularz ponownie.",
    wrongMediaType: "Dane można przesłać jako formularz albo w formacie JSON.",
    formOnly: "Pod tym adresem dane można przesłać tylko jako formularz.",
    notYetOpen: (opens) => `Zaczniemy przyjmować zgłoszenia ${opens}.`,
    closed: (closed) => `Termin upłynął ${closed}.`,
    exhausted: "Pula środków została wyczerpana, dlatego nabór zakończył się wcześniej.",
    poolExhausted: (remaining, requested) => `W puli pozostało ${remaining}, a wnioskowana kwota to ${requested}.`,
    busy: (n) => `Prosimy spróbować ponownie za ${wait(n)}. Nic nie zostało zapisane.`,
    proofNeeded: (n) =>
      `Przychodzi wyjątkowo dużo formularzy i sprawdzamy, czy nie wysyła ich automat. Odpowiedzi są poniżej. Prosimy odczekać ${wait(n)} i ponownie nacisnąć przycisk.`,
    trapFilled: "Przeglądarka wypełniła zapewne ukryte pole, po którym poznajemy automaty. Już je opróżniliśmy.",
    unexpected: (id) => `Prosimy spróbować ponownie za chwilę. Numer błędu: ${id}`,
    unexpectedPosted: (id) =>
      `Odpowiedzi nie przepadły. Prosimy odczekać chwilę i wysłać je jeszcze raz przyciskiem poniżej: nic nie zapisze się podwójnie. Numer błędu: ${id}`,
  },
  sendAgain: "Wyślij jeszcze raz",
};
