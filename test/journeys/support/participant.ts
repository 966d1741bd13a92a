import type { Product } from "./product.ts";
import { linkIn, open, type Page, post } from "./visitor.ts";

/** The newest link of a participant to their own sign-up. */
export async function manageLinkOf(product: Product, email: string): Promise<string> {
  const letters = await product.mail(email);
  return linkIn(
    letters.findLast(({ text }) => /\/manage\//.test(text)),
    "manage",
  );
}

/** Presses the button of the form that posts to the end of the address, with what is typed there. */
export async function press(
  product: Product,
  link: string,
  action: string,
  values: Record<string, string> = {},
): Promise<Page> {
  const page = await open(product, link);
  const path = action === "" ? link : `${link}/${action}`;
  page
    .$(`form[method="post"]`)
    .filter((_, form) => (form.attribs["action"] ?? link) !== path)
    .remove();
  return post(product, link, page, values);
}

/** Cancels from the page behind the link in the letter. */
export async function cancelBy(product: Product, email: string): Promise<Page> {
  const link = await manageLinkOf(product, email);
  const page = await open(product, link);
  const form = page.$('form[method="post"]').filter((_, one) => (one.attribs["action"] ?? link) === link);
  const confirm = form.find("input[required]").attr("name");
  const answered = await press(product, link, "", confirm ? { [confirm]: "true" } : {});
  await product.settle();
  return answered;
}

/** Subjects of one person's letters in the order in which they came. */
export const subjects = async (product: Product, to: string): Promise<string[]> =>
  (await product.mail(to)).map(({ subject }) => subject);
