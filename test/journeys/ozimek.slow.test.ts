import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Message, Product } from "./support/product.ts";
import { open, type Page, post, submitted } from "./support/visitor.ts";

const people = {
  approver: "ewa.malinowska@ocwip.example",
  coordinator: "promocja@ozimek.example",
} as const;

const warsaw = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Warsaw", dateStyle: "short", timeStyle: "short" });
const subjectsOf = (letters: Message[]) => letters.map(({ subject }) => subject);

/** The last link in a letter that leads into a room of the product. */
function linkTo(room: string, { text }: Pick<Message, "text">): string {
  const link = [...text.matchAll(new RegExp(`http://[^\\s"<>]+/${room}/[A-Za-z0-9_/#-]+`, "g"))].at(-1)?.[0];
  if (!link) throw new Error(`No link to ${room}`);
  return new URL(link).pathname;
}

/** Posts one of several forms of a page, and follows. */
async function postTo(product: Product, path: string, fields: Record<string, string>): Promise<Page> {
  const response = await product.fetch(path, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded", accept: "text/html" },
    body: new URLSearchParams(fields),
  });
  if (response.status !== 303) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
  return open(product, response.headers.get("location") ?? path);
}

describe("somebody comes to the conference in Ozimek", () => {
  let product: Product;
  beforeAll(async () => {
    product = await Product.start();
  });
  afterAll(() => product[Symbol.asyncDispose]());

  const lettersAbout = async (to: string, reference: string) =>
    (await product.mail(to)).filter(({ text }) => text.includes(reference));
  const moveTo = async (now: Date) => {
    const headers = { "content-type": "application/json" };
    await product.json("/_local/clock", { method: "POST", headers, body: JSON.stringify({ now: now.toISOString() }) });
  };

  async function signUp(name: string): Promise<{ id: string; reference: string; email: string }> {
    const email = `${name.toLowerCase()}@example.org`;
    const { id, reference } = await submitted(product, "ozimek", { answers: { email, fullName: `${name} Żółć` } });
    return { id, reference, email };
  }
  async function accept(reference: string): Promise<void> {
    const [request] = await lettersAbout(people.approver, reference);
    const path = linkTo("approvals", request ?? { text: "" });
    const page = await post(product, path, await open(product, path), {
      decision: "accept",
      reason: "Organizacja działa na rzecz bezpieczeństwa.",
    });
    expect(page.status).toBe(200);
    await product.settle();
  }

  it("is accepted by link, reminded, ticked at the door, and gets a certificate that anyone can verify until it is revoked", async () => {
    // given three who signed up and are accepted, and one whom nobody answers
    const [anna, borys, celina, dorota] = [
      await signUp("Anna"),
      await signUp("Borys"),
      await signUp("Celina"),
      await signUp("Dorota"),
    ];
    await product.settle();
    for (const { reference } of [anna, borys, celina]) await accept(reference);
    expect(await lettersAbout(anna.email, anna.reference)).toHaveLength(2);

    // when the silence lasts for two weeks
    await product.advance("P14D");

    // then the approver and, later, the coordinator hear of it; Dorota is not declined
    const silence = await lettersAbout(people.approver, dorota.reference);
    expect(silence.length).toBeGreaterThanOrEqual(3);
    for (const { sentAt } of silence.slice(1)) expect(warsaw.format(new Date(sentAt))).toMatch(/ 08:00$/);
    expect((await lettersAbout(people.coordinator, dorota.reference)).length).toBeGreaterThanOrEqual(1);
    expect(await lettersAbout(dorota.email, dorota.reference)).toHaveLength(1);

    // when the day comes
    const { closesAt } = await product.json<{ closesAt: string }>("/forms/ozimek");
    await moveTo(new Date(Date.parse(closesAt) + 3 * 24 * 60 * 60 * 1000));

    // then there were two reminders for those with a seat
    const reminded = await lettersAbout(anna.email, anna.reference);
    expect(reminded).toHaveLength(4);
    for (const { sentAt } of reminded.slice(2)) expect(warsaw.format(new Date(sentAt))).toMatch(/ 08:00$/);

    // when Anna is scanned at the door, by a helper with a link that the clerk made
    const [welcome] = await product.mail(people.coordinator);
    const office = linkTo("organise", welcome ?? { text: "" });
    const shared = await product.fetch(`${office}/check-in-links`, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded", accept: "text/html" },
      body: "",
    });
    const door = linkTo("check-in", { text: (await shared.text()).replaceAll("&#x2F;", "/") });
    await postTo(product, `${door}/arrivals`, { submissionId: anna.id, participant: "1" });

    // and the next days pass
    await product.advance("P2D");

    // then she has a certificate, and Borys, who was not seen, has none
    const certified = (await lettersAbout(anna.email, anna.reference)).slice(4);
    expect(certified).toHaveLength(1);
    const [letter] = certified;
    expect(letter?.attachments.map(({ contentType }) => contentType.split(";")[0])).toEqual(["application/pdf"]);
    expect(warsaw.format(new Date(letter?.sentAt ?? ""))).toMatch(/ 08:00$/);
    expect(await lettersAbout(borys.email, borys.reference)).toHaveLength(4);

    // and whoever has its address sees that it is genuine
    const address = linkTo("certificates", letter ?? { text: "" });
    const genuine = await open(product, address);
    expect(genuine.$("[data-certificate]").attr("data-certificate")).toBe("valid");
    for (const fact of ["Anna Żółć", `${anna.reference}/1`, "Certyfikat odporności"])
      expect(genuine.text).toContain(fact);
    const file = await product.fetch(`${address}/pdf`);
    expect(file.headers.get("content-type")).toBe("application/pdf");
    expect(
      Buffer.from(await file.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe("%PDF-");
    expect((await open(product, `${address.slice(0, -1)}?`)).status).toBe(404);

    // when a list from paper is typed in a week later
    await product.advance("P6D");
    await postTo(product, `${office}/attendance`, { arrived: `${borys.id}#1` });
    await product.advance("P1D");

    // then Borys has his certificate too, Anna no second one, and Celina still none
    expect(await lettersAbout(borys.email, borys.reference)).toHaveLength(5);
    expect(await lettersAbout(anna.email, anna.reference)).toHaveLength(5);
    expect(await lettersAbout(celina.email, celina.reference)).toHaveLength(4);

    // when Anna's is revoked
    await postTo(product, `${office}/certificates`, { certificate: `${anna.id}#1` });

    // then its address says so
    const revoked = await open(product, address);
    expect(revoked.$("[data-certificate]").attr("data-certificate")).toBe("revoked");
    expect((await product.fetch(`${address}/pdf`)).status).toBe(303);
    expect(subjectsOf(await lettersAbout(anna.email, anna.reference))).toHaveLength(5);
  });

  it("and a year later nothing is left of it but what names nobody", async () => {
    const [anna] = (await product.mail("anna@example.org")).slice(-1);
    const address = linkTo("certificates", anna ?? { text: "" });
    expect((await open(product, address)).status).toBe(200);
    await product.advance("P400D");
    const gone = await open(product, address);
    expect(gone.status).toBe(404);
    expect(gone.text).toContain("dane jego uczestników zostały już usunięte");
    const manage = linkTo("manage", (await product.mail("anna@example.org"))[1] ?? { text: "" });
    const own = await open(product, manage);
    expect([404, 410]).toContain(own.status);
    expect(own.text).not.toContain("Żółć");
  });
});
