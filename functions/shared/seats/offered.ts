import type { Refusal } from "../../../domain/refusal.ts";
import type { Pool } from "../../../schemas/event-records.ts";
import type { LiveSignUp, SignUp } from "../../../schemas/sign-up.ts";

/** The answer to an answer that came too late, or twice. */
export const gone: Refusal = { code: "offerGone" };

/** Whether seats of a pool are kept for a sign-up. */
export const isOffered = (signUp: SignUp, pool: Pool): signUp is LiveSignUp =>
  (pool === "event" ? signUp.status : signUp.sessions[pool]?.status) === "offered";
