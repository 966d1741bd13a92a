import { inLanguage } from "../../../../domain/public-form.ts";
import type { ConferenceTotals } from "../../../../domain/programme-figures.ts";
import { byRegion } from "../../../../domain/programme-figures.ts";
import { together } from "../../../../domain/statistics.ts";
import type { Programme } from "../../../../schemas/programme.ts";
import type { Language } from "../../../../schemas/values.ts";
import { number } from "../../words/format.ts";
import { organiserWords, statisticsWords } from "../../words/organiser/catalogue.ts";
import { regionNames } from "../../words/regions.ts";
import { BarTable, tallyRows } from "./chart.tsx";
import { drawRoom, type Office } from "./room.tsx";
import { kindName, Scope, SeatBars } from "./statistics.tsx";

export interface ProgrammePage {
  office: Office;
  programme: Programme;
  conferences: readonly ConferenceTotals[];
}

const eventsOff: Record<Language, string> = {
  pl: "Odwołane konferencje (nie są wliczone):",
  en: "Cancelled conferences (not counted):",
  uk: "Скасовані конференції (не враховані):",
};

/** All conferences of a programme in figures; nothing of any one person. */
export function programmePage({ office, programme, conferences: all }: ProgrammePage): string {
  const conferences = all.filter(({ cancelled }) => !cancelled);
  const { language, form } = office;
  const regions = regionNames[language];
  const off = all.filter(({ cancelled }) => cancelled).map(({ region }) => regions[region]);
  const words = statisticsWords[language];
  const { overview } = organiserWords[language];
  const kinds = together(conferences.flatMap(({ kinds }) => kinds));
  const total = (count: (one: ConferenceTotals) => number) =>
    number(
      language,
      conferences.reduce((sum, one) => sum + count(one), 0),
    );
  return drawRoom({
    office,
    room: "statistics",
    title: inLanguage(programme.title, language),
    children: (
      <>
        <Scope office={office} current="programme" />
        <dl class="figures">
          {[
            [words.conferences, number(language, conferences.length)],
            [overview.capacity, total(({ capacity }) => capacity)],
            [overview.taken, total(({ taken }) => taken)],
            [overview.waiting, total(({ waiting }) => waiting)],
            [overview.total, total(({ signUps }) => signUps)],
            [overview.arrived, total(({ arrived }) => arrived)],
          ].map(([label, value]) => (
            <div>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {off.length > 0 && <p class="notice">{`${eventsOff[language]} ${off.join(", ")}`}</p>}
        <h2>{words.byRegion}</h2>
        <SeatBars
          language={language}
          caption={words.byRegion}
          label={words.region}
          rows={byRegion(conferences).map(({ region, ...seats }) => ({ label: regions[region], ...seats }))}
        />
        <h2>{words.byKind}</h2>
        <BarTable
          language={language}
          caption={words.byKind}
          label={words.kind}
          columns={[words.people]}
          rows={tallyRows(kinds, (key) => (key === "" ? words.withoutKind : kindName(form, language)(key)))}
        />
      </>
    ),
  });
}
