import { type ComponentChild, h } from "preact";
import type { FormSummary, ProgrammeSummary } from "../control/forms.ts";
import type { ScheduleView } from "../schedules/schedules.ts";
import { stepForm } from "./clock-page.ts";
import { type LocalPage, moment } from "./layout.ts";

export interface IndexView {
  forms: FormSummary[];
  programmes: ProgrammeSummary[];
  schedules: ScheduleView[];
  /** ISO 8601 instant. */
  now: string;
}

const STATES: Record<string, string> = {
  scheduled: "jeszcze nie otwarty",
  open: "otwarty",
  full: "komplet, lista rezerwowa",
  closed: "zamknięty",
  cancelled: "odwołany",
};

const LANGUAGES = { pl: "po polsku", en: "in English", uk: "українською" };

export function indexPage({ forms, programmes, schedules, now }: IndexView): LocalPage {
  const inProgramme = new Set(programmes.flatMap(({ conferences }) => conferences));
  return {
    title: "Wspólnie na tej maszynie",
    current: "/",
    children: [
      h("p", null, "Wszystko, co działa na AWS, działa tu w jednym procesie. Stąd prowadzi droga do każdej części."),
      h("h2", null, "Formularze"),
      forms.length === 0
        ? h("p", { class: "card" }, "Nie ma jeszcze żadnych formularzy.")
        : h("ul", { class: "list rows" }, forms.filter(({ id }) => !inProgramme.has(id)).map(formRow)),
      programmes.map((programme) => programmeSection(programme, forms)),
      h("h2", null, "Zegar"),
      h("p", null, "Jest teraz ", moment(now), ". ", h("a", { href: "/_local/clock" }, "Przesuń dowolnie")),
      h("div", { class: "badges" }, [
        stepForm({ advance: "PT1H", label: "o godzinę" }),
        stepForm({ advance: "P1D", label: "o dzień" }),
        stepForm({ advance: "P7D", label: "o tydzień" }),
      ]),
      h("h2", null, "Zadania o stałej porze"),
      h("ul", { class: "list rows" }, schedules.map(scheduleRow)),
      h("h2", null, "Co się stało"),
      h("ul", null, PLACES.map(place)),
      h("h2", null, "Spróbuj po kolei"),
      h(
        "ol",
        null,
        STORY.map((step) => h("li", null, step)),
      ),
    ],
  };
}

/** Many conferences of one kind stay folded, so that everything else can be seen. */
function programmeSection({ id, title, conferences }: ProgrammeSummary, forms: FormSummary[]): ComponentChild {
  const rows = forms.filter((form) => conferences.includes(form.id));
  return [
    h("h2", null, `Program: ${title}`),
    h("p", { class: "badges" }, languageLinks(`/programmes/${encodeURIComponent(id)}`, title)),
    h("details", null, [
      h("summary", null, `Konferencje programu (${rows.length})`),
      h("ul", { class: "list rows" }, rows.map(formRow)),
    ]),
  ];
}

const languageLinks = (path: string, title: string): ComponentChild[] =>
  Object.entries(LANGUAGES).map(([language, label]) =>
    h("a", { href: `${path}?lang=${language}`, lang: language, "aria-label": `${title}: ${label}` }, label),
  );

function formRow({ id, title, state }: FormSummary): ComponentChild {
  const path = `/forms/${encodeURIComponent(id)}`;
  return h(
    "li",
    null,
    h(
      "div",
      { class: "line" },
      h("span", { class: "name" }, title),
      h("span", { class: "badge", "data-tone": state === "open" ? "good" : "odd" }, STATES[state] ?? state),
    ),
    h("div", { class: "line" }, [
      languageLinks(`${path}/page`, title),
      h("a", { href: `${path}/embed/element?lang=pl`, "aria-label": `${title}: na stronie gminy` }, "na stronie gminy"),
      h("a", { href: `${path}/embed?lang=pl`, "aria-label": `${title}: jak osadzić` }, "jak osadzić"),
      h("a", { href: `${path}?lang=pl`, "aria-label": `${title}: JSON` }, "JSON"),
    ]),
  );
}

function scheduleRow({ name, next }: ScheduleView): ComponentChild {
  return h(
    "li",
    null,
    h(
      "div",
      { class: "line" },
      h("span", { class: "name" }, name),
      h(
        "span",
        { class: "quiet" },
        next === undefined ? "nie wypada" : ["następnie ", moment(new Date(next).toISOString())],
      ),
    ),
    h(
      "form",
      { method: "post", action: `/_local/schedules/${encodeURIComponent(name)}` },
      h("button", { type: "submit" }, `Uruchom teraz: ${name}`),
    ),
  );
}

const PLACES = [
  { href: "/_local/mail", label: "Poczta", text: "wszystkie wysłane listy" },
  { href: "/_local/executions", label: "Przebiegi", text: "co zrobiły i na co czekają procesy" },
  { href: "/_local/dead-letters", label: "Nieobsłużone zdarzenia", text: "powinno być pusto" },
  { href: "/openapi.json", label: "openapi.json", text: "opis interfejsu dla programów" },
];

function place({ href, label, text }: (typeof PLACES)[number]): ComponentChild {
  return h("li", null, h("a", { href }, label), ` – ${text}`);
}

const STORY = [
  "Zapisz się na konferencję i przeczytaj potwierdzenie w poczcie. Link z listu pokazuje zapis i pozwala go odwołać.",
  "Złóż wniosek o mikrogrant. Potwierdzenie niesie numer sprawy i skrót SHA-256 tego, co złożono.",
  "Przesuń zegar za koniec naboru: urzędnik dostaje list z oceną formalną, a po niej dwie osoby oceniają wniosek, każda ze swojego listu.",
  "Przesuwaj zegar po jednym dniu, zanim ktoś odpowie: dostanie przypomnienie, a potem dowie się koordynator.",
  "Otwórz list „Strona koordynatora naboru”: zamroź listę rankingową i rozpocznij jej zatwierdzanie.",
  "Otwórz list „Lista zgłoszeń”: lista uczestników, statystyki, zmiana wydarzenia i wejście z telefonem w ręku.",
  "Zabij proces (kill -9), kiedy chcesz, i uruchom go znowu: linki działają, nic nie ginie, nic nie przychodzi dwa razy.",
];
