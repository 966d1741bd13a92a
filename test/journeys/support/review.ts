import type { Product } from "./product.ts";
import { linkIn, open, type Page, post } from "./visitor.ts";

export const people = {
  reviewers: ["maria.wisniewska@rada.example", "tomasz.lewandowski@opus.example"],
  decisionMaker: "prezydent@piotrkow.example",
  coordinator: "koordynator@piotrkow.example",
} as const;

/** The newest link of a kind that a person got about an application. */
export async function linkFor(
  product: Product,
  to: string,
  reference: string,
  part: "reviews" | "decisions",
): Promise<string> {
  const letters = (await product.mail(to)).filter((letter) => letter.text.includes(reference));
  return linkIn(letters.at(-1), part);
}

export async function review(
  product: Product,
  to: string,
  reference: string,
  recommendation: "recommend" | "decline" = "recommend",
): Promise<Page> {
  const link = await linkFor(product, to, reference, "reviews");
  const page = await open(product, link);
  return post(product, link, page, { recommendation, reason: "Pomysł jest potrzebny i wykonalny." });
}

export async function decide(product: Product, reference: string, decision: "award" | "reject"): Promise<Page> {
  const link = await linkFor(product, people.decisionMaker, reference, "decisions");
  const page = await open(product, link);
  return post(product, link, page, { decision, reason: "Zgodnie z opiniami oceniających." });
}
