import type { Stage } from "../../../../schemas/grant-call.ts";

/** What the page of a call says beyond what every form says. */
export interface CallWords {
  grants: string;
  amounts: (least: string, most: string) => string;
  ownContribution: string;
  ownPercent: (percent: string) => string;
  groups: string;
  informalGroups: Record<"admitted" | "withPatron" | "refused", string>;
  grace: (minutes: number) => string;
  results: string;
  /** Art. 19a: where the public may comment. */
  offers: string;
  stages: Record<Stage["stage"], string>;
  timeline: { closes: string; rolling: string; note: string; until: (day: string) => string };
}
