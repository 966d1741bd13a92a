import * as z from "zod/mini";
import { EmailAddress } from "../../schemas/values.ts";

/** An e-mail address as somebody typed it. The checks of all other fields would be a tenth of what the door loads. */
export function typedAddress(typed: unknown): { email: string } | { fault: "required" | "email" } {
  const text = typeof typed === "string" ? typed.trim().normalize("NFC") : "";
  if (text === "") return { fault: "required" };
  const email = z.safeParse(EmailAddress, text);
  return email.success ? { email: email.data } : { fault: "email" };
}
