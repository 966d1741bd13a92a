import { httpDoor } from "../shared/http/door.ts";
import { pageResponse, seeOther } from "../shared/http/response.ts";
import { currentAnswers, openEditing } from "../shared/manage/editing.ts";
import { editPage } from "../shared/pages/manage/edit.tsx";
import { shownRows } from "../shared/submissions/rows.ts";
import { typedValues } from "../shared/submissions/typed-values.ts";

/** The form of one's own sign-up, filled in with what is stored. */
export const handler = httpDoor("edit-page", async (request, { TABLE_NAME }) => {
  const { own, editing } = await openEditing(request, TABLE_NAME);
  if (!editing) return seeOther(own.address + own.query);
  const { form } = editing;
  const values = typedValues(form.fields, currentAnswers(editing));
  return pageResponse(200, editPage({ ...editing, values, rows: shownRows(form, values), errors: [] }));
});
