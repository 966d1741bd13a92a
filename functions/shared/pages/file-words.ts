import type { FileKind } from "../../../schemas/field.ts";
import type { Language } from "../../../schemas/values.ts";

interface FileWords {
  kinds: Record<FileKind, string>;
  /** What may be added: `PDF; najwyżej 4 MB. Większego pliku serwer nie przyjmie.` */
  takes: (kinds: string, megabytes: number) => string;
  add: string;
  /** Said under the button, for whoever has no script that does it at once. */
  addHelp: string;
  replace: string;
  remove: string;
  /** Where files cannot be added, such as on the page on which a sign-up is changed. */
  kept: string;
}

/** Here and in no catalogue: the bundles of other doors need not carry it. */
export const fileWords: Record<Language, FileWords> = {
  pl: {
    kinds: { pdf: "PDF", image: "zdjęcie JPG lub PNG", document: "dokument ODT lub DOCX" },
    takes: (kinds, megabytes) => `${kinds}; najwyżej ${megabytes} MB. Większego pliku serwer nie przyjmie.`,
    add: "Dodaj plik",
    addHelp: "Po wybraniu pliku prosimy od razu nacisnąć „Dodaj plik”.",
    replace: "Zamień plik",
    remove: "Usuń plik",
    kept: "Plik pozostaje taki, jaki został przesłany.",
  },
  en: {
    kinds: { pdf: "PDF", image: "JPG or PNG picture", document: "ODT or DOCX document" },
    takes: (kinds, megabytes) => `${kinds}; ${megabytes} MB at most. The server takes no larger file.`,
    add: "Add the file",
    addHelp: "When you have chosen a file, please press “Add the file” at once.",
    replace: "Replace the file",
    remove: "Remove the file",
    kept: "The file stays as it was sent.",
  },
  uk: {
    kinds: { pdf: "PDF", image: "зображення JPG або PNG", document: "документ ODT або DOCX" },
    takes: (kinds, megabytes) => `${kinds}; не більше ${megabytes} МБ. Більшого файлу сервер не прийме.`,
    add: "Додати файл",
    addHelp: "Вибравши файл, просимо одразу натиснути «Додати файл».",
    replace: "Замінити файл",
    remove: "Вилучити файл",
    kept: "Файл залишається таким, яким його надіслано.",
  },
};
