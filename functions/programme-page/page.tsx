import type { PublicConference, PublicProgramme } from "../../schemas/public-programme.ts";
import { type Language, Voivodeship } from "../../schemas/values.ts";
import { Facts } from "../shared/pages/facts.tsx";
import { Languages } from "../shared/pages/languages.tsx";
import { Meeting } from "../shared/pages/meeting.tsx";
import { Paragraphs } from "../shared/pages/paragraphs.tsx";
import { seatsLeft } from "../shared/pages/seats-left.ts";
import { drawPage } from "../shared/pages/shell.tsx";
import { moment, number, period } from "../shared/words/format.ts";
import { programmeWords } from "../shared/words/programme/catalogue.ts";
import { regionNames } from "../shared/words/regions.ts";

interface ProgrammePage {
  language: Language;
  programme: PublicProgramme;
  /** Of which conferences are shown; without it all of them. */
  region?: Voivodeship | undefined;
}

/** The landing page of a programme. Works without JavaScript: choosing a region is a visit to the same page. */
export function programmePage({ language, programme, region }: ProgrammePage): string {
  const words = programmeWords[language];
  const { figures, conferences } = programme;
  const shown = region ? conferences.filter((conference) => conference.region === region) : conferences;
  const count = (value: number) => number(language, value);
  return drawPage({
    language,
    title: region ? `${regionNames[language][region]} – ${programme.title}` : programme.title,
    about: programme,
    children: (
      <>
        <Languages current={language} address={`/programmes/${programme.id}`} query={region ? { region } : {}} />
        <h1 tabIndex={-1}>{programme.title}</h1>
        <Paragraphs text={programme.description} />
        <Finder language={language} programme={programme} region={region} />
        <section>
          <h2>{region ? words.found : words.inAllRegions}</h2>
          {shown.length === 0 && <p>{words.noneInRegion}</p>}
          <ul class="meetings">
            {shown.map((conference) => (
              <Conference language={language} conference={conference} />
            ))}
          </ul>
          {region && (
            <p>
              <a href={`/programmes/${programme.id}?lang=${language}`}>{words.inAllRegions}</a>
            </p>
          )}
        </section>
        <section>
          <h2>{words.inFigures}</h2>
          <Facts
            facts={[
              [words.conferences, count(figures.conferences)],
              [words.places, count(figures.capacity)],
              [words.taken, count(figures.taken)],
              [words.waiting, count(figures.waitlist)],
            ]}
          />
        </section>
      </>
    ),
  });
}

function Finder({ language, programme, region }: ProgrammePage) {
  const words = programmeWords[language];
  return (
    <form method="get" action={`/programmes/${programme.id}`} aria-labelledby="find">
      <h2 id="find">{words.find}</h2>
      <input type="hidden" name="lang" value={language} />
      <div class="field">
        <label for="region">{words.region}</label>
        <select id="region" name="region">
          <option value="">{words.allRegions}</option>
          {Voivodeship.options.map((option) => (
            <option value={option} selected={option === region}>
              {regionNames[language][option]}
            </option>
          ))}
        </select>
      </div>
      <button class="primary">{words.show}</button>
    </form>
  );
}

function Conference({ language, conference }: { language: Language; conference: PublicConference }) {
  const words = programmeWords[language];
  const { id, title, region, startsAt, endsAt, place, seats, state } = conference;
  const taking = state === "open" || state === "full";
  return (
    <Meeting
      heading={words.inRegion(regionNames[language][region])}
      lines={[
        <a href={`/forms/${id}/page?lang=${language}`}>{title}</a>,
        `${period(language, startsAt, endsAt)}, ${place.name}, ${place.address}`,
      ]}
      notes={[taking ? seatsLeft(language, seats) : undefined, stateOf(language, conference)]}
    />
  );
}

function stateOf(language: Language, { state, opensAt, closesAt }: PublicConference): string {
  const words = programmeWords[language];
  if (state === "scheduled") return words.opens(moment(language, opensAt));
  if (state === "closed" || state === "cancelled") return words.states[state];
  return words.closes(moment(language, closesAt));
}
