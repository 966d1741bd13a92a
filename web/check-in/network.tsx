import { dressedTime } from "../../domain/local-words.ts";
import { checkInWords } from "../../functions/shared/words/check-in/catalogue.ts";
import type { Instant, Language } from "../../schemas/values.ts";
import type { Network } from "./door.ts";

interface State {
  language: Language;
  network: Network;
  isKept: boolean;
  unsent: number;
  /** When the list was read. */
  at: Instant;
}

function stateIn({ language, network, unsent }: State): string {
  const words = checkInWords[language].network;
  if (network === "connected" && unsent === 0) return words.connected;
  if (network === "unreachable") return unsent > 0 ? words.offlineWith(unsent) : words.offline;
  return unsent > 0 ? words.sending(unsent) : "";
}

/** Whether there is a network and what waits for it, in words. */
export function NetworkState(state: State) {
  const words = checkInWords[state.language].network;
  return (
    <section class={`network ${state.network}`} aria-label={words.title}>
      <p role="status">{stateIn(state)}</p>
      <p class="help">
        {words.asOf(dressedTime(state.language, new Date(state.at)))} {state.isKept && words.ready}
      </p>
    </section>
  );
}
