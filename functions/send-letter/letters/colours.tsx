/** @jsxImportSource react */
import { Button, Link } from "@react-email/components";
import { createContext, type ReactNode, useContext } from "react";
import type { Theme } from "../../../schemas/theme.ts";
import { style } from "./style.ts";

/** Ours, where a form has none. */
export const ourTheme = { accent: "#1d4e89", accentDark: "#a8cdf5" } satisfies Theme;

/** Colours of the form that a letter is about. */
export const Colours = createContext<Theme>(ourTheme);

interface Linked {
  href: string;
  children: ReactNode;
}

export function AccentLink({ href, children }: Linked) {
  const { accent } = useContext(Colours);
  return (
    <Link href={href} className="link" style={{ ...style.link, color: accent }}>
      {children}
    </Link>
  );
}

export function AccentButton({ href, children }: Linked) {
  const { accent } = useContext(Colours);
  return (
    <Button href={href} className="button" style={{ ...style.button, backgroundColor: accent }}>
      {children}
    </Button>
  );
}
