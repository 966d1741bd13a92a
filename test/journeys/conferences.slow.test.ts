import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PublicForm } from "../../schemas/public-form.ts";
import { manageLinkOf, subjects } from "./support/participant.ts";
import { Product } from "./support/product.ts";
import { exampleOf, linkIn, open, submit, submitted } from "./support/visitor.ts";

let product: Product;
beforeAll(async () => {
  product = await Product.start();
  await product.settle();
});
afterAll(() => product[Symbol.asyncDispose]());

const seatsOf = async (form: string) => (await product.json<PublicForm>(`/forms/${form}`)).seats;
const officeOf = async (clerk: string) => linkIn((await product.mail(clerk))[0], "organise");
const postTo = (path: string, fields: Record<string, string>) =>
  product.fetch(path, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded", accept: "text/html" },
    body: new URLSearchParams(fields),
  });

describe("Piotrków: delegations of organisations and informal groups", () => {
  it("takes several people at once, names them later, and holds the cap of an organisation", async () => {
    // given a delegation of three, of whom one has a name
    const email = "fundacja@example.org";
    const answers = { email, organisation: "Fundacja Sad", seats: 3, participants: [{ name: "Jan Kot" }] };
    const receipt = await submitted(product, "piotrkow-spotkanie", { answers });
    await product.settle();
    expect(receipt.status).toBe("confirmed");
    expect(await seatsOf("piotrkow-spotkanie")).toMatchObject({ taken: 3 });

    // when more of them sign up than five
    const more = { email: "drugi@example.org", organisation: "FUNDACJA „SAD”", seats: 3, participants: [] };
    const refused = await submit(product, "piotrkow-spotkanie", { answers: more });

    // then they are told how many seats are left for them
    expect(refused.status).toBe(409);
    expect(await refused.json()).toMatchObject({ type: "urn:wspolnie:organisationFull" });

    // when the contact names the second person and lets the third go
    const link = await manageLinkOf(product, email);
    const page = await open(product, `${link}/edit`);
    const fields: Record<string, string> = {};
    for (const control of page.$("form input, form select, form textarea").toArray()) {
      const { name, type, value, checked } = control.attribs;
      if (name && !(["checkbox", "radio"].includes(type ?? "") && checked === undefined)) fields[name] = value ?? "";
    }
    for (const select of page.$("form select").toArray()) {
      fields[select.attribs["name"] ?? ""] = page.$(select).find("option[selected]").attr("value") ?? "";
    }
    for (const area of page.$("form textarea").toArray()) {
      fields[area.attribs["name"] ?? ""] = page.$(area).text();
    }
    const changed = await postTo(`${link}/edit`, { ...fields, seats: "2", "participants[1].name": "Ewa Lis" });

    // then a seat is free again and the letter says what is recorded now
    expect(changed.status, await changed.text()).toBe(303);
    await product.settle();
    expect(await seatsOf("piotrkow-spotkanie")).toMatchObject({ taken: 2 });
    expect((await product.mail(email)).at(-1)?.text).toContain("Ewa Lis");
  });
});

describe("Secemin: a series of trainings in one sign-up", () => {
  const example = async () => exampleOf(await product.json<PublicForm>("/forms/secemin")).answers;

  it("takes several sessions, refuses a clash and a session for others, and keeps a line for each", async () => {
    // given
    const answers = { ...(await example()), participantKind: "ngo" };

    // when
    const clash = await submit(product, "secemin", {
      answers: { ...answers, email: "a@example.org", sessions: ["ksiegowosc", "inicjatywa"] },
    });
    const stranger = await submit(product, "secemin", {
      answers: { ...answers, email: "b@example.org", sessions: ["zlecanie"] },
    });

    // then
    expect([clash.status, stranger.status]).toEqual([422, 422]);
    expect(await clash.text()).toContain("w tym samym czasie");
    expect(await stranger.text()).toContain("dla innych uczestników");

    // when thirteen people want the twelve seats of one training
    for (let person = 1; person <= 13; person += 1) {
      const email = `szkolenie${person}@example.org`;
      const wanted = { ...answers, email, sessions: ["ksiegowosc", "rozmowa"] };
      expect((await submitted(product, "secemin", { answers: wanted })).status).toBe("confirmed");
    }
    await product.settle();

    // then the last one has a seat at the event and in one training, and waits for the other
    const page = await open(product, await manageLinkOf(product, "szkolenie13@example.org"));
    expect(page.text).toContain("lista rezerwowa");
    const { sessions } = await product.json<PublicForm>("/forms/secemin");
    expect(JSON.stringify(sessions)).toContain('"id":"ksiegowosc"');
  });
});

