/** Fixed time zone of every municipality served. */
export const timeZone = "Europe/Warsaw";
