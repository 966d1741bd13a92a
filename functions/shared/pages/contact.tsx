import type { Form } from "../../../schemas/form.ts";
import { Email } from "./email.tsx";

/** How to reach the organiser. */
export const Contact = ({ email, phone }: Form["contact"]) => (
  <>
    <a href={`mailto:${email}`}>
      <Email address={email} />
    </a>
    {phone !== undefined && (
      <>
        <br />
        {phone}
      </>
    )}
  </>
);
