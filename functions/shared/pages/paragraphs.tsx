/** Plain text as its author wrote it: a blank line begins a paragraph, other line ends are kept by the style. */
export const Paragraphs = ({ text, lang }: { text: string; lang?: "pl" }) => (
  <>
    {text.split(/\n\s*\n/).map((paragraph) => (
      <p class="text" lang={lang}>
        {paragraph}
      </p>
    ))}
  </>
);
