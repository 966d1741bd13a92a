import { communes } from "../shared/places/register.ts";

/** Full names of communes that begin as somebody types, the largest first; the same for everybody, and for long. */
export const suggestedCommunes = (typed: string) => ({
  statusCode: 200,
  headers: {
    "content-type": "application/json; charset=utf-8",
    "cache-control": "public, max-age=86400",
    "access-control-allow-origin": "*",
    "cross-origin-resource-policy": "cross-origin",
    "x-content-type-options": "nosniff",
  },
  body: JSON.stringify(
    communes()
      .beginningWith(typed.slice(0, 100))
      .map(({ fullName }) => fullName),
  ),
});
