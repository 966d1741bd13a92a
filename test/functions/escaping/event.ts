import { dueOf } from "../../../domain/due.ts";
import { openingFigures } from "../../../domain/opening-figures.ts";
import { publicationWrites } from "../../../functions/publish-forms/writes.ts";
import { transact } from "../../../functions/shared/table/writes.ts";
import type { Conference } from "../../../schemas/form.ts";
import { everyField, aGroup } from "../../support/fields.ts";
import { aConference } from "../../support/forms.ts";
import { clerk } from "../organiser/clerk.ts";
import { inDays } from "../support/conferences.ts";
import { tableName } from "../support/doors.ts";
import { longMarkup, markup, spoilt } from "./hostile.ts";

const text = { pl: "Tekst" };

/** A conference with one of everything, each text of it hostile. */
export async function aHostileEvent(id: string, origins: string[] = []): Promise<Conference> {
  const fields = aConference().fields.map((field) => ({ ...field, help: text }));
  const known = new Set(fields.map(({ name }) => name));
  const more = [...everyField, aGroup()].filter(({ name }) => !known.has(name));
  const last = more.map((field) => ({ ...field, required: false, help: text, section: "more" }));
  const sessions = [{ id: "s1", title: text, startsAt: inDays(30), endsAt: inDays(30.1), capacity: 5, place: "Sala" }];
  const form = spoilt(
    aConference({
      id,
      origins,
      opensAt: inDays(-1),
      closesAt: inDays(20),
      startsAt: inDays(30),
      endsAt: inDays(30.3),
      clerks: [clerk],
      sections: [{ name: "more", title: text, help: text }],
      fields: [...fields, ...last],
      consents: [{ name: "privacy", version: "1", text, details: text, required: true }],
      sessions,
      certificate: { title: text, text },
      theme: { accent: "#123456" },
    }),
  );
  const now = inDays(-1);
  await transact(tableName, publicationWrites({ form, ...openingFigures(form), due: dueOf(form, now) }, now));
  return form;
}

/** What a hostile person answers there and is taken: nothing of it is against a rule. */
export const answers = {
  fullName: markup,
  organisation: markup,
  text: markup.slice(0, 100),
  longText: longMarkup,
  rows: [{ text: markup.slice(0, 100) }, { text: "=1+1" }],
};
