import { readFileSync } from "node:fs";
import type { Typed } from "./filling.ts";
import { send } from "./filling.ts";
import { type Applied, answer, askedAbout, linkOf, day, post } from "./grants.ts";
import type { Product } from "./product.ts";
import { linkIn, open, type Page } from "./visitor.ts";

interface Person {
  id: string;
  name: string;
  email: string;
}

/** What a story needs to know of a shipped call. */
export interface Call {
  id: string;
  title: { pl: string };
  pool: number;
  checklist: { id: string }[];
  coordinator: Person;
  secondPerson: Person;
  officials: Person[];
  appealsBy: Person;
  payer?: Person;
  approvers: { role: string; person: Person; deputy?: Person }[];
  merit?: { reviewers: Person[]; criteria: { id: string; maxPoints: number }[] };
}

export const shipped = (id: string): Call =>
  JSON.parse(readFileSync(new URL(`../../../forms/${id}.json`, import.meta.url), "utf8"));

const emails = (people: readonly Person[]): string[] => people.map(({ email }) => email);
const capitalised = (id: string) => id.slice(0, 1).toUpperCase() + id.slice(1);

/** An official goes through the checklist: `no` names the items that are not met, `flagged` the fields to complete. */
export async function formalCheck(
  product: Product,
  call: Call,
  { reference }: Applied,
  { no = [], ...rest }: { outcome?: string; no?: string[]; flagged?: string[]; message?: string } = {},
): Promise<Page> {
  const to = emails(call.officials);
  const page = await open(product, await linkOf(product, to, reference));
  const items = call.checklist.map(({ id }) => id).filter((id) => page.$(`[name="${id}Verdict"]`).length > 0);
  const typed: Typed = Object.fromEntries(
    items.flatMap((id) => [
      [`${id}Verdict`, no.includes(id) ? "no" : "yes"],
      ...(no.includes(id) ? [[`${id}Remark`, "Czegoś brakuje."]] : []),
    ]),
  );
  return post(product, to, reference, { ...typed, outcome: "passed", ...rest });
}

const reason = "Potrzeba jest opisana przekonująco i poparta danymi.";

/** Reviewers who were asked about an application, in the order in which they were. */
export async function reviewersOf(product: Product, call: Call, { reference }: Applied): Promise<string[]> {
  const all = emails(call.merit?.reviewers ?? []);
  const asked = (await askedAbout(product, reference)).map(({ to }) => to).filter((to) => all.includes(to));
  return [...new Set(asked)];
}

/** A card: `share` of the most points of each criterion. */
const card = (call: Call, share: number): Typed =>
  Object.fromEntries(
    (call.merit?.criteria ?? []).flatMap(({ id, maxPoints }) => [
      [`points${capitalised(id)}`, String(Math.round(maxPoints * share))],
      [`reason${capitalised(id)}`, reason],
    ]),
  );

const impartial = { impartiality: "impartial" };

export const sendCard = (
  product: Product,
  call: Call,
  to: string,
  { reference }: Applied,
  share: number,
): Promise<Page> => post(product, to, reference, card(call, share));

/** A reviewer declares to be impartial, and is shown the application. */
export const declare = (product: Product, to: string, { reference }: Applied): Promise<Page> =>
  post(product, to, reference, impartial);

/** One reviewer declares to be impartial and sends a card. */
export async function review(
  product: Product,
  call: Call,
  to: string,
  application: Applied,
  share: number,
): Promise<Page> {
  await declare(product, to, application);
  return sendCard(product, call, to, application, share);
}

/** Everybody who was asked reviews an application alike. */
export async function reviewAll(product: Product, call: Call, application: Applied, share: number): Promise<void> {
  for (const to of await reviewersOf(product, call, application)) await review(product, call, to, application, share);
}

