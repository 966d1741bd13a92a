import { readWholeCall } from "../shared/coordinator/facts.ts";
import { toCsv } from "../shared/documents/csv.ts";
import { versionsOf } from "../shared/form-versions.ts";
import { openCoordinator } from "../shared/grants/coordinator.ts";
import { httpDoor } from "../shared/http/door.ts";
import { fileResponse } from "../shared/http/response.ts";
import { coordinatorWords } from "../shared/words/coordinator/words.ts";
import { exportTable } from "./table.ts";

const excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/** What a spreadsheet opens is kept, not shown. */
const download = { download: true };

/** Hands the coordinator all applications of their call as a file. */
export const handler = httpDoor("call-export", async (request, { TABLE_NAME }) => {
  const office = await openCoordinator(TABLE_NAME, request);
  const { form, language, now } = office;
  const call = await readWholeCall(TABLE_NAME, form, now);
  const { header, rows } = exportTable(office, call, await versionsOf(TABLE_NAME, form, call.applications));
  if (request.event.rawPath.endsWith(".csv")) {
    return fileResponse("text/csv; charset=utf-8", `${form.id}.csv`, Buffer.from(toCsv(header, rows)), download);
  }
  const { toXlsx } = await import("../shared/documents/xlsx.ts");
  const content = await toXlsx(coordinatorWords[language].applications.title, header, rows);
  return fileResponse(excel, `${form.id}.xlsx`, content, download);
});
