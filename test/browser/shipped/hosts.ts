import type { FrameLocator, Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { hostileScript, hostileStyle, Town } from "../embed/town.ts";
import { isAccessible, picture } from "./checker.ts";
import { answerFirst, putIn, send } from "./putting.ts";
import type { Stage } from "./stage.ts";

type Shown = Parameters<Town["visit"]>[1];
interface Host {
  about: string;
  /** What the town's page is like that shows a form. */
  page: (service: string, form: string, snippet: string) => Shown;
  colorScheme?: "dark";
  /** The town's page complains of nothing. */
  isQuiet?: true;
}

const element = (form: string) => `<wspolnie-form form="${form}" lang="pl"></wspolnie-form>`;
const script = (service: string) => `<script src="${service}/embed.js" defer></script>`;
const head = '<html lang="pl"><head><title>Miasto</title>';
const strict = (service: string, source: string) =>
  `default-src 'none'; script-src ${source}; connect-src ${service}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

export const hosts: readonly Host[] = [
  {
    about: "whose policy allows a script by its nonce and nothing else",
    page: (service, form) => ({
      policy: strict(service, "'nonce-abc'"),
      html: `${head}${script(service).replace("<script", '<script nonce="abc"')}</head><h1>Miasto</h1>${element(form)}`,
    }),
    isQuiet: true,
  },
  {
    about: "whose policy allows a script by its hash and nothing else",
    page: (service, form, snippet) => ({
      policy: strict(service, `'${/integrity="([^"]+)"/.exec(snippet)?.[1]}'`),
      html: `${head}${snippet}</head><h1>Miasto</h1>${element(form)}`,
    }),
    isQuiet: true,
  },
  {
    about: "that spoils every style, every address and what scripts share",
    page: (service, form) => ({
      html: `${head}<style>${hostileStyle}</style><script src="/old.js"></script>
        <base href="https://elsewhere.example/dir/">${script(service)}</head><h1>Miasto</h1>${element(form)}`,
      scripts: { "/old.js": hostileScript },
    }),
  },
  {
    about: "that is dark",
    colorScheme: "dark",
    page: (service, form) => ({
      html: `${head}<style>:root { color-scheme: dark; background: #111; color: #eee }</style>${script(service)}</head>
        <h1>Miasto</h1>${element(form)}`,
    }),
    isQuiet: true,
  },
  {
    about: "that has a frame for it",
    page: (service, form) => ({
      html: `${head}<style>iframe { width: 100%; border: 0 }</style></head><h1>Miasto</h1>
        <iframe src="${service}/forms/${form}/page?lang=pl&amp;frame=1" title="Formularz" height="900"></iframe>${script(service)}`,
    }),
    isQuiet: true,
  },
];

/** The line that pins one version of the script, as the page of snippets gives it. */
async function pinned(stage: Stage, form: string): Promise<string> {
  const html = await (await stage.product.fetch(`/forms/${form}/embed?lang=pl`)).text();
  const line = /&lt;script [^\n]*integrity=[^\n]*?&lt;\/script(&gt;|>)/.exec(html)?.[0];
  if (!line) throw new Error("No line with integrity");
  return line.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"');
}

const heightOf = (of: Locator) => of.evaluate((node) => node.getBoundingClientRect().height);
/** A frame is as high as what it shows. */
const isAsHigh = (page: Page, inside: FrameLocator) =>
  expect
    .poll(async () => Math.abs((await heightOf(page.locator("iframe"))) - (await heightOf(inside.locator("html")))))
    .toBeLessThan(1.5);

/** Filled in and sent from the page of a town. */
export async function sendFromHost(stage: Stage, host: Host, form: string): Promise<void> {
  await using town = await Town.open();
  const answers = await stage.answersOf(form);
  const opened = await stage.open({ colorScheme: host.colorScheme ?? "light" });
  const shown = host.page(stage.product.url, form, await pinned(stage, form));
  const { page, complaints } = await town.visit(opened.context(), shown);
  const isFramed = (await page.locator("iframe").count()) > 0;
  const inside = page.frameLocator("iframe");
  const root = isFramed ? inside.locator("main") : page.locator("wspolnie-form");

  await answerFirst(root, answers);
  if (isFramed) await isAsHigh(page, inside);
  await root.locator("button.primary").last().click();
  await root.locator(".error-summary").waitFor();
  if (isFramed) await isAsHigh(page, inside);
  else await isAccessible(page, `${form} with mistakes, in a page ${host.about}`, "wspolnie-form");
  await picture(page, `host-${host.about.split(" ").at(-1)}-${form}`);
  await putIn(root, answers);
  if (isFramed) await isAsHigh(page, inside);
  await send(root, answers);
  if (isFramed) await isAsHigh(page, inside);
  await expect.poll(() => root.locator("[data-reference] :focus").count()).toBe(1);

  await stage.letterTo(answers, root);
  // The script moves the focus where a frame may not have it when it is loaded, and browsers note answers with mistakes.
  const usual = /^Blocked autofocusing|status of 422/;
  if (host.isQuiet) expect(complaints.filter((one) => !usual.test(one))).toEqual([]);
  await page.context().close();
}
