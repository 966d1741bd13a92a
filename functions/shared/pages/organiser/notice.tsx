import { drawRoom, type Office } from "./room.tsx";
import type { Room } from "../../words/organiser/words.ts";

interface Notice {
  office: Office;
  room: Room;
  title: string;
  detail: string;
}

/** Says to a clerk why something was not done, among the pages where they can go on. */
export const noticePage = ({ office, room, title, detail }: Notice): string =>
  drawRoom({ office, room, title, foundAt: "/tasks", children: <p class="notice">{detail}</p> });
