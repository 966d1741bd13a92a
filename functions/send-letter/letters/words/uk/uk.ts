import type { Words } from "../catalogue.ts";
import { application } from "./application.ts";
import { assignment } from "./assignment.ts";
import { event } from "./event.ts";
import { frame } from "./frame.ts";
import { callClosed, organiserLink } from "./organiser.ts";
import { session } from "./session.ts";
import { signUp } from "./sign-up.ts";

export const uk: Words = {
  ...frame,
  participant: { ...signUp, ...session, ...event },
  application,
  assignment,
  organiserLink,
  callClosed,
};
