import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { day } from "../journeys/support/grants.ts";
import { Product } from "../journeys/support/product.ts";
import { linkIn } from "../journeys/support/visitor.ts";
import { aPdf } from "../support/files.ts";
import { PlainBrowser, type PlainWindow } from "./plain-window.ts";

const [author, other] = ["pozniej@example.org", "wspolautorka@example.org"];

describe("applying for a grant in a browser that runs no script", () => {
  let product: Product;
  let browser: PlainBrowser;
  let window: PlainWindow;
  beforeAll(async () => {
    product = await Product.start();
    browser = await PlainBrowser.start(product);
    window = await browser.open();
  });
  afterAll(async () => {
    await browser.close();
    await product[Symbol.asyncDispose]();
  });

  const isError = async () => expect(await window.page.title()).toMatch(/^Błąd/);
  const draftOf = async (email: string): Promise<string> => {
    await product.settle();
    return linkIn((await product.mail(email))[0], "drafts");
  };

  it("asks first whether one may apply at all, then shows the form", async () => {
    await window.visit("/forms/mms-inicjatywy/page?lang=pl", "grant-eligibility");
    await window.type("placeCommune", "Kraków");
    await window.press("Sprawdź");
    await window.says("W tym naborze nie mogą Państwo złożyć wniosku");
    expect(await window.page.locator('[name="projectTitle"]').count()).toBe(0);
    await window.look("grant-not-eligible");

    await window.type("placeCommune", "Bolesławiec");
    await window.press("Sprawdź");
    await window.says("Którą gminę mają Państwo na myśli?");
    await window.look("grant-which-commune");
    const commune = "Bolesławiec – gmina wiejska (powiat bolesławiecki, woj. dolnośląskie)";
    await window.pick("placeCommune", commune);
    await window.press("Sprawdź");
    await window.says("Mogą Państwo złożyć wniosek.");
    await window.look("grant-form");
    expect(await window.control("placeCommune").inputValue()).toBe(commune);
    await window.press("Złóż wniosek");
    await isError();
    await window.look("grant-form-errors");
  });

  it("saves what there is for later, and invites somebody to write too", async () => {
    await window.visit("/forms/piotrkow/page?lang=pl");
    await window.type("projectTitle", "Ogród sąsiedzki");
    await window.press("Zapisz i dokończ później");
    await isError();
    await window.look("grant-unsaved");
    await window.type("email", author);
    await window.press("Zapisz");
    await window.look("grant-draft-begun");

    await window.visit(await draftOf(author));
    expect(await window.control("projectTitle").inputValue()).toBe("Ogród sąsiedzki");
    await window.type("_invite", other);
    await window.press("Zapisz i wyślij zaproszenie");
    await window.says(/Zaproszenie z linkiem wysyłamy/);
  });

  it("keeps both versions of what two people typed at once, and lets one be chosen", async () => {
    const their = await browser.open();
    await their.visit(await draftOf(other));
    await window.visit(await draftOf(author));
    await their.type("projectTitle", "Ogród dla każdego");
    await their.type("phone", "+48 600 700 800");
    await their.press("Zapisz i przelicz");

    await window.type("projectTitle", "Ogród przy szkole");
    await window.press("Zapisz i przelicz");
    await window.says("Dwie wersje tego samego pola");
    expect(await window.control("phone").inputValue()).toBe("+48 600 700 800");
    await window.look("grant-draft-conflict");

    const choice = window.page.locator("[data-conflict] input").first();
    await window.pick((await choice.getAttribute("name")) ?? "", "mine");
    await window.press("Zapisz i przelicz");
    expect(await window.control("projectTitle").inputValue()).toBe("Ogród przy szkole");
    expect(await window.page.locator("[data-conflict]").count()).toBe(0);
  });

  it("takes a file that is what it says, and says why it refuses another", async () => {
    for (const [name, content, state] of [
      ["Statut", aPdf(), "accepted"],
      ["Zdjęcie", Buffer.from("Nie jestem dokumentem."), "refused"],
    ] as const) {
      await window.visit(await draftOf(author));
      await window.type("_fileName", name);
      await window.pick("_fileType", "pdf");
      await window.press("Zapisz i dodaj plik");
      await window.look(`grant-upload-${state}`);
      await window.page
        .locator("input[type=file]")
        .setInputFiles({ name: "a.pdf", mimeType: "application/pdf", buffer: content });
      await window.press("Wyślij plik");
      await product.settle();
      await window.page.reload();
      expect(await window.page.locator(`[data-attachment="${state}"]`).count()).toBe(1);
    }
    await window.look("grant-draft-files");
  });

  it("sends it once it is complete, and says so to everybody who wrote it", async () => {
    await window.visit(await draftOf(author));
    await window.press("Sprawdź i złóż wniosek");
    await isError();
    await window.look("grant-draft-errors");
    for (const [name, text] of Object.entries({
      applicantName: "Stowarzyszenie Zielone Podwórka",
      seatStreet: "ul. Sienkiewicza 12",
      seatPostcode: "97-300",
      seatTown: "Piotrków Trybunalski",
      contactName: "Jan Nowak",
      projectDescription: "Mieszkańcy wspólnie założą ogród społeczny i poprowadzą w nim warsztaty.",
      startsOn: await day(product, 120),
      endsOn: await day(product, 210),
      requestedAmount: "5000",
      ownContribution: "0",
      "budget[0].item": "Sadzonki i narzędzia",
      "budget[0].amount": "5000",
    })) {
      await window.page.locator(`[name="${name}"]`).fill(text);
    }
    await window.pick("applicantKind", "organisation");
    for (const consent of await window.page.locator('[name^="consents."]').all()) await consent.check();
    await window.press("Sprawdź i złóż wniosek");
    await window.says("Prosimy sprawdzić odpowiedzi");
    await window.says(/nie zostanie wysłany/);
    await window.look("grant-draft-review");
    await window.press("Złóż wniosek");
    await window.says("Wniosek został wysłany");
    await window.look("grant-draft-sent");
    await window.visit(await draftOf(other));
    await window.says("Wniosek został wysłany");
  });
});
