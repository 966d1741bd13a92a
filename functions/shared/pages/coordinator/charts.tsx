import { byStatus, callFigures } from "../../../../domain/grants/call/figures.ts";
import { type Demand, demandBy, meanPoints, placeField } from "../../../../domain/grants/call/demand.ts";
import { grantFields } from "../../../../domain/grants/field-names.ts";
import { inLanguage } from "../../../../domain/public-form.ts";
import type { GrantCall } from "../../../../schemas/form.ts";
import type { Language } from "../../../../schemas/values.ts";
import type { WholeCall } from "../../coordinator/facts.ts";
import type { Coordinating } from "../../grants/coordinator.ts";
import { coordinatorWords } from "../../words/coordinator/words.ts";
import { BarTable, Swatch, tallyRows } from "../organiser/chart.tsx";
import { drawRoom } from "./room.tsx";

/** What the form calls a value of one of its choices. */
function optionNames({ fields }: Pick<GrantCall, "fields">, wanted: string, language: Language) {
  const field = fields.find(({ name }) => name === wanted);
  const options = field?.type === "choice" ? field.options : [];
  const names = new Map(options.map(({ value, label }) => [value, inLanguage(label, language)]));
  return (key: string) => (key === "" ? coordinatorWords[language].charts.unknown : (names.get(key) ?? key));
}

interface Demanded {
  language: Language;
  title: string;
  label: string;
  rows: readonly Demand[];
  nameOf: (key: string) => string;
}

/** What was asked for, of which a part was given. */
function DemandBars({ language, title, label, rows, nameOf }: Demanded) {
  const { applications, requested, awarded } = coordinatorWords[language].charts;
  return (
    <section>
      <h2>{title}</h2>
      <p class="help legend">
        <span>
          <Swatch class="taken" />
          {awarded}
        </span>
        <span>
          <Swatch class="waiting" />
          {requested}
        </span>
      </p>
      <BarTable
        language={language}
        caption={title}
        label={label}
        columns={[applications, requested, awarded]}
        rows={rows.map((row) => ({
          label: nameOf(row.key),
          parts: [
            { size: row.awarded, class: "taken" },
            { size: Math.max(0, row.requested - row.awarded), class: "waiting" },
          ],
          figures: [row.applications, row.requested / 100, row.awarded / 100],
        }))}
      />
    </section>
  );
}

/** A call in charts, each of which is a table at the same time. */
export function chartsPage({ office, call }: { office: Coordinating; call: WholeCall }): string {
  const { language, form } = office;
  const words = coordinatorWords[language];
  const { applications } = call;
  const figures = callFigures(call.counter, applications);
  const place = placeField(form);
  const points = meanPoints(form, applications);
  const states: Partial<Record<string, string>> = words.status;
  const whole = [
    [words.figures.requested, figures.requested, "waiting"],
    [words.figures.pool, figures.pool, "free"],
    [words.figures.awarded, figures.awarded, "taken"],
    [words.figures.paid, figures.paid, "taken"],
  ] as const;
  return drawRoom({
    office,
    room: "charts",
    children: (
      <>
        <h2>{words.charts.demand}</h2>
        <BarTable
          language={language}
          caption={words.charts.demand}
          label={words.applications.columns.amount}
          columns={["PLN"]}
          rows={whole.map(([label, size, kind]) => ({
            label,
            parts: [{ size, class: kind }],
            figures: [size / 100],
          }))}
        />
        <DemandBars
          language={language}
          title={words.charts.byKind}
          label={words.charts.kind}
          rows={demandBy(applications, grantFields.applicantKind)}
          nameOf={optionNames(form, grantFields.applicantKind, language)}
        />
        {place && (
          <DemandBars
            language={language}
            title={words.charts.byPlace}
            label={words.charts.place}
            rows={demandBy(applications, place.name)}
            nameOf={optionNames(form, place.name, language)}
          />
        )}
        {points.length > 0 && (
          <section>
            <h2>{words.charts.byCriterion}</h2>
            <BarTable
              language={language}
              caption={words.charts.byCriterion}
              label={words.charts.criterion}
              columns={[words.charts.mean, words.charts.most]}
              rows={points.map(({ criterion, mean }) => ({
                label: inLanguage(criterion.title, language),
                parts: [
                  { size: mean, class: "taken" },
                  { size: criterion.maxPoints - mean, class: "free" },
                ],
                figures: [mean, criterion.maxPoints],
              }))}
            />
          </section>
        )}
        <h2>{words.charts.byStatus}</h2>
        <BarTable
          language={language}
          caption={words.charts.byStatus}
          label={words.applications.status}
          columns={[words.charts.applications]}
          rows={tallyRows(byStatus(applications), (key) => states[key] ?? key)}
        />
      </>
    ),
  });
}
