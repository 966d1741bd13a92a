import { accentsOf } from "../domain/theme.ts";

/** Gives what the server drew the colours of its form: its attributes name them. No policy of styles is asked for it. */
export function applyTheme(shown: HTMLElement): void {
  const { accent, accentDark } = shown.dataset;
  if (accent === undefined) return;
  const accents = accentsOf({ accent, ...(accentDark !== undefined && { accentDark }) });
  for (const [property, colour] of Object.entries(accents)) shown.style.setProperty(property, colour);
}
