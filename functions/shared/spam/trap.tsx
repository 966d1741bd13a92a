import type { Language } from "../../../schemas/values.ts";

/** Neither browsers nor password managers know anything to fill in under this name; programs that fill in all do. */
export const trapName = "_subject";

/** For whoever meets it without our style. */
const leaveEmpty: Record<Language, string> = {
  pl: "Prosimy zostawić to pole puste",
  en: "Please leave this field empty",
  uk: "Залиште це поле порожнім",
};

/** A field that people neither see nor reach. */
export const Trap = ({ language }: { language: Language }) => (
  <div class="visually-hidden" aria-hidden="true">
    <label>
      {leaveEmpty[language]} <input type="text" name={trapName} tabIndex={-1} autocomplete="off" />
    </label>
  </div>
);
