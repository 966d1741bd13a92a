type Act = readonly [label: string, act: () => void];

export function button([label, act]: Act): HTMLButtonElement {
  const element = document.createElement("button");
  element.type = "button";
  element.textContent = label;
  element.addEventListener("click", act);
  return element;
}

export function paragraph(...content: (string | Node)[]): HTMLParagraphElement {
  const element = document.createElement("p");
  element.append(...content);
  return element;
}

/** A notice in our own words: sentences, each a paragraph, and buttons. */
export function notice(sentences: readonly string[], acts: readonly Act[], ...more: Node[]): HTMLElement {
  const element = document.createElement("div");
  element.className = "notice";
  const buttons = document.createElement("div");
  buttons.className = "acts";
  buttons.append(...acts.map(button));
  element.append(...sentences.map((sentence) => paragraph(sentence)), buttons, ...more);
  return element;
}

export function link(label: string, address: URL): HTMLAnchorElement {
  const element = document.createElement("a");
  element.href = address.href;
  element.target = "_blank";
  element.textContent = label;
  return element;
}
