import type { SignUp } from "../../../schemas/sign-up.ts";
import type { Item } from "../table/client.ts";
import { keys } from "../table/keys.ts";
import type { Write } from "../table/writes.ts";

interface Change {
  /** Attributes that it has from now on, `status` among them when that changes. */
  set: Item;
  /** Names of those that it has no more. */
  remove?: readonly string[];
}

/** Changes a sign-up, unless anybody has changed it since it was read. */
export function changeSignUp({ formId, id, status, revision }: SignUp, { set, remove = [] }: Change): Write {
  const changes = Object.entries({ ...set, revision: revision + 1 });
  const names = new Set([...changes.map(([name]) => name), ...remove, "status", "revision"]);
  const removal = remove.length > 0 ? ` REMOVE ${remove.map((name) => `#${name}`).join(", ")}` : "";
  return {
    update: keys.submission(formId, id),
    expression: `SET ${changes.map(([name]) => `#${name} = :${name}`).join(", ")}${removal}`,
    condition: {
      expression: "#status = :statusBefore AND #revision = :revisionBefore",
      names: Object.fromEntries([...names].map((name) => [`#${name}`, name])),
      values: {
        ...Object.fromEntries(changes.map(([name, value]) => [`:${name}`, value])),
        ":statusBefore": status,
        ":revisionBefore": revision,
      },
    },
  };
}
