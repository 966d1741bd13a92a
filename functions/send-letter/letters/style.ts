/** Inline styles carry the letter everywhere; the sheet adds what cannot be written inline: the dark colours. */
export const style = {
  body: {
    backgroundColor: "#f2f4f7",
    margin: 0,
    padding: "24px 12px",
    fontFamily: "system-ui, -apple-system, 'Segoe UI', Roboto, Arial, sans-serif",
  },
  card: { backgroundColor: "#ffffff", border: "1px solid #d5dae1", borderRadius: "8px", maxWidth: "600px" },
  inside: { padding: "24px" },
  sender: { color: "#4a5563", fontSize: "14px", lineHeight: "20px", margin: "0 0 8px" },
  heading: { color: "#14213d", fontSize: "24px", lineHeight: "32px", fontWeight: 700, margin: "0 0 20px" },
  subheading: { color: "#14213d", fontSize: "18px", lineHeight: "24px", fontWeight: 700, margin: "0 0 8px" },
  paragraph: { color: "#1f2937", fontSize: "16px", lineHeight: "24px", margin: "0 0 16px" },
  details: { margin: "0 0 24px", padding: 0, borderTop: "1px solid #d5dae1" },
  row: { padding: "10px 0", borderBottom: "1px solid #d5dae1" },
  label: { color: "#4a5563", fontSize: "14px", lineHeight: "20px", margin: 0 },
  value: {
    color: "#1f2937",
    fontSize: "16px",
    lineHeight: "24px",
    margin: 0,
    overflowWrap: "anywhere",
    wordBreak: "break-word",
  },
  ticket: { margin: "0 0 16px" },
  /** White in the dark too: scanners need dark modules on light. */
  code: { backgroundColor: "#ffffff", border: "1px solid #d5dae1", borderRadius: "6px" },
  action: { margin: "0 0 24px" },
  button: {
    color: "#ffffff",
    fontSize: "16px",
    lineHeight: "24px",
    fontWeight: 600,
    borderRadius: "6px",
    padding: "12px 20px",
  },
  small: {
    color: "#4a5563",
    fontSize: "14px",
    lineHeight: "20px",
    margin: "0 0 12px",
    overflowWrap: "anywhere",
    wordBreak: "break-word",
  },
  link: { textDecoration: "underline" },
  rule: { borderColor: "#d5dae1", margin: "24px 0 16px" },
} as const;

/** The dark colours, of which links and buttons have that of the form. */
export const sheetIn = (accentDark: string): string => `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  .body, .body > table > tbody > tr > td { background-color: #12161c !important; }
  .card { background-color: #1b2129 !important; border-color: #39424e !important; }
  .heading, .text { color: #eef1f5 !important; }
  .quiet { color: #b8c1cc !important; }
  .lined { border-color: #39424e !important; }
  .button { background-color: ${accentDark} !important; color: #0d1b2a !important; }
  .link { color: ${accentDark} !important; }
}
`;
