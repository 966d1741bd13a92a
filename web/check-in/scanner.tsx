import { useEffect, useRef, useState } from "preact/hooks";
import { dressedTime } from "../../domain/local-words.ts";
import { personName } from "../../functions/shared/check-in/names.ts";
import { checkInWords } from "../../functions/shared/words/check-in/catalogue.ts";
import type { Language } from "../../schemas/values.ts";
import { watch } from "./camera.ts";
import type { Door } from "./door.ts";
import { recognise } from "./ticket.ts";

interface Scanning {
  door: Door;
  language: Language;
  say: (sentence: string) => void;
}

/** What a scan led to, and in which tone it is shown. */
interface Result {
  tone: "good" | "bad" | "";
  text: string;
}

/** A code stays before the camera for a while: the same one is not read again until then. */
const rest = 4000;

async function take(door: Door, language: Language, text: string): Promise<Result> {
  const words = checkInWords[language];
  const scanned = await recognise(text, door.formId, door.desk.list?.people ?? []);
  switch (scanned.outcome) {
    case "notTicket":
    case "otherEvent":
    case "forged":
      return { tone: "bad", text: words.scan[scanned.outcome] };
    case "notOnList": {
      const offline = door.network === "unreachable";
      await door.arrive(scanned.ticket, { method: "scan", ticketSecret: scanned.ticket.secret });
      return { tone: "bad", text: offline ? words.scan.willBeChecked : words.scan.notOnList };
    }
    case "person": {
      const name = personName(language, scanned.person);
      const before = door.presence(scanned.person);
      if (before) return { tone: "", text: words.said.here(name, dressedTime(language, new Date(before.at))) };
      await door.arrive(scanned.person, { method: "scan", ticketSecret: scanned.ticket.secret });
      return { tone: "good", text: words.said.recorded(name) };
    }
  }
}

/** The camera, and what it has just read, large enough to be seen at arm's length. */
export function Scanner({ door, language, say }: Scanning) {
  const words = checkInWords[language].scan;
  const video = useRef<HTMLVideoElement>(null);
  const [isOn, turn] = useState(false);
  const [result, show] = useState<Result>({ tone: "", text: "" });
  const last = useRef({ text: "", at: 0 });
  useEffect(() => {
    if (!isOn || !video.current) return undefined;
    let isOver = false;
    let stop = () => {
      isOver = true;
    };
    const read = async (text: string) => {
      const now = Date.now();
      if (text === last.current.text && now - last.current.at < rest) {
        last.current.at = now;
        return;
      }
      last.current = { text, at: now };
      const news = await take(door, language, text);
      show(news);
      say(news.text);
      navigator.vibrate?.(news.tone === "good" ? 80 : [80, 80, 80]);
    };
    watch(video.current, (text) => void read(text))
      .then((end) => {
        if (isOver) end();
        else stop = end;
      })
      .catch(() => {
        turn(false);
        show({ tone: "bad", text: words.noCamera });
        say(words.noCamera);
      });
    return () => stop();
  }, [isOn]);
  return (
    <section class="scanner" aria-label={words.title}>
      <button type="button" class={isOn ? "" : "primary"} aria-pressed={isOn} onClick={() => turn(!isOn)}>
        {isOn ? words.stop : words.start}
      </button>
      {isOn && (
        <>
          <p class="help">{words.aim}</p>
          <video ref={video} muted playsInline aria-hidden="true" />
        </>
      )}
      {result.text && <p class={`result ${result.tone}`}>{result.text}</p>}
    </section>
  );
}
