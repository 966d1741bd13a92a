import { randomUUID } from "node:crypto";
import type { Receipt } from "../../../schemas/submission.ts";
import { fillIn, type Typed } from "./filling.ts";
import type { Message, Product } from "./product.ts";
import { linkIn, open, type Page, submitted } from "./visitor.ts";

/** An application as its people know it. */
export interface Applied extends Receipt {
  email: string;
  form: string;
}

/** Applies as an organisation of its own, with the examples of the form unless told otherwise. */
export async function apply(
  product: Product,
  form: string,
  changes: Record<string, unknown> = {},
  key: string = randomUUID(),
): Promise<Applied> {
  const name = `Stowarzyszenie ${randomUUID().slice(0, 8)}`;
  const email = String(changes["email"] ?? `${name.slice(-8)}@example.org`);
  const own = { applicantName: name, nip: "", regon: "", krs: "", email, ...changes };
  return { ...(await submitted(product, form, { answers: own, key })), email, form };
}

/** Answers of an application for so many złotys with nothing of its own. */
export const asking = (amount: number): Record<string, unknown> => ({
  requestedAmount: amount,
  ownContribution: 0,
  budget: [{ item: "Materiały", amount }],
});

const mentions = (about: string) => (letter: Message) => letter.text.includes(about);

/** Who got letters with a question about something, newest last. */
export async function askedAbout(product: Product, about: string): Promise<{ to: string; link: string }[]> {
  const letters = (await product.mail()).filter(mentions(about)).filter(({ text }) => text.includes("/questions/"));
  return letters.map((letter) => ({ to: letter.to[0] ?? "", link: linkIn(letter, "questions") }));
}

/** The newest link by which somebody may answer something about an application or a call. */
export async function linkOf(product: Product, to: string | readonly string[], about: string): Promise<string> {
  const letters = (await Promise.all([to].flat().map((one) => product.mail(one)))).flat();
  const asking = letters.filter(mentions(about)).filter(({ text }) => text.includes("/questions/"));
  const newest = asking.toSorted((one, other) => one.sentAt.localeCompare(other.sentAt)).at(-1);
  if (!newest) throw new Error(`Nobody asked ${[to].flat().join()} about ${about}`);
  return linkIn(newest, "questions");
}

/** Answers the newest question that somebody was asked about something. */
export async function post(
  product: Product,
  to: string | readonly string[],
  about: string,
  typed: Typed = {},
): Promise<Page> {
  const page = await fillIn(product, await linkOf(product, to, about), typed);
  if (page.status !== 200) throw new Error(`${[to].flat().join()} was answered ${page.status}: ${page.text}`);
  return page;
}

/** Answers, and lets follow what follows. */
export async function answer(...[product, ...rest]: Parameters<typeof post>): Promise<Page> {
  const page = await post(product, ...rest);
  await product.settle();
  return page;
}

/** Moves the clock to after the first run of the day after the close. */
export async function close(product: Product, form: string): Promise<void> {
  const { closesAt } = await product.json<{ closesAt: string }>(`/forms/${form}`);
  await moveTo(product, Date.parse(closesAt) + 24 * 3_600_000);
}

/** Moves the clock to an instant. */
export async function moveTo(product: Product, instant: number): Promise<void> {
  const headers = { "content-type": "application/json" };
  const body = JSON.stringify({ now: new Date(instant).toISOString() });
  await product.json("/_local/clock", { method: "POST", headers, body });
  await product.settle();
}

/** The day of the product's clock, or so many days later, as dates are typed. */
export const day = async (product: Product, later = 0): Promise<string> =>
  new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Warsaw" }).format(
    (await product.now()).getTime() + later * 86_400_000,
  );

/** A period of work that begins and ends so many days from now. */
export const working = async (product: Product, from: number, until: number): Promise<Record<string, string>> => ({
  startsOn: await day(product, from),
  endsOn: await day(product, until),
});

/** The applicant's own page. */
export async function ownPage(product: Product, { email, reference }: Applied): Promise<Page> {
  return open(product, await ownLink(product, { email, reference }));
}

export async function ownLink(
  product: Product,
  { email, reference }: Pick<Applied, "email" | "reference">,
): Promise<string> {
  const letters = (await product.mail(email)).filter(mentions(reference));
  return linkIn(
    letters.findLast(({ text }) => text.includes("/manage/")),
    "manage",
  );
}

/** Subjects of the letters that a person got about an application. */
export const told = async (product: Product, { email, reference }: Applied): Promise<string[]> =>
  (await product.mail(email)).filter(mentions(reference)).map(({ subject }) => subject);

/** The applicant withdraws from their own page. */
export async function withdraw(product: Product, application: Applied): Promise<Page> {
  const page = await ownPage(product, application);
  const link = page.$('a[href*="step=withdrawal"]').attr("href");
  if (!link) throw new Error(`${application.reference} cannot be withdrawn: ${page.text}`);
  const after = await fillIn(product, link);
  await product.settle();
  return after;
}

/** Text of all letters that a person got about an application. */
export const lettersOf = async (product: Product, { email, reference }: Applied): Promise<string> =>
  (await product.mail(email))
    .filter(mentions(reference))
    .map(({ text }) => text)
    .join("\n");
