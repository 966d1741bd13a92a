import type { GrantWords } from "../grants.ts";
import { application } from "./application.ts";
import { coordinator } from "./coordinator.ts";
import { draft } from "./draft.ts";
import { later } from "./later.ts";
import { question } from "./question.ts";
import { result } from "./result.ts";
import { applicantSteps } from "./steps-applicant.ts";
import { officialSteps } from "./steps-official.ts";
import { terms } from "./terms.ts";

export const grant: GrantWords = {
  ...question,
  step: { ...applicantSteps, ...officialSteps },
  application: { ...application, ...result, ...later },
  draft,
  coordinator,
  terms,
};
