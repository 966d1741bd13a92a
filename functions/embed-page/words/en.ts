import type { EmbeddingWords } from "./words.ts";

export const en: EmbeddingWords = {
  title: "How to embed the form in a page",
  lead: "There are three ways. Each is a piece of HTML to paste into the page, in the source view. None sets a cookie.",
  ways: {
    element: {
      title: "The form within the page",
      text: "The recommended way. The form takes the typeface of the page, and its dark ground where the page has one. The link inside is shown until the form is there, and when the script cannot be loaded.",
    },
    frame: {
      title: "A frame",
      text: "For systems that remove elements they do not know. The script in the last line sets the height of the frame; without it the frame keeps its height and has a scroll bar.",
    },
    link: { title: "A link", text: "Works everywhere. The form opens on a page of its own." },
  },
  paste: "To paste",
  demo: "See it on the page of an example town",
  allowed: {
    title: "Pages on which the form works",
    text: "Only pages at these addresses show the form. Whoever runs the form adds further ones.",
    none: "No page has been added so far. A link works all the same.",
  },
  policy: {
    title: "If the page has a content security policy (CSP)",
    text: "Add these sources to the header Content-Security-Policy. The form needs neither style-src nor unsafe-inline. A nonce or the hash of the script does as well as the address in script-src.",
  },
  space: {
    title: "Room and colours",
    text: "These rules in the style sheet of the page keep room, so that nothing jumps, and change the accent colour. The two values are for light and for dark ground.",
  },
  pinned: {
    title: "The script pinned to its version",
    text: "A browser runs this version of the script and no other. After each update of the service a new line has to be pasted from this page; until then the link is shown in place of the form.",
  },
  town: {
    name: "Example Town",
    site: "Residents' service",
    title: "Residents' matters",
    text: "This is how the form looks on the page of a town that has a style of its own and a strict security policy.",
    menu: "Ways to embed",
    back: "Pieces to paste",
    skip: "Skip to the content",
    address: "Example Town, 1 Market Street",
  },
};
