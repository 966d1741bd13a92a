import type { Theme } from "../schemas/theme.ts";

/** White enough that it is read on our dark ground (4.5:1 and more), however dark the colour was. */
const lightened = (accent: string): string => `color-mix(in oklab,${accent},#fff 62%)`;

/** Colours of a form as values of CSS properties, for light and for dark ground. */
export const accentsOf = ({ accent, accentDark = lightened(accent) }: Theme) => ({
  "--form-accent": accent,
  "--form-accent-dark": accentDark,
});
