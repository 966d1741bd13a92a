import { toCsv } from "../shared/documents/csv.ts";
import { versionsOf } from "../shared/form-versions.ts";
import { httpDoor } from "../shared/http/door.ts";
import { found } from "../shared/http/refused.ts";
import { fileResponse, type Response } from "../shared/http/response.ts";
import { officeOf, openClerk } from "../shared/organiser/clerk.ts";
import { readArrivals, readLines, readSignUps, readTasks } from "../shared/organiser/records.ts";
import type { Office } from "../shared/pages/organiser/room.tsx";
import { exportWords } from "../shared/words/organiser/export-words.ts";
import { attendanceList } from "./attendance-list.ts";
import { type ListTable, listTable } from "./list-table.ts";

const excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/** What a spreadsheet opens is kept, not shown. */
const download = { download: true };

async function readTable(tableName: string, office: Office): Promise<ListTable> {
  const { id } = office.form;
  const [signUps, arrivals, tasks, lines] = await Promise.all([
    readSignUps(tableName, id),
    readArrivals(tableName, id),
    readTasks(tableName, id),
    readLines(tableName, id),
  ]);
  const versions = await versionsOf(tableName, office.form, signUps);
  return listTable(office, { signUps, arrivals, tasks, lines, versions });
}

/** What a clerk may take away, by the end of its address. Libraries are loaded for the file that needs them. */
const files: Readonly<Record<string, (tableName: string, office: Office, session?: string) => Promise<Response>>> = {
  "list.csv": async (tableName, office) => {
    const { header, rows } = await readTable(tableName, office);
    return fileResponse("text/csv; charset=utf-8", `${office.form.id}.csv`, Buffer.from(toCsv(header, rows)), download);
  },
  "list.xlsx": async (tableName, office) => {
    const { header, rows } = await readTable(tableName, office);
    const { toXlsx } = await import("../shared/documents/xlsx.ts");
    const content = await toXlsx(exportWords[office.language].sheet, header, rows);
    return fileResponse(excel, `${office.form.id}.xlsx`, content, download);
  },
  "attendance.pdf": async (tableName, office, session) => {
    const list = attendanceList(office, await readSignUps(tableName, office.form.id), session);
    const { attendanceListPdf } = await import("../shared/documents/attendance-list.ts");
    return fileResponse("application/pdf", `${office.form.id}-attendance.pdf`, await attendanceListPdf(list));
  },
};

/** Hands a clerk the list of their event as a file. */
export const handler = httpDoor("organiser-export", async (request, { TABLE_NAME }) => {
  const { event, path, now } = request;
  const office = officeOf(await openClerk(TABLE_NAME, path("key"), now), request);
  const [name = ""] = event.rawPath.split("/").slice(-1);
  const make = found(Object.hasOwn(files, name) ? files[name] : undefined);
  return make(TABLE_NAME, office, event.queryStringParameters?.["session"]);
});
