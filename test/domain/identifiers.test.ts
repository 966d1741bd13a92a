import { describe, expect, it } from "vitest";
import { containsPesel, parseKrs, parseNip, parseOrganisationNumber, parseRegon } from "../../domain/identifiers.ts";

describe("NIP", () => {
  it.each(["6281955388", "628-195-53-88", "628 195 53 88", "PL6281955388", "pl 628-19-55-388"])("reads %s", (nip) => {
    expect(parseNip(nip)).toBe("6281955388");
  });

  it.each(["6281955389", "628195538", "62819553880", "DE6281955388", "628195538a", "", "６２８１９５５３８８"])(
    "refuses %j",
    (nip) => {
      expect(parseNip(nip)).toBeUndefined();
    },
  );

  it("refuses a number whose remainder is ten, whatever its last digit", () => {
    // Weights 6,5,7,2,3,4,5,6,7: 2×5 = 10.
    for (let last = 0; last <= 9; last += 1) expect(parseNip(`020000000${last}`)).toBeUndefined();
  });
});

describe("REGON", () => {
  it.each(["357098940", "732065814", "12345678512347"])("reads %s", (regon) => {
    expect(parseRegon(regon)).toBe(regon);
  });

  it("leaves out spaces and hyphens", () => {
    expect(parseRegon("357 098-940")).toBe("357098940");
  });

  it.each([
    ["the wrong example of a public register", "732065834"],
    ["fourteen digits with a wrong last one", "12345678512348"],
    ["fourteen digits whose first nine are wrong", "12345678612345"],
    ["ten digits", "3570989400"],
    ["letters", "35709894O"],
  ])("refuses %s", (_, regon) => {
    expect(parseRegon(regon)).toBeUndefined();
  });
});

describe("KRS", () => {
  it("keeps the leading zeros", () => {
    expect(parseKrs("0000125522")).toBe("0000125522");
  });

  it.each(["125522", "0000000000", "00001255221", "KRS0000125522"])("refuses %s", (krs) => {
    expect(parseKrs(krs)).toBeUndefined();
  });
});

describe("a number of one digit only", () => {
  it("is refused also where its check digit would fit", () => {
    const repeated = (length: number) => Array.from({ length: 10 }, (_, digit) => String(digit).repeat(length));
    const all = [...repeated(9), ...repeated(10), ...repeated(14), "PL 111-111-11-11", "NIP 0000000000"];
    for (const parse of [parseNip, parseRegon, parseKrs, parseOrganisationNumber]) {
      expect(all.map(parse).filter((read) => read !== undefined)).toEqual([]);
    }
  });
});

describe("PESEL in free text", () => {
  it.each([
    "44051401359",
    "Mój PESEL to 44051401359.",
    "PESEL:44051401359",
    "440514 01359",
    "440514-01359",
    "44 05 14 01359",
    "4 4 0 5 1 4 0 1 3 5 9",
    "440514\u00a001359",
    "dom 12 44051401359 lok. 3",
    "tel. 600700800 44051401359",
    "numery: 12345 440514 01359",
  ])("is seen in %j", (text) => {
    expect(containsPesel(text)).toBe(true);
  });

  it.each([
    ["a wrong check digit", "44051401358"],
    ["no such day", "44023001354"],
    ["ten digits", "4405140135"],
    ["part of a longer number", "440514013590"],
    ["the end of a longer number", "144051401359"],
    ["a telephone with the code of the country", "+48 600 700 800"],
    ["a telephone in one piece", "+44051401359"],
    ["a bank account", "61109010140000071219812874"],
    ["a bank account in groups", "61 1090 1014 0000 0712 1981 2874"],
    ["a bank account as IBAN", "PL61 1090 1014 0000 0712 1981 2874"],
    ["a fourteen digit REGON", "12345678512347"],
    ["a date before a number of people", "2027-04-01 104 osoby"],
    ["a year and amounts", "W 2027 roku 5 000 zł, w 2028 roku 10 000 zł"],
  ])("is not %s", (_, text) => {
    expect(containsPesel(text)).toBe(false);
  });

  it("is not any number of people after a date", () => {
    const numbers = Array.from({ length: 1000 }, (_, number) => String(number).padStart(3, "0"));
    expect(numbers.filter((number) => containsPesel(`Termin: 2027-04-01 ${number} osób`))).toEqual([]);
  });
});
