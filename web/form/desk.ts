import type { Language } from "../../schemas/values.ts";
import type { Inquire } from "../live/live.ts";
import { words } from "../words/catalogue.ts";
import type { FormWords } from "../words/words.ts";
import type { Keeper } from "./keeper.ts";
import { Line } from "./line.ts";
import { Stage } from "./stage.ts";

/** Where a form is filled in, and what of. */
export interface Setting {
  /** An element of class `wspolnie`; what the server draws becomes its content. */
  root: HTMLElement;
  /** Of the service. */
  origin: string;
  /** Id of the form. */
  form: string;
  language: Language;
  /** A page of ours: links lead on as on any other, and its address follows what is shown. */
  isPage: boolean;
}

/** What all parts of one filling share. */
export class Desk {
  readonly setting: Setting;
  readonly stage: Stage;
  readonly line: Line;
  readonly keeper: Keeper;
  language: Language;

  constructor(setting: Setting, keeper: Keeper, inquire: Inquire) {
    this.setting = setting;
    this.keeper = keeper;
    this.language = setting.language;
    this.stage = new Stage(setting.root, setting.origin, inquire);
    this.line = new Line(this.stage);
  }

  get words(): FormWords {
    return words[this.language];
  }
}
