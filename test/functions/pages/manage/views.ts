import type { ApplicationView, SignUpView } from "../../../../functions/shared/pages/manage/view.ts";
import type { Conference } from "../../../../schemas/form.ts";
import { Conference as ConferenceSchema } from "../../../../schemas/form.ts";
import { conference, grantCall, now } from "../forms.ts";
import { application, signUp } from "../records.ts";

export const address = "/manage/the-key";
const common = { language: "pl" as const, now, address, query: "", letters: [] };

/** What the page of a sign-up shows when nothing has happened to it yet. */
export const signUpView = (submission = signUp(), more: Partial<SignUpView> = {}): SignUpView => ({
  ...common,
  form: conference,
  submission,
  eventCancelled: false,
  positions: {},
  history: [],
  arrivals: [],
  certificates: [],
  resent: false,
  ...more,
});

export const applicationView = (submission = application(), more: Partial<ApplicationView> = {}): ApplicationView => ({
  ...common,
  form: grantCall,
  submission,
  questions: [],
  ...more,
});

const session = (id: string, title: string, day: string, admits?: string[]) => ({
  id,
  title: { pl: title },
  startsAt: `2026-03-${day}T09:00:00.000Z`,
  endsAt: `2026-03-${day}T12:00:00.000Z`,
  capacity: 20,
  ...(admits && { admits }),
});

/** The conference with three trainings on later days. */
export const withSessions: Conference = ConferenceSchema.parse({
  ...conference,
  endsAt: "2026-03-20T15:00:00.000Z",
  sessions: [
    session("dotacje", "Dotacje dla organizacji", "10", ["ngo"]),
    session("dialog", "Dialog obywatelski", "11"),
    session("budzet", "Budżet obywatelski", "12"),
  ],
});
