import type { Form } from "../../../schemas/form.ts";

/** How to reach the organiser. */
export const Contact = ({ email, phone }: Form["contact"]) => (
  <>
    <a href={`mailto:${email}`}>{email}</a>
    {phone !== undefined && (
      <>
        <br />
        {phone}
      </>
    )}
  </>
);
