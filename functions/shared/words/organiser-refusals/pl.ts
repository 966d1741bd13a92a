import type { EntryRefusalWords } from "./words.ts";

export const pl: EntryRefusalWords = {
  alreadyRegistered: "Ten adres jest już na liście. Niczego nie wpisano i nikomu nic nie wysłano.",
  alreadyInDelegation: "Tę osobę zgłosił już ktoś inny, na przykład jej organizacja. Niczego nie wpisano.",
  organisationFull: (left) => `Ta organizacja może zgłosić jeszcze tyle osób: ${left}. Niczego nie wpisano.`,
  noSeatsLeft: "Nie ma tylu wolnych miejsc, więc nikogo nie wpisano. Miejsc można dodać na stronie wydarzenia.",
  keyReused:
    "Z tej strony wpisano już zgłoszenie o innej treści. Prosimy je sprawdzić. Jeżeli to ma być następne zgłoszenie, można je teraz wysłać: dane zostały w polach.",
  see: "Zobacz zgłoszenie, które już jest na liście",
  noSeatsAtTheDoor: "Nie ma wolnego miejsca, więc nikogo nie wpisano. Miejsc może dodać organizator.",
  lookUp: "Znajdź tę osobę na liście: po nazwisku, organizacji albo numerze.",
};
