/** Has the service worker keep this page, so that it opens without network; `kept` is called when it does. */
export async function keepPage(path: string, kept: () => void): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  await navigator.serviceWorker.register("/check-in-worker.js", { scope: "/check-in/" });
  const { active } = await navigator.serviceWorker.ready;
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener("message", ({ data }) => {
    if (data === true) kept();
  });
  port1.start();
  active?.postMessage({ keep: path, files: linkedFiles() }, [port2]);
  // Without this the browser may clear what was not sent yet when storage runs short.
  await navigator.storage?.persist?.();
}

/** Paths of the script and the style of this page. */
function linkedFiles(): string[] {
  const links = document.querySelectorAll<HTMLScriptElement | HTMLLinkElement>("script[src], link[rel='stylesheet']");
  return [...links].map(
    (link) => new URL(link.getAttribute("src") ?? link.getAttribute("href") ?? "", link.baseURI).pathname,
  );
}

export async function forgetPage(path: string): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration("/check-in/");
  registration?.active?.postMessage({ forget: path });
}
