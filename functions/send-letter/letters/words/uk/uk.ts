import type { Words } from "../catalogue.ts";
import { assignment } from "./assignment.ts";
import { event } from "./event.ts";
import { frame } from "./frame.ts";
import { grantLabels } from "./grant-labels.ts";
import { grant } from "./grant.ts";
import { organiserLink } from "./organiser.ts";
import { session } from "./session.ts";
import { signUp } from "./sign-up.ts";

export const uk: Words = {
  ...frame,
  participant: { ...signUp, ...session, ...event },
  assignment,
  organiserLink,
  grant,
  grantLabels,
};
