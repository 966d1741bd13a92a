import { existsSync, readFileSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";
import { Product } from "../../journeys/support/product.ts";
import { type Row, times } from "../row.ts";

const executablePath = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
const sizeBudget = 30_000;
const readyBudget = 100;
const rounds = 15;

/** What a town's page downloads, once, with the style in it. */
export function embedSize(): Row {
  const size = readFileSync(".build/functions/static-asset/embed.js.gz").byteLength;
  const plain = readFileSync(".build/functions/static-asset/embed.js").byteLength;
  return {
    what: "embed.js, gzipped, in one request",
    measured: `${(size / 1000).toFixed(1)} kB`,
    against: `${(plain / 1000).toFixed(1)} kB as it is`,
    ratio: times(size / plain),
    budget: `<= ${sizeBudget / 1000} kB`,
    kept: size <= sizeBudget,
  };
}

interface Seen {
  /** Milliseconds from the script having come to the form being there. */
  ready: number;
  /** The same to the frame that shows it having been painted. */
  painted: number;
  /** Milliseconds of processor time of the page's main thread, from its first byte on. */
  cpu: number;
  /** Cumulative layout shift, without those that follow a key or a press. */
  shift: number;
}

async function see(browser: Browser, url: string, element: boolean): Promise<Seen> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "pl-PL" });
  const page = await context.newPage();
  const tools = await context.newCDPSession(page);
  await tools.send("Performance.enable", { timeDomain: "threadTicks" });
  // Waiting as usual would have the page compile all of the tool's own script meanwhile.
  const painted = new Promise((resolve) => void tools.once("Runtime.bindingCalled", resolve));
  await tools.send("Runtime.addBinding", { name: "onPainted" });
  await tools.send("Runtime.enable");
  await page.addInitScript(() => {
    const ready = () => {
      performance.mark("ready");
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        const paint = () => {
          performance.mark("painted");
          const told: unknown = Reflect.get(window, "onPainted");
          if (typeof told === "function") told("");
        };
        port1.addEventListener("message", paint);
        port1.start();
        port2.postMessage(undefined);
      });
    };
    document.addEventListener("wspolnie:ready", ready, { once: true });
  });
  await page.goto(url);
  if (element) await painted;
  const { metrics } = await tools.send("Performance.getMetrics");
  const cpu = (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0) * 1000;
  await page.waitForLoadState("networkidle");
  const seen = await page.evaluate(async () => {
    const script = performance.getEntriesByType("resource").find(({ name }) => name.endsWith("/embed.js"));
    const came = script instanceof PerformanceResourceTiming ? script.responseEnd : 0;
    const shifts = await new Promise<number>((resolve) => {
      let sum = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          if (
            "value" in entry &&
            typeof entry.value === "number" &&
            !("hadRecentInput" in entry && entry.hadRecentInput)
          )
            sum += entry.value;
        }
      }).observe({ type: "layout-shift", buffered: true });
      setTimeout(() => resolve(sum), 200);
    });
    const [ready = 0, drawn = 0] = ["ready", "painted"].map(
      (name) => (performance.getEntriesByName(name)[0]?.startTime ?? 0) - came,
    );
    return { ready, painted: drawn, shift: shifts };
  });
  await context.close();
  return { ...seen, cpu };
}

async function seeAll(browser: Browser, product: Product): Promise<Row[]> {
  const element = `${product.url}/forms/krakow/embed/element?lang=pl`;
  const pages = [
    element,
    `${product.url}/forms/krakow/page?lang=pl`,
    `${product.url}/forms/krakow/embed/frame?lang=pl`,
  ];
  for (const page of pages) await see(browser, page, page === element);
  const visits: Seen[] = [];
  for (let round = 0; round < rounds; round += 1) visits.push(await see(browser, element, true));
  // The best counts: what else this machine does at the time only adds to it.
  const best = Math.min(...visits.map(({ ready }) => ready));
  const worstReady = Math.max(...visits.map(({ ready }) => ready));
  const painted = Math.min(...visits.map((visit) => visit.painted));
  const cpu = Math.min(...visits.map((visit) => visit.cpu));
  const shifts: number[] = [];
  for (const page of pages) shifts.push((await see(browser, page, page === element)).shift);
  const worst = Math.max(...shifts);
  return [
    {
      what: "from the script to the form it draws, in Chromium",
      measured: `${best.toFixed(0)} ms`,
      against: `best of ${rounds}, worst ${worstReady.toFixed(0)} ms; painted after ${painted.toFixed(0)} ms; main thread of the whole page ${cpu.toFixed(0)} ms of CPU`,
      ratio: times(best / readyBudget),
      budget: `<= ${readyBudget} ms`,
      kept: best <= readyBudget,
    },
    {
      what: "layout shift of the page, the element and the frame",
      measured: worst.toFixed(4),
      against: "0.1 is called good",
      ratio: times(worst / 0.1),
      budget: "0",
      kept: worst < 0.0005,
    },
  ];
}

/** How fast and how still the form comes into a page. */
export async function embedding(): Promise<Row[]> {
  if (!existsSync(executablePath)) {
    console.log(`No Chromium at ${executablePath}: the rows about a form in a browser are left out.`);
    return [embedSize()];
  }
  const product = await Product.start();
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  try {
    return [embedSize(), ...(await seeAll(browser, product))];
  } finally {
    await browser.close();
    await product[Symbol.asyncDispose]();
  }
}