/** Takes applications through the formal check and their reviews, the first with the most points. */
export async function scoreAll(product: Product, call: Call, applications: readonly Applied[]): Promise<void> {
  for (const application of applications) await formalCheck(product, call, application);
  await product.settle();
  const points = call.merit?.criteria.length ?? 1;
  for (const [index, application] of applications.entries()) {
    await reviewAll(product, call, application, 1 - index / (10 * points));
  }
  await product.settle();
}

/** The coordinator's page, by the link that was sent when the call was published. */
export async function officeOf(product: Product, call: Call): Promise<string> {
  const letters = (await product.mail(call.coordinator.email)).filter(({ text }) => text.includes(call.title.pl));
  return linkIn(
    letters.findLast(({ text }) => text.includes("/coordinate/")),
    "coordinate",
  );
}

/** The coordinator presses something. */
export async function press(
  product: Product,
  call: Call,
  action: string,
  fields: Record<string, string> = {},
  path = "",
): Promise<Page> {
  const page = await send(product, `${await officeOf(product, call)}${path}`, Object.entries({ action, ...fields }));
  if (page.status !== 200) throw new Error(`${action} was answered ${page.status}: ${page.text}`);
  await product.settle();
  return page;
}

/** The list is frozen and put before those who approve it. */
export async function startApproval(product: Product, call: Call): Promise<void> {
  await press(product, call, "freeze");
  await press(product, call, "startApproval");
}

/** One link of the chain decides about the newest version of the list. */
export async function decide(product: Product, call: Call, role: string, typed: Typed): Promise<Page> {
  const link = call.approvers.find((one) => one.role === role);
  if (!link) throw new Error(`Nobody is ${role}`);
  return answer(product, [link.person.email, ...(link.deputy ? [link.deputy.email] : [])], call.title.pl, typed);
}

export async function approveAll(product: Product, call: Call): Promise<void> {
  for (const { role } of call.approvers) await decide(product, call, role, { decision: "approve" });
}

const account = "61 1090 1014 0000 0712 1981 2874";

export const stateAccount = (product: Product, { email, reference }: Applied): Promise<Page> =>
  answer(product, email, reference, { bankAccount: account });

export async function sign(product: Product, call: Call, { reference }: Applied): Promise<Page> {
  const typed = { decision: "signed", number: `${reference}/1`, signedOn: await day(product) };
  return answer(product, emails(call.officials), reference, typed);
}

const payerOf = ({ payer, approvers }: Call): string =>
  (payer ?? approvers.find(({ role }) => role === "treasurer")?.person)?.email ?? "";

export async function pay(product: Product, call: Call, { reference }: Applied): Promise<Page> {
  return answer(product, payerOf(call), reference, { paidOn: await day(product) });
}

/** The agreement, from the account to the first instalment. */
export async function agree(product: Product, call: Call, application: Applied): Promise<void> {
  await stateAccount(product, application);
  await sign(product, call, application);
  await pay(product, call, application);
}

/** The grantee reports what each row of the budget cost, and how much of it the grant paid. */
export const report = (
  product: Product,
  { email, reference }: Applied,
  rows: readonly { actual: number; fromGrant: number }[],
): Promise<Page> =>
  answer(product, email, reference, {
    narrative: "Powstał ogród, odbyły się trzy warsztaty.",
    ...Object.fromEntries(
      rows.flatMap(({ actual, fromGrant }, index) => [
        [`rows[${index}].actual`, String(actual)],
        [`rows[${index}].fromGrant`, String(fromGrant)],
      ]),
    ),
  });

export const acceptReport = (product: Product, call: Call, { reference }: Applied): Promise<Page> =>
  answer(product, emails(call.officials), reference, { decision: "accepted" });

/** The grantee says that money was sent back, and the payer that it came. */
export async function giveBack(product: Product, call: Call, { email, reference }: Applied): Promise<void> {
  await answer(product, email, reference, { statedOn: await day(product) });
  await answer(product, payerOf(call), reference, { decision: "received" });
}
