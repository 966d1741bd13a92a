import { expect, it } from "vitest";
import type { PublicForm } from "../../schemas/public-form.ts";
import { cancelBy, manageLinkOf, press, subjects } from "./support/participant.ts";
import { Product } from "./support/product.ts";
import { open, submit, submitted } from "./support/visitor.ts";

const hours = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/Warsaw", weekday: "short", hour: "2-digit" });
const seats = async (product: Product) => (await product.json<PublicForm>("/forms/krakow")).seats;
const address = (name: string | number) => ({ answers: { email: `${name}@example.org` } });

it("keeps a freed seat for the first in line, for working hours, and passes it on when nobody takes it", async () => {
  await using product = await Product.start();
  // given 300 guests and three people in line
  const guests = await Promise.all(
    Array.from({ length: 300 }, (_, index) => submitted(product, "krakow", address(index))),
  );
  expect(guests.every(({ status }) => status === "confirmed")).toBe(true);
  for (const [index, name] of ["first", "second", "third"].entries()) {
    expect(await submitted(product, "krakow", address(name))).toMatchObject({
      status: "waitlisted",
      waitlistPosition: index + 1,
    });
  }
  await product.settle();

  // when two guests give their seats back, one after the other
  await cancelBy(product, "0@example.org");
  await cancelBy(product, "1@example.org");

  // then two seats are kept, for the first two, and a passer-by gets neither
  expect(await seats(product)).toEqual({ capacity: 300, taken: 300, waitlist: 1 });
  expect(await submitted(product, "krakow", address("passer-by"))).toMatchObject({ waitlistPosition: 2 });
  const offer = await open(product, await manageLinkOf(product, "first@example.org"));
  expect(offer.$('form[action$="/offer"]').length).toBeGreaterThan(0);
  expect(await subjects(product, "third@example.org")).toHaveLength(1);

  // when the first accepts, and the second lets the time pass
  const accepted = await press(product, await manageLinkOf(product, "first@example.org"), "offer", {
    answer: "accept",
  });
  expect(accepted.status).toBe(200);
  await product.daysUntil(async () => (await subjects(product, "third@example.org")).length > 1);

  // then the seat has been passed on in working hours, and the second is out
  const third = (await product.mail("third@example.org"))[1];
  expect(hours.format(new Date(third?.sentAt ?? 0))).toMatch(/^(Mon|Tue|Wed|Thu|Fri),? (09|1[0-6])$/);
  expect(await subjects(product, "second@example.org")).toHaveLength(3);
  expect(await seats(product)).toEqual({ capacity: 300, taken: 300, waitlist: 1 });

  // and one address has one live sign-up; whoever lost theirs may sign up again
  expect((await submit(product, "krakow", address("first"))).status).toBe(409);
  expect(await submitted(product, "krakow", address("second"))).toMatchObject({ waitlistPosition: 2 });
});
