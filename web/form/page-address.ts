/**
 * Makes a page of ours say where it is, after something else is shown in it: its title, its language, and an address
 * that shows the same when it is loaded again.
 */
export function followPage(shown: HTMLElement, root: HTMLElement): void {
  const { title } = shown.dataset;
  if (title) document.title = title;
  document.documentElement.lang = root.lang;
  const receipt = root.querySelector("[data-receipt]")?.getAttribute("data-receipt");
  const address = new URL(receipt ?? location.pathname, location.origin);
  for (const [name, value] of new URLSearchParams(location.search)) {
    if (!receipt || name === "frame") address.searchParams.set(name, value);
  }
  address.searchParams.set("lang", root.lang);
  history.replaceState(null, "", address);
}
