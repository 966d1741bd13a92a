import type { Pool } from "../schemas/event-records.ts";
import type { Conference } from "../schemas/form.ts";
import type { Instant } from "../schemas/values.ts";

type Times = Pick<Conference, "startsAt" | "sessions">;

/** When that which has seats begins: the event, or one of its sessions. */
export const startOf = ({ startsAt, sessions }: Times, pool: Pool): Instant =>
  sessions.find(({ id }) => id === pool)?.startsAt ?? startsAt;

/** When the last session begins, up to which there still is something to come to; or else the event. */
export const lastStart = ({ startsAt, sessions }: Times): Instant =>
  sessions.reduce((latest, session) => (session.startsAt > latest ? session.startsAt : latest), startsAt);

/** Ids of the sessions that nobody can take or give up any more. */
export const begunSessions = ({ sessions }: Pick<Times, "sessions">, now: Instant): string[] =>
  sessions.filter(({ startsAt }) => startsAt <= now).map(({ id }) => id);
