import { withoutPeople } from "../../domain/arrivals.ts";
import { Device } from "./device.ts";
import type { WorkerScope } from "./worker-scope.ts";

declare const self: WorkerScope;

const store = "check-in";
/** Their addresses change with their content: what a kept page links is kept with it. */
const file = /^\/assets\/[a-z-]+\.[0-9a-f]+\.(js|css)$/;
const page = /^\/check-in\/[A-Za-z0-9_-]{43}$/;
/** A network that does not answer by then is none. */
const patience = 4000;

const open = () => caches.open(store);

/** The link has ended: its page goes, and every name that the device holds of its event. */
async function forget(path: string): Promise<void> {
  const kept = await open();
  const formId = (await kept.match(path))?.headers.get("x-link-form");
  await kept.delete(path);
  if (formId) await new Device(formId).change(withoutPeople);
  const left = await kept.keys();
  if (!left.some(({ url }) => page.test(new URL(url).pathname))) await caches.delete(store);
}

/** What the service answers now; kept, unless it says that the link has ended. */
async function fresh(url: URL, accept: string): Promise<Response> {
  const response = await fetch(url, { headers: { accept }, cache: "no-store", signal: AbortSignal.timeout(patience) });
  const { pathname } = url;
  if (response.ok) await (await open()).put(pathname, response.clone());
  else if (page.test(pathname) && (response.status === 404 || response.status === 410)) await forget(pathname);
  else if (response.status >= 500) throw new Error(String(response.status));
  return response;
}

/** The service first; without it what was kept, until the link ends by the device's own clock. */
async function answer(url: URL, accept: string): Promise<Response> {
  try {
    return await fresh(url, accept);
  } catch {
    const { pathname } = url;
    const kept = await (await open()).match(pathname);
    const expires = kept?.headers.get("x-link-expires");
    if (expires && Date.parse(expires) <= Date.now()) {
      await forget(pathname);
      return Response.error();
    }
    return kept ?? Response.error();
  }
}

self.addEventListener("install", (event) => {
  event.waitUntil(self.skipWaiting());
});
self.addEventListener("activate", (event) => {
  event.waitUntil(self.clients.claim());
});
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  const isPage = request.mode === "navigate" && page.test(url.pathname);
  if (request.method !== "GET" || !(isPage || file.test(url.pathname))) return;
  event.respondWith(answer(url, request.headers.get("accept") ?? "*/*"));
});

/** The page that brought the worker was there before it: it asks to be kept, or to be forgotten. */
self.addEventListener("message", (event) => {
  const { data, ports } = event;
  if (typeof data !== "object" || data === null) return;
  if ("keep" in data && typeof data.keep === "string" && page.test(data.keep)) {
    const linked = "files" in data && Array.isArray(data.files) ? data.files.map(String) : [];
    const paths = [data.keep, ...linked.filter((path) => file.test(path))];
    const urls = paths.map((path) => new URL(path, location.origin));
    const kept = Promise.all(urls.map((url) => fresh(url, "text/html,*/*"))).then((responses) =>
      ports[0]?.postMessage(responses.every(({ ok }) => ok)),
    );
    event.waitUntil(kept.catch(() => undefined));
  }
  if ("forget" in data && typeof data.forget === "string") event.waitUntil(forget(data.forget));
});
