import type { ParticipantWords } from "../catalogue.ts";
import type { ParticipantValues } from "../values.ts";
import { count } from "./frame.ts";
import { attachedEntry, missingNames, removedEntry, seatNote } from "./notes.ts";

type SignUpWords = Pick<ParticipantWords, Extract<keyof ParticipantWords, `signUp${string}`>>;

const seeSignUp = "Переглянути реєстрацію";
const again = ({ open }: ParticipantValues) => (open ? { link: "Зареєструватися знову" } : {});
const groupRule = ({ seats, ahead }: ParticipantValues) =>
  seats === 1
    ? []
    : [
        `Реєстрація кількох осіб отримує всі місця разом. Поки вільних місць замало, їх можуть спочатку отримати щонайбільше ${count(ahead, { one: "менша реєстрація", few: "менші реєстрації", many: "менших реєстрацій", other: "меншої реєстрації" })}; потім звільнені місця збираються для Вас.`,
      ];

export const signUp: SignUpWords = {
  signUpReceived: ({ event, reference }) => ({
    subject: `Реєстрацію ${reference} отримано, очікує на рішення: ${event}`,
    heading: "Реєстрацію отримано",
    opening: [
      "Дякуємо за реєстрацію. Рішення про участь у цьому заході ухвалює організатор, тому місце ще не підтверджено.",
      "Про рішення повідомимо окремим листом. Робити нічого не потрібно.",
    ],
    link: "Переглянути реєстрацію або відмовитися",
  }),
  signUpConfirmed: (values) => ({
    subject: `Реєстрацію ${values.reference} підтверджено: ${values.event}`,
    heading: "Реєстрацію підтверджено",
    opening: [
      values.seats === 1
        ? "Повідомляємо, що Вашу реєстрацію прийнято, місце для Вас заброньовано."
        : `Повідомляємо, що Вашу реєстрацію прийнято, місця для ${values.seats} осіб заброньовано.`,
      ...missingNames(values),
    ],
    link: "Переглянути реєстрацію або відмовитися",
    closing: [seatNote(values), ...attachedEntry(values)],
  }),
  signUpWaitlisted: (values) => ({
    subject: `Резервний список, реєстрація ${values.reference}: ${values.event}`,
    heading: "Ви в резервному списку",
    opening: [
      ...(values.approved ? ["Повідомляємо, що організатор погодив Вашу реєстрацію."] : []),
      values.seats === 1
        ? "Повідомляємо, що всі місця вже зайнято. Вашу реєстрацію внесено до резервного списку."
        : `Повідомляємо, що вже немає ${values.seats} вільних місць. Вашу реєстрацію внесено до резервного списку.`,
      "Звільнені місця ми пропонуємо за чергою реєстрацій. Коли настане Ваша черга, ми напишемо, до якого часу чекаємо на відповідь; до того робити нічого не потрібно.",
      ...groupRule(values),
    ],
    link: "Переглянути реєстрацію або відмовитися",
  }),
  signUpDeclined: ({ event, reference }) => ({
    subject: `Відповідь на реєстрацію ${reference}: ${event}`,
    heading: "Реєстрацію не прийнято",
    opening: [
      "На жаль, організатор не зміг прийняти Вашу реєстрацію. Нижче наводимо обґрунтування.",
      "Дякуємо за інтерес до заходу.",
    ],
    link: seeSignUp,
  }),
  signUpOffered: ({ event, reference, seats, until }) => ({
    subject: `Звільнилося місце, просимо відповісти, реєстрація ${reference}: ${event}`,
    heading: seats === 1 ? "На Вас чекає місце" : "На Вас чекають місця",
    opening: [
      seats === 1
        ? `Звільнилося місце, і настала Ваша черга в резервному списку. Місце зберігається для Вас до: ${until}.`
        : `Звільнилися місця для ${seats} осіб, і настала Ваша черга в резервному списку. Місця зберігаються для Вас до: ${until}.`,
      "Просимо підтвердити участь або відмовитися. Якщо до цього часу ми не отримаємо відповіді, реєстрацію буде закрито, а місце запропоновано наступній особі.",
    ],
    link: "Підтвердити участь або відмовитися",
    closing: ["Саме відкриття посилання нічого не вирішує: відповідь записує лише кнопка на сторінці."],
  }),
  signUpOfferLapsed: (values) => ({
    subject: `Строк відповіді минув, реєстрація ${values.reference}: ${values.event}`,
    heading: "Строк відповіді минув",
    opening: [
      "Ми не отримали відповіді вчасно, тому збережене для Вас місце запропоновано наступній особі, а реєстрацію закрито.",
      ...(values.open ? ["Якщо Ви все ще хочете взяти участь, можна зареєструватися знову."] : []),
    ],
    ...again(values),
  }),
  signUpChanged: (values) => ({
    subject: `Зміни в реєстрації ${values.reference}: ${values.event}`,
    heading: "Зміни записано",
    opening: ["Підтверджуємо зміни у Вашій реєстрації. Нижче наведено те, що записано тепер.", ...missingNames(values)],
    link: seeSignUp,
    closing: ["Якщо зміни внесли не Ви, просимо звернутися до організатора."],
  }),
  signUpCancelled: (values) => {
    const { event, reference, cancelReason } = values;
    if (cancelReason === "organiser") {
      return {
        subject: `Реєстрацію ${reference} скасовано: ${event}`,
        heading: "Реєстрацію скасовано",
        opening: [
          "Повідомляємо, що реєстрацію скасовано організатором, на Ваше прохання або з організаційних причин. Якщо маєте запитання, просимо звернутися до організатора.",
        ],
        closing: removedEntry(values),
      };
    }
    if (cancelReason === "offerDeclined") {
      return {
        subject: `Відмову від запропонованого місця записано, реєстрація ${reference}: ${event}`,
        heading: "Ви відмовилися від місця",
        opening: [
          "Ви відмовилися від запропонованого місця, тому реєстрацію закрито. Дякуємо за відповідь: місце буде запропоновано наступній особі.",
        ],
        ...again(values),
      };
    }
    return {
      subject: `Реєстрацію ${reference} скасовано: ${event}`,
      heading: "Реєстрацію скасовано",
      opening: ["Підтверджуємо, що Ви скасували реєстрацію. Дякуємо, що повідомили."],
      ...again(values),
      closing: removedEntry(values),
    };
  },
  signUpLink: ({ event, reference }) => ({
    subject: `Посилання на реєстрацію ${reference}: ${event}`,
    heading: "Ви вже у списку",
    opening: [
      "З цієї електронної адреси ми отримали повторну реєстрацію або прохання надіслати посилання. Реєстрація з цією адресою вже є у списку, тому надсилаємо посилання на неї.",
      "Якщо про це просили не Ви, цей лист можна залишити без уваги: нічого не змінилося.",
    ],
    link: seeSignUp,
  }),
};
