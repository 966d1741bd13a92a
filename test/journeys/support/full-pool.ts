import { type Call, scoreAll } from "./committee.ts";
import { type Applied, apply, asking, close, told } from "./grants.ts";
import type { Product } from "./product.ts";

/** Ten that take 95,000 of the 100,000 PLN, one that asks for more than is left, and one behind it; all are scored. */
export async function fullPool(product: Product, call: Call) {
  const applications: Applied[] = [];
  for (const amount of [...Array.from({ length: 10 }, () => 9500), 8000, 9000]) {
    applications.push(await apply(product, call.id, asking(amount)));
  }
  await close(product, call.id);
  await scoreAll(product, call, applications);
  const [first, ...others] = applications.slice(0, 10);
  const [partial, last] = applications.slice(10);
  if (!first || !partial || !last) throw new Error("There are twelve");
  return { first, others, partial, last };
}

/** How often somebody was told of an award. */
export const awards = async (product: Product, one: Applied): Promise<number> =>
  (await told(product, one)).filter((subject) => subject.startsWith("Przyznano")).length;
