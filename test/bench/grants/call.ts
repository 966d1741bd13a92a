import { randomUUID } from "node:crypto";
import { decide, press, shipped } from "../../journeys/support/committee.ts";
import { type Applied, close } from "../../journeys/support/grants.ts";
import type { Product } from "../../journeys/support/product.ts";
import { linkIn, open, submitted } from "../../journeys/support/visitor.ts";

const call = shipped("piotrkow");

/** Does something with each, so many at a time. */
async function inLanes<Thing>(things: readonly Thing[], work: (thing: Thing, index: number) => Promise<void>) {
  const left = [...things.entries()];
  const lane = async () => {
    for (let next = left.shift(); next; next = left.shift()) await work(next[1], next[0]);
  };
  await Promise.all(Array.from({ length: 8 }, lane));
}

async function post(product: Product, link: string, values: Record<string, string>): Promise<void> {
  const headers = { "content-type": "application/x-www-form-urlencoded", accept: "text/html" };
  const response = await product.fetch(link, { method: "POST", headers, body: new URLSearchParams(values) });
  const text = await response.text();
  if (response.status !== 303) throw new Error(`${link} answered ${response.status}: ${text}`);
}

/** `fetch` gives up after five minutes without an answer; on a busy machine the product needs longer and goes on. */
async function settled(product: Product): Promise<void> {
  for (let patience = 3; ; patience -= 1) {
    try {
      await product.settle();
      return;
    } catch (error) {
      if (patience === 0) throw error;
    }
  }
}

/** Links to questions that nobody has followed yet, with what the letter says. */
export class Committee {
  readonly #followed = new Set<string>();
  readonly #product: Product;

  constructor(product: Product) {
    this.#product = product;
  }

  async newLinks(people: readonly { email: string }[]): Promise<{ link: string; text: string }[]> {
    const letters = await Promise.all(people.map(({ email }) => this.#product.mail(email)));
    const asking = letters.flat().filter(({ text }) => text.includes("/questions/"));
    const links = asking.map((letter) => ({ link: linkIn(letter, "questions"), text: letter.text }));
    const fresh = links.filter(({ link }) => !this.#followed.has(link));
    for (const { link } of fresh) this.#followed.add(link);
    return fresh;
  }
}

/** In PLN. The pool is a multiple of it, so nobody has to be asked whether they accept less. */
const requestedAmount = 5000;

/** So many organisations apply, for the same amount each. */
export async function applyAll(product: Product, count: number): Promise<Applied[]> {
  const all: Applied[] = [];
  await inLanes(Array.from({ length: count }), async () => {
    const name = `Stowarzyszenie ${randomUUID().slice(0, 8)}`;
    const email = `${name.slice(-8)}@example.org`;
    const budget = [{ item: "Materiały", amount: requestedAmount }];
    const own = {
      applicantName: name,
      nip: "",
      regon: "",
      krs: "",
      email,
      requestedAmount,
      ownContribution: 0,
      budget,
    };
    all.push({ ...(await submitted(product, call.id, { answers: own })), email, form: call.id });
  });
  await settled(product);
  return all;
}

export async function checkAll(product: Product, committee: Committee): Promise<number> {
  await close(product, call.id);
  const asked = await committee.newLinks(call.officials);
  const [first] = asked;
  if (!first) throw new Error("No official was asked");
  const { $ } = await open(product, first.link);
  const verdicts = $('[name$="Verdict"]')
    .toArray()
    .map(({ attribs }) => [attribs["name"] ?? "", "yes"] as const);
  await inLanes(asked, ({ link }) => post(product, link, { ...Object.fromEntries(verdicts), outcome: "passed" }));
  await settled(product);
  return asked.length;
}

const reason = "Potrzeba jest opisana przekonująco i poparta danymi.";
const capitalised = (id: string) => id.slice(0, 1).toUpperCase() + id.slice(1);

/** Reviewers who differ by some points, and sometimes by so many that a third is asked. Answers how many cards there are. */
export async function reviewAll(product: Product, committee: Committee, reviewers: readonly { email: string }[]) {
  let cards = 0;
  for (;;) {
    const asked = await committee.newLinks(reviewers);
    if (asked.length === 0) return cards;
    await inLanes(asked, async ({ link }, index) => {
      await post(product, link, { impartiality: "impartial" });
      const share = 0.6 + ((cards + index) % 17 === 0 ? -0.5 : ((index * 7) % 5) / 12);
      const typed = (call.merit?.criteria ?? []).flatMap(({ id, maxPoints }) => [
        [`points${capitalised(id)}`, String(Math.round(maxPoints * share))],
        [`reason${capitalised(id)}`, reason],
      ]);
      await post(product, link, Object.fromEntries(typed));
    });
    cards += asked.length;
    await settled(product);
  }
}

/** The list is frozen, approved by everybody and published, and everybody is told. */
export async function decideAll(product: Product): Promise<void> {
  await press(product, call, "freeze");
  await press(product, call, "startApproval");
  for (const { role } of call.approvers) await decide(product, call, role, { decision: "approve" });
}
