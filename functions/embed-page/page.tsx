import { inLanguage } from "../../domain/public-form.ts";
import { Languages } from "../shared/pages/languages.tsx";
import { drawPage } from "../shared/pages/shell.tsx";
import { type Embedding, pinnedScript, policies, snippets, styleExample, Way } from "./snippets.ts";
import { embeddingWords } from "./words/catalogue.ts";

/** One press selects all of it, with or without a script. */
const Snippet = ({ text, name }: { text: string; name: string }) => (
  <pre class="snippet" tabIndex={0} role="region" aria-label={name}>
    <code>{text}</code>
  </pre>
);

/** For editors of municipal sites: what to paste, and what it looks like. */
export function embeddingPage(embedding: Embedding): string {
  const { form, language, origin } = embedding;
  const words = embeddingWords[language];
  return drawPage({
    language,
    title: words.title,
    about: form,
    children: (
      <>
        <Languages current={language} />
        <h1>{words.title}</h1>
        <p class="text">{inLanguage(form.title, language)}</p>
        <p>{words.lead}</p>
        {Way.options.map((way) => (
          <section>
            <h2>{words.ways[way].title}</h2>
            <p>{words.ways[way].text}</p>
            <Snippet name={`${words.paste}: ${words.ways[way].title}`} text={snippets[way](embedding)} />
            <p>
              <a href={`/forms/${form.id}/embed/${way}?lang=${language}`}>{words.demo}</a>
            </p>
          </section>
        ))}
        <h2>{words.allowed.title}</h2>
        <p>{form.origins.length > 0 ? words.allowed.text : words.allowed.none}</p>
        <ul>
          {form.origins.map((allowed) => (
            <li>
              <code>{allowed}</code>
            </li>
          ))}
        </ul>
        <h2>{words.policy.title}</h2>
        <p>{words.policy.text}</p>
        {Way.options
          .filter((way) => way !== "link")
          .map((way) => (
            <>
              <h3>{words.ways[way].title}</h3>
              <Snippet name={`${words.policy.title}: ${words.ways[way].title}`} text={policies[way](origin)} />
            </>
          ))}
        <h2>{words.space.title}</h2>
        <p>{words.space.text}</p>
        <Snippet name={words.space.title} text={styleExample} />
        <h2>{words.pinned.title}</h2>
        <p>{words.pinned.text}</p>
        <Snippet name={words.pinned.title} text={pinnedScript(origin)} />
      </>
    ),
  });
}