describe("Kraków: other doors, a bounced address, and an event that moves", () => {
  const clerk = "sekretariat@krakow.example";

  it("takes a sign-up by fax without an address in the same list, and gives the clerk its letter to print", async () => {
    // given
    const office = await officeOf(clerk);
    const example = exampleOf(await product.json<PublicForm>("/forms/krakow"));
    const { email: _, ...answers } = example.answers;

    // when
    const entered = await product.fetch(`${office}/sign-ups`, {
      method: "POST",
      headers: { "content-type": "application/json", "idempotency-key": randomUUID() },
      body: JSON.stringify({ ...example, answers: { ...answers, fullName: "Zofia Faksowa" }, source: "fax" }),
    });

    // then
    expect(entered.status).toBe(201);
    expect((await open(product, office)).text).toContain("Zofia Faksowa");
    const tasks = await open(product, `${office}/tasks`);
    expect(tasks.text).toContain("Zofia Faksowa");
    const csv = await (await product.fetch(`${office}/list.csv`)).text();
    expect(csv).toContain("Zofia Faksowa");
    const pdf = await product.fetch(`${office}/attendance.pdf`);
    expect(pdf.headers.get("content-type")).toBe("application/pdf");
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe("%PDF-");
  });

  it("asks the clerk to call somebody whose address refuses letters", async () => {
    const email = "bounce@simulator.amazonses.com";
    await submitted(product, "krakow", { answers: { email, fullName: "Bogdan Odbity" } });
    await product.settle();
    const tasks = await open(product, `${await officeOf(clerk)}/tasks`);
    expect(tasks.text).toContain("Bogdan Odbity");
    expect(tasks.text).toMatch(/[Zz]adzwo/);
  });

  it("tells everybody once that it moves, with the same calendar entry, and once that it is cancelled", async () => {
    // given
    const email = "kalendarz@example.org";
    await submitted(product, "krakow", { answers: { email } });
    await product.settle();
    const office = await officeOf(clerk);
    const form = (page: Awaited<ReturnType<typeof open>>, action: string) => {
      const found = page.$(`form:has([name="action"][value="${action}"])`);
      const fields = found.find("input, select, textarea").toArray();
      return Object.fromEntries(fields.map(({ attribs }) => [attribs["name"] ?? "", attribs["value"] ?? ""]));
    };

    // when the clerk moves it to another hall, and presses twice
    const move = { ...form(await open(product, `${office}/event`), "move"), placeName: "Hala Wisły" };
    for (let time = 0; time < 2; time += 1) expect((await postTo(`${office}/event`, move)).status).toBe(303);
    await product.settle();

    // then
    const moved = (await product.mail(email)).slice(1);
    expect(moved).toHaveLength(1);
    expect(moved[0]?.text).toContain("Hala Wisły");

    // when it is cancelled
    const { title } = await product.json<PublicForm>("/forms/krakow");
    const cancel = { ...form(await open(product, `${office}/event`), "cancel"), confirmation: title };
    expect((await postTo(`${office}/event`, cancel)).status).toBe(303);
    await product.settle();

    // then
    expect(await subjects(product, email)).toHaveLength(3);
    expect((await product.json<PublicForm>("/forms/krakow")).state).toBe("cancelled");
    expect((await submit(product, "krakow", { answers: { email: "za.pozno@example.org" } })).status).toBe(410);
  });
});

describe("Moc Małych Społeczności: sixteen conferences of one programme", () => {
  it("finds the conference of one's region, and each takes one sign-up of a person", async () => {
    const all = await open(product, "/programmes/mms");
    expect(all.status).toBe(200);
    for (const town of ["Krzyżowa", "Ozimek", "Ostrowiec Świętokrzyski"])
      expect(all.text).toContain(town.split(" ")[0]);
    const mine = await open(product, "/programmes/mms?region=slaskie");
    const link = mine.$('a[href^="/forms/mms-zory"]').attr("href");
    expect(link).toBeDefined();
    const answers = { email: "lider@example.org" };
    expect((await submitted(product, "mms-zory", { answers })).status).toBe("confirmed");
    expect((await submit(product, "mms-zory", { answers })).status).toBe(409);
    expect((await submitted(product, "mms-leszno", { answers })).status).toBe("confirmed");
    const figures = await product.json<Record<string, unknown>>("/programmes/mms");
    expect(JSON.stringify(figures)).toContain('"taken":2');
  });
});
