import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  approveAll,
  formalCheck,
  officeOf,
  press,
  reviewAll,
  review,
  reviewersOf,
  shipped,
  sign,
  pay,
} from "../journeys/support/committee.ts";
import { type Applied, apply, asking, close, linkOf, ownLink, working } from "../journeys/support/grants.ts";
import { Product } from "../journeys/support/product.ts";
import { PlainBrowser, type PlainWindow, telephone } from "./plain-window.ts";

const call = shipped("piotrkow");
const officials = call.officials.map(({ email }) => email);
/** Who applies with what and for how much, the one with the most points first: more than there is in the pool. */
const applicants = [
  ["Stowarzyszenie Zielone Podwórka", "Ogród sąsiedzki przy ulicy Sienkiewicza", 9500],
  ["Koło Gospodyń Wiejskich w Moryniu", "Kuchnia pokoleń", 10_000],
  ["Fundacja Czytelnia na Rogu", "Czytanie na podwórkach", 8800],
  ["Uczniowski Klub Sportowy Trójka", "Sobotnie biegi dla każdego", 9900],
  ["Stowarzyszenie Senior z Pasją", "Telefon zaufania sąsiada", 9200],
  ["Ochotnicza Straż Pożarna", "Pierwsza pomoc na osiedlu", 10_000],
  ["Fundacja Pracownia Rzeczy", "Naprawiamy zamiast wyrzucać", 9600],
  ["Towarzystwo Przyjaciół Miasta", "Spacery po zapomnianych ulicach", 9400],
  ["Stowarzyszenie Otwarta Scena", "Teatr w bibliotece", 10_000],
  ["Harcerski Krąg Instruktorski", "Noc pod gwiazdami", 8600],
  ["Klub Szachowy Wieża", "Szachy w parku", 9500],
] as const;

