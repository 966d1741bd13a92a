import { openCoordinator } from "../shared/grants/coordinator.ts";
import { freezeList, startApproval } from "../shared/grants/lists.ts";
import { httpDoor } from "../shared/http/door.ts";
import { Refused } from "../shared/http/refused.ts";
import { postedFields } from "../shared/http/request.ts";
import { seeOther } from "../shared/http/response.ts";

/** What the coordinator presses. Each press is one transaction, and pressing again changes nothing. */
export const handler = httpDoor("call-action", async (request, { TABLE_NAME }) => {
  const posted = postedFields(request.body);
  const [action, list] = [posted.get("action"), posted.get("list") ?? "main"];
  const { form, coordinator, key, now, language } = await openCoordinator(TABLE_NAME, request);
  const press = { list, actor: coordinator.id, now };
  switch (action) {
    case "freeze":
      await freezeList(TABLE_NAME, form, press);
      break;
    case "startApproval":
      await startApproval(TABLE_NAME, form, press);
      break;
    default:
      throw new Refused({ code: "invalid", faults: [{ field: "action", code: "option" }] });
  }
  return seeOther(`/coordinate/${key}/list?done=${action}&lang=${language}`);
});
