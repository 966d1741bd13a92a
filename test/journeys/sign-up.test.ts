import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PublicForm } from "../../schemas/public-form.ts";
import { Product } from "./support/product.ts";
import { cancelBy } from "./support/participant.ts";
import { linkIn, open, post } from "./support/visitor.ts";

const typed = {
  fullName: "Łucja Żółć <script>alert(1)</script>",
  email: "lucja@example.org",
  participantKind: "ngo",
  "consents.privacy": "1",
};

describe("somebody signs up for the Kraków conference from the page without JavaScript", () => {
  let product: Product;
  beforeAll(async () => {
    product = await Product.start();
  });
  afterAll(() => product[Symbol.asyncDispose]());

  it("is confirmed, gets the letter, sees the sign-up behind its link, and cancels it there", async () => {
    // given
    const path = "/forms/krakow/page?lang=pl";
    const page = await open(product, path);
    expect(page.text).toContain("Wspólnie dla Krakowa");

    // when
    const receipt = await post(product, path, page, typed);
    await product.settle();

    // then
    const reference = /KRK-\w{4}-\w{4}/.exec(receipt.text)?.[0];
    expect(reference).toBeDefined();
    const letters = await product.mail(typed.email);
    expect(letters).toHaveLength(1);
    const [letter] = letters;
    expect(letter?.text).toContain(reference);
    expect(letter?.text).toContain("Centrum Kongresowe");
    expect(letter?.html).not.toContain("<script>alert");
    expect(letter?.attachments.map(({ contentType }) => contentType)).toEqual([
      expect.stringMatching(/^image\//),
      expect.stringMatching(/^text\/calendar/),
    ]);

    const link = linkIn(letter, "manage");
    const manage = await open(product, link);
    expect(manage.text).toContain(reference);
    expect(manage.text).toContain(typed.fullName);

    await cancelBy(product, typed.email);
    expect((await open(product, link)).text).toContain("odwołane");
    expect((await product.mail(typed.email)).map(({ subject }) => subject)).toHaveLength(2);
    const form = await product.json<PublicForm>("/forms/krakow");
    expect(form.seats).toEqual({ capacity: 300, taken: 0, waitlist: 0 });
  });

  it("keeps what was typed and says every fault at its field when something is wrong", async () => {
    const path = "/forms/krakow/page?lang=pl";
    const page = await open(product, path);
    const again = await post(product, path, page, { fullName: "Jan Nowak", email: "to nie adres" });
    expect(again.status).toBe(422);
    expect(again.$('[name="fullName"]').attr("value")).toBe("Jan Nowak");
    const links = again.$('[role="alert"] a').toArray();
    expect(links).toHaveLength(3);
    for (const link of links) expect(again.$(`[id="${link.attribs["href"]?.slice(1)}"]`)).toHaveLength(1);
  });
});