describe("a call for micro-grants in a browser that runs no script", () => {
  let product: Product;
  let browser: PlainBrowser;
  let desk: PlainWindow;
  let applications: Applied[];
  beforeAll(async () => {
    product = await Product.start();
    browser = await PlainBrowser.start(product);
    desk = await browser.open();
  });
  afterAll(async () => {
    await browser.close();
    await product[Symbol.asyncDispose]();
  });

  /** The application in that place, counted from the one with the most points. */
  function at(place: number): Applied {
    const application = applications[place];
    if (!application) throw new Error(`Nobody has applied in place ${place}`);
    return application;
  }

  /** Follows a link to something that the coordinator must give a reason for, and gives none. */
  async function refusedEmpty(from: string, deed: string): Promise<void> {
    await desk.visit(from);
    const link = desk.page.locator(`a[href*="do=${deed}"]`).first();
    await desk.visit((await link.getAttribute("href")) ?? "", `grant-coordinator-${deed}`);
    await desk.submit("form.assignment .send button");
    expect(await desk.page.title()).toMatch(/^Błąd/);
    await desk.look(`grant-coordinator-${deed}-errors`);
  }

  it("is checked, corrected and checked again, with the differences side by side", async () => {
    // given
    const period = await working(product, 25, 30);
    applications = [];
    for (const [applicantName, projectTitle, amount] of applicants) {
      applications.push(await apply(product, call.id, { ...asking(amount), ...period, applicantName, projectTitle }));
    }
    await product.settle();
    await close(product, call.id);
    const corrected = at(0);

    // when the official sends an empty checklist, and then one that calls for a correction
    const question = await linkOf(product, officials, corrected.reference);
    await desk.visit(question, "grant-formal-check");
    await desk.submit();
    expect(await desk.page.title()).toMatch(/^Błąd/);
    await desk.look("grant-formal-check-errors");
    for (const { id } of call.checklist) await desk.pick(`${id}Verdict`, id === "complete" ? "no" : "yes");
    await desk.type("completeRemark", "Opis nie mówi, kto zajmie się ogrodem po zakończeniu dotacji.");
    await desk.pick("outcome", "correction");
    await desk.tick("flagged", "projectDescription");
    await desk.type("message", "Prosimy dopisać, kto będzie opiekował się ogrodem.");
    await desk.submit();
    await desk.look("grant-formal-check-recorded");
    await product.settle();

    // then only the flagged field is open to the applicant
    await desk.visit(await ownLink(product, corrected), "grant-own-correction");
    await desk.visit(await linkOf(product, corrected.email, corrected.reference), "grant-correction");
    expect(await desk.page.locator("form [name]").count()).toBe(1);
    await desk.type(
      "projectDescription",
      "Mieszkańcy wspólnie założą ogród społeczny i poprowadzą w nim cztery warsztaty dla rodzin. Ogrodem zaopiekuje się szkoła.",
    );
    await desk.submit();
    await desk.look("grant-correction-recorded");
    await product.settle();

    await desk.visit(await linkOf(product, officials, corrected.reference), "grant-second-check");
    expect(await desk.page.locator("ins").allTextContents()).toEqual(["cztery", expect.stringContaining("szkoła")]);
    for (const application of applications) await formalCheck(product, call, application);
    await product.settle();
  });

  it("is reviewed on a telephone, after a declaration, and by a third person when two disagree", async () => {
    const reviewed = at(0);
    const office = await officeOf(product, call);
    await desk.visit(office, "grant-coordinator-waiting");
    for (const deed of ["extend", "replace"]) await refusedEmpty(`${office}/applications/${reviewed.id}`, deed);
    await refusedEmpty(office, "cancel");
    const phone = await browser.open(telephone);
    const [first = "", second = ""] = await reviewersOf(product, call, reviewed);

    // when
    const question = await linkOf(product, first, reviewed.reference);
    await phone.visit(question, "grant-declaration");
    await phone.pick("impartiality", "impartial");
    await phone.submit();
    await phone.look("grant-card");
    await phone.submit();
    // Any of the reviewers may come first, and one of them reads Ukrainian.
    expect(await phone.page.title()).toMatch(/^(Błąd|Помилка)/);
    await phone.look("grant-card-errors");
    for (const { id, maxPoints } of call.merit?.criteria ?? []) {
      const name = id.slice(0, 1).toUpperCase() + id.slice(1);
      await phone.type(`points${name}`, String(maxPoints));
      await phone.type(`reason${name}`, "Potrzeba jest opisana przekonująco i poparta danymi.");
    }
    await phone.submit();

    // then it is recorded, and the link shows that later, too
    await phone.look("grant-card-recorded");
    await phone.visit(question, "grant-card-second-use");
    expect(await phone.page.locator("form[method=post]").count()).toBe(0);

    await review(product, call, second, reviewed, 0.5);
    await product.settle();
    const third = (await reviewersOf(product, call, reviewed)).at(-1) ?? "";
    expect([first, second]).not.toContain(third);
    await phone.visit(await linkOf(product, third, reviewed.reference), "grant-third-review");
    await review(product, call, third, reviewed, 1);
    for (const [place, application] of applications.entries()) {
      if (place > 0) await reviewAll(product, call, application, place === 10 ? 0.7 : 1 - place / 50);
    }
    await product.settle();
  });

  it("is listed and led on by its coordinator", async () => {
    const office = await officeOf(product, call);
    await desk.visit(office, "grant-coordinator");
    await desk.visit(`${office}/applications/${at(0).id}`, "grant-coordinator-application");
    await desk.visit(`${office}/charts`, "grant-coordinator-charts");
    await desk.says("Zapotrzebowanie i pula");
    await desk.visit(`${office}/list`, "grant-coordinator-before-list");
    await press(product, call, "freeze");
    await desk.visit(`${office}/list`, "grant-coordinator-list");
    await desk.says("rekomendowany w niższej kwocie");
    await refusedEmpty(`${office}/list`, "override");
  });

  it("offers what is left to whoever takes less", async () => {
    const last = at(10);
    await press(product, call, "startApproval");
    await desk.visit(await linkOf(product, last.email, last.reference), "grant-partial-offer");
    await desk.pick("decision", "accept");
    await desk.submit();
    expect(await desk.page.title()).toMatch(/^Błąd/);
    await desk.look("grant-partial-offer-errors");
    await desk.type("budget[0].amount", "5000");
    await desk.submit();
    await desk.look("grant-partial-offer-recorded");
    await product.settle();
  });

  it("is approved by the chain and published", async () => {
    const [chair] = call.approvers;
    await desk.visit(await linkOf(product, chair?.person.email ?? "", call.title.pl), "grant-list-approval");
    await desk.pick("decision", "return");
    await desk.submit();
    await desk.look("grant-list-approval-errors");
    await approveAll(product, call);
    await desk.visit(`/forms/${call.id}/results?lang=pl`, "grant-results");
    await desk.says(at(10).reference);
    const letter = (await product.mail(at(0).email)).find(({ subject }) => subject.startsWith("Przyznano"));
    await desk.visit(`/_local/mail/${letter?.id}/html`, "grant-letter");
  });

  it("ends with an agreement, a report with what was planned beside what it cost, and the settlement", async () => {
    const best = at(0);
    const own = await ownLink(product, best);
    await desk.visit(own, "grant-own-cards");
    await desk.visit(await linkOf(product, best.email, best.reference), "grant-agreement");
    await desk.type("bankAccount", "61 1090 1014 0000 0712 1981 2874");
    for (const name of ["dataAreCurrent", "noDoubleFunding", "mayRepresent"]) await desk.tick(name);
    await desk.submit();
    await desk.look("grant-agreement-recorded");
    await product.settle();
    await desk.visit(await linkOf(product, officials, best.reference), "grant-signature");
    await sign(product, call, best);
    await pay(product, call, best);
    await product.advance("P10D");

    await desk.visit(await linkOf(product, best.email, best.reference), "grant-report");
    await desk.submit();
    await desk.look("grant-report-errors");
    await desk.type("narrative", "Powstał ogród, odbyły się cztery warsztaty.");
    await desk.type("rows[0].actual", "9000");
    await desk.type("rows[0].fromGrant", "9000");
    await desk.submit();
    await desk.look("grant-report-recorded");
    await product.settle();
    await desk.visit(await linkOf(product, officials, best.reference), "grant-report-review");
    await desk.pick("decision", "accepted");
    await desk.submit();
    await product.settle();
    await desk.visit(await linkOf(product, best.email, best.reference), "grant-refund");
    await desk.visit(own, "grant-own-settlement");
  });
});
