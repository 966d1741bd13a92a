import { render } from "preact";
import * as z from "zod/mini";
import { Language } from "../../schemas/values.ts";
import { App } from "./app.tsx";
import { Door } from "./door.ts";
import { forgetPage, keepPage } from "./keep.ts";
import { Server } from "./server.ts";

/** Puts what the device knows in the place of what the server drew. Until it knows something, that stays usable. */
async function start(root: HTMLElement): Promise<void> {
  const { form = "", expires = "" } = root.dataset;
  const language = z.safeParse(Language, document.documentElement.lang).data ?? "pl";
  const path = location.pathname;
  const door = new Door(form, new Server(path, language), () => void forgetPage(path));
  let drawn = false;
  const draw = () => {
    if (!door.desk.list && door.network !== "ended") return;
    if (!drawn) root.replaceChildren();
    drawn = true;
    // A new object each time: what is drawn hangs on the whole of the door.
    render(<App {...{ door, language, desk: door.desk, network: door.network, isKept: door.isKept }} />, root);
  };
  await door.start(draw);
  draw();
  await door.synchronise();
  const isOver = Date.parse(expires) <= Date.now();
  if (door.network === "unreachable" && isOver) await door.end();
  else if (door.network !== "ended") await keepPage(path, () => door.kept());
}

const root = document.getElementById("check-in");
if (root) void start(root);
