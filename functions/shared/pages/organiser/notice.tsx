import { enteredUntil } from "../../../../domain/clerk-entry.ts";
import { moment } from "../../words/format.ts";
import { actionWords } from "../../words/organiser-actions/catalogue.ts";
import { drawRoom, type Office } from "./room.tsx";
import type { Room } from "../../words/organiser/words.ts";

interface Notice {
  office: Office;
  room: Extract<Room, "list" | "tasks" | "attendance">;
  title: string;
  detail: string;
}

/** Says to a clerk why something was not done, among the pages where they can go on. */
export const noticePage = ({ office, room, title, detail }: Notice): string =>
  drawRoom({
    office,
    room,
    title,
    foundAt: room === "list" ? "" : `/${room}`,
    children: <p class="notice">{detail}</p>,
  });

/** Who can still be entered after the event, and until when. */
export function tooLatePage(office: Office): string {
  const { title, detail } = actionWords[office.language].tooLate;
  return noticePage({
    office,
    room: "list",
    title,
    detail: detail(moment(office.language, enteredUntil(office.form))),
  });
}
