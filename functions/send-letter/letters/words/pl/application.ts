import type { ApplicationKind, ApplicationWords, LaterKind, Next, ResultKind } from "../grants.ts";
import { commands } from "../commands.ts";

const see = "Zobacz wniosek";
const whatFollows: Record<Next, string> = {
  merit: "Wniosek ocenią teraz merytorycznie niezależni eksperci. O wyniku poinformujemy w osobnej wiadomości.",
  comments: "Oferta zostanie teraz podana do publicznej wiadomości na czas zgłaszania uwag.",
  list: "O rozstrzygnięciu naboru poinformujemy w osobnej wiadomości.",
};

export const application: ApplicationWords<Exclude<ApplicationKind, ResultKind | LaterKind>> = {
  applicationReceived: ({ reference, call }) => ({
    subject: `Potwierdzenie złożenia wniosku ${reference}: ${call}`,
    heading: "Wniosek złożony",
    opening: [
      `potwierdzamy złożenie wniosku nr ${reference}. Niczego nie trzeba drukować, podpisywać ani przynosić do urzędu.`,
    ],
    link: see,
    closing: [
      `W załączeniu przesyłamy wniosek jako dokument PDF oraz plik ${reference}.json, który zawiera dokładnie to, co zostało złożone. Aby to sprawdzić, wystarczy obliczyć sumę SHA-256 pliku ${reference}.json i porównać ją z podaną wyżej, na przykład poleceniem:\n${commands(reference)}`,
      "O dalszym biegu sprawy będziemy informować w osobnych wiadomościach.",
    ],
  }),
  applicationAwaitsPatron: ({ reference, call }) => ({
    subject: `Wniosek ${reference} czeka na potwierdzenie patrona: ${call}`,
    heading: "Wniosek czeka na patrona",
    opening: [
      `wniosek nr ${reference} został zapisany. Poprosiliśmy wskazanego patrona o potwierdzenie; link otrzymał na adres podany poniżej.`,
      "Wniosek będzie złożony, gdy patron go potwierdzi. Prosimy przypomnieć mu o tym i w razie potrzeby sprawdzić, czy adres jest właściwy.",
    ],
    link: see,
  }),
  applicationLink: ({ reference, call }) => ({
    subject: `Link do wniosku ${reference}: ${call}`,
    heading: "Link do wniosku",
    opening: [
      `przesyłamy nowy link do strony wniosku nr ${reference}.`,
      "Jeżeli to nie Państwo o niego prosili, wiadomość można zignorować: nic się nie zmieniło.",
    ],
    link: see,
  }),
  formalCheckPassed: ({ reference, call, next }) => ({
    subject: `Pozytywna ocena formalna wniosku ${reference}: ${call}`,
    heading: "Pozytywna ocena formalna",
    opening: [
      `uprzejmie informujemy, że wniosek nr ${reference} został oceniony pozytywnie pod względem formalnym.`,
      whatFollows[next],
    ],
    link: see,
  }),
  applicationLeftUnexamined: ({ reference, call, called }) => ({
    subject: `Wniosek ${reference} pozostawiony bez rozpatrzenia: ${call}`,
    heading: "Wniosek pozostawiony bez rozpatrzenia",
    opening: [
      called
        ? `uprzejmie informujemy, że wniosek nr ${reference} nie został uzupełniony w wyznaczonym terminie i z tego powodu pozostawiono go bez rozpatrzenia.`
        : `uprzejmie informujemy, że wniosek nr ${reference} pozostawiono bez rozpatrzenia.`,
    ],
    link: see,
    closing: ["Dziękujemy za przygotowanie wniosku. Zapraszamy do udziału w kolejnych naborach."],
  }),
  applicationRejectedFormally: ({ reference, call, appealed }) => ({
    subject: `Negatywna ocena formalna wniosku ${reference}: ${call}`,
    heading: "Negatywna ocena formalna",
    opening: [
      appealed
        ? `uprzejmie informujemy, że odwołanie od oceny formalnej wniosku nr ${reference} zostało rozpatrzone i nie zostało uwzględnione. Wynik oceny formalnej jest ostateczny.`
        : `uprzejmie informujemy, że wniosek nr ${reference} został oceniony negatywnie pod względem formalnym i nie będzie dalej rozpatrywany.`,
    ],
    link: see,
    closing: ["Dziękujemy za przygotowanie wniosku. Zapraszamy do udziału w kolejnych naborach."],
  }),
  appealUpheld: ({ reference, call, next }) => ({
    subject: `Odwołanie uwzględnione, wniosek ${reference}: ${call}`,
    heading: "Odwołanie uwzględnione",
    opening: [
      `uprzejmie informujemy, że odwołanie zostało uwzględnione, a wniosek nr ${reference} jest poprawny pod względem formalnym.`,
      whatFollows[next],
    ],
    link: see,
  }),
  commentsOpened: ({ reference, call }) => ({
    subject: `Oferta ${reference} podana do publicznej wiadomości: ${call}`,
    heading: "Oferta podana do publicznej wiadomości",
    opening: [
      `uprzejmie informujemy, że oferta nr ${reference} jest poprawna pod względem formalnym i została podana do publicznej wiadomości. Każdy może zgłosić do niej uwagi w czasie wskazanym poniżej.`,
      "Po tym czasie uwagi zostaną rozpatrzone, a o wyniku poinformujemy w osobnej wiadomości.",
    ],
    link: "Zobacz ofertę",
  }),
};
