import { uk as letterNames } from "../letter-names/uk.ts";
import type { OwnWords } from "./words.ts";

export const uk: OwnWords = {
  title: { signUp: "Ваша реєстрація", application: "Ваша заявка" },
  answers: "Відповіді",
  consents: "Згоди та заяви",
  letters: "Надіслані листи",
  lettersHelp: "Для кожного листа ми записуємо, що з ним сталося. Це бачить і організатор.",
  letterKind: letterNames.kind,
  letterStatus: letterNames.status,
  letterTo: (address) => `на адресу ${address}`,
  noLetters: "Ми ще не надіслали жодного листа.",
  noAddress: "Реєстрація не має адреси електронної пошти, тому листи друкує й передає організатор.",
  actions: "Що Ви можете зробити",
  data: "Завантажити копію моїх даних",
  asOf: (when) => `Станом на ${when}`,
};
