import { checkAnswers } from "../../domain/answers.ts";
import {
  type Deed,
  checkDeed,
  fieldsOf,
  isDeed,
  openDeed,
  openQuestionOf,
  type Said,
} from "../shared/coordinator/deed.ts";
import { type Coordinating, openCoordinator } from "../shared/grants/coordinator.ts";
import { sendAgain } from "../shared/grants/extend.ts";
import { freezeList, startApproval } from "../shared/grants/lists.ts";
import { type DoorRequest, httpDoor } from "../shared/http/door.ts";
import { Refused } from "../shared/http/refused.ts";
import { postedFields } from "../shared/http/request.ts";
import { fieldErrors, pageResponse, type Response, seeOther } from "../shared/http/response.ts";
import { deedPage } from "../shared/pages/coordinator/deed.tsx";
import { addressOf } from "../shared/pages/coordinator/room.tsx";
import { decodeFormPost, valuesOf } from "../../domain/form-post.ts";
import type { Done } from "../shared/words/coordinator/words.ts";
import { isExtendedAlready, perform } from "./perform.ts";

/** What a form names besides its answers. */
const named = ["action", "list", "application", "step", "round", "asked", "before"];

function answersIn(post: URLSearchParams): URLSearchParams {
  const answers = new URLSearchParams(post);
  for (const name of named) answers.delete(name);
  return answers;
}

/** Something that takes a reason: done, or its form again with every fault at its control. */
async function doDeed(
  tableName: string,
  office: Coordinating,
  deed: Deed,
  { post, said }: { post: URLSearchParams; said: Said },
): Promise<Done | Response> {
  const fields = fieldsOf(deed);
  const own = answersIn(post);
  const { answers, faults } = checkAnswers(fields, decodeFormPost({ fields }, own).answers);
  const { until } = answers;
  if (deed.name === "extend" && typeof until === "string" && isExtendedAlready(deed, said, until)) return "extend";
  const all = [...faults, ...checkDeed(deed, answers, faults, office.now)];
  if (all.length === 0) return perform(tableName, office, deed, answers);
  const errors = fieldErrors(office.language, all);
  return pageResponse(422, deedPage({ office, deed, values: valuesOf(own), errors }));
}

async function act(tableName: string, office: Coordinating, request: DoorRequest): Promise<Done | Response> {
  const post = postedFields(request.body);
  const said: Said = (name) => post.get(name) ?? undefined;
  const action = said("action");
  const { form, coordinator, now } = office;
  const press = { list: said("list") ?? "main", actor: coordinator.id, now };
  const submissionId = request.path("submissionId");
  switch (action) {
    case "freeze":
      await freezeList(tableName, form, press);
      return action;
    case "startApproval":
      return (await startApproval(tableName, form, press)) === "offers" ? "offers" : action;
    case "resend": {
      const question = await openQuestionOf(tableName, office, said, submissionId);
      return (await sendAgain(tableName, question, coordinator.id, now)) ? action : "again";
    }
    default: {
      if (!isDeed(action)) {
        throw new Refused({ code: "invalid", faults: [{ field: "action", code: action ? "option" : "required" }] });
      }
      const deed = await openDeed(tableName, office, said, action, submissionId);
      return doDeed(tableName, office, deed, { post, said });
    }
  }
}

/** What the coordinator presses. Each press is one transaction, and pressing again changes nothing. */
export const handler = httpDoor("call-action", async (request, { TABLE_NAME }) => {
  const office = await openCoordinator(TABLE_NAME, request);
  const done = await act(TABLE_NAME, office, request);
  if (typeof done !== "string") return done;
  const submissionId = request.path("submissionId");
  const path = submissionId ? `/applications/${submissionId}` : done === "cancel" ? "" : "/list";
  return seeOther(addressOf(office, path, { done }));
});
