/** Plain text as its author wrote it: a blank line begins a paragraph, other line ends are kept by the style. */
export const Paragraphs = ({ text }: { text: string }) => (
  <>
    {text.split(/\n\s*\n/).map((paragraph) => (
      <p class="text">{paragraph}</p>
    ))}
  </>
);
