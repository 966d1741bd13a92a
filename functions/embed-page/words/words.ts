import type { Way } from "../snippets.ts";

/** What an editor of a municipal site reads. */
export interface EmbeddingWords {
  title: string;
  lead: string;
  ways: Record<Way, { title: string; text: string }>;
  paste: string;
  demo: string;
  allowed: { title: string; text: string; none: string };
  policy: { title: string; text: string };
  space: { title: string; text: string };
  pinned: { title: string; text: string };
  /** A page as a town might have it, with the form in it. */
  town: {
    name: string;
    site: string;
    title: string;
    text: string;
    menu: string;
    back: string;
    skip: string;
    address: string;
  };
}
