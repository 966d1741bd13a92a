import { expect, test } from "vitest";
import { openPostOffice, send } from "./post-office.ts";

const BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";

test("the list is oldest first and filters by one exact address without regard to case", async () => {
  await using office = await openPostOffice();
  await send(office.ses, ["Anna@Example.org", "jan@example.org"], { subject: "pierwszy" });
  await send(office.ses, ["anna@example.org.pl"], { subject: "drugi" });
  await send(office.ses, ["ANNA@example.org"], { subject: "trzeci" });

  const subjects = async (query: string) => {
    const { messages } = await (await office.get(`/_local/mail${query}`)).json();
    return messages.map(({ subject }: { subject: string }) => subject);
  };

  expect(await subjects("")).toEqual(["pierwszy", "drugi", "trzeci"]);
  expect(await subjects("?to=anna%40example.ORG")).toEqual(["pierwszy", "trzeci"]);
  expect(await subjects("?to=jan@example.org")).toEqual(["pierwszy"]);
  expect(await subjects("?to=anna")).toEqual([]);
});

test("a browser sees the newest letter first, with its state, and pages back to the oldest", async () => {
  await using office = await openPostOffice();
  for (let n = 1; n <= 51; n++) await send(office.ses, ["anna@example.org"], { subject: `List ${n}.` });
  await send(office.ses, ["bounce@simulator.amazonses.com"], { subject: "Odbity" });

  const page = await office.get("/_local/mail?to=anna@example.org", BROWSER);
  const html = await page.text();
  const older = /href="([^"]*before=[^"]*)"/.exec(html)?.[1]?.replaceAll("&amp;", "&") ?? "";
  const rest = await (await office.get(older, BROWSER)).text();
  const everything = await (await office.get("/_local/mail", BROWSER)).text();

  expect(page.headers.get("content-type")).toBe("text/html; charset=utf-8");
  expect(html).toContain('lang="pl"');
  expect(html.indexOf("List 51.")).toBeLessThan(html.indexOf("List 50."));
  expect(html).toContain("Doręczony");
  expect(html).not.toContain("List 1.");
  expect(html).not.toContain("Odbity");
  expect(rest).toContain("List 1.");
  expect(rest).not.toContain("List 2.");
  expect(everything).toContain("Niedoręczony: skrzynka nie istnieje");
});

test("what people typed is text everywhere, whatever it looks like", async () => {
  await using office = await openPostOffice();
  const nasty = `"'><script>alert(1)</script>`;
  const id = await send(
    office.ses,
    ["anna@example.org"],
    {
      subject: nasty,
      text: `${nasty} https://example.org/a?b=1&c=2.`,
      attachments: [{ filename: `${nasty}.txt`, content: "x" }],
    },
    { Source: `"${nasty.replace('"', "")}" <urzad@example.org>` },
  );

  for (const path of ["/_local/mail", `/_local/mail?to=${encodeURIComponent(nasty)}`, `/_local/mail/${id}`]) {
    const page = await office.get(path, BROWSER);
    expect(await page.text(), path).not.toContain("<script");
    expect(page.headers.get("content-security-policy"), path).toMatch(/default-src 'none'; style-src 'sha256-/);
  }
  expect(await (await office.get(`/_local/mail/${id}`, BROWSER)).text()).toContain(
    'href="https://example.org/a?b=1&amp;c=2"',
  );
});

test("the HTML of a letter is shown in a sandbox without scripts, its links opening outside", async () => {
  await using office = await openPostOffice();
  const id = await send(office.ses, ["anna@example.org"], {
    html: '<html><head><title>a</title></head><body><a href="https://example.org">Link</a></body></html>',
  });

  const page = await (await office.get(`/_local/mail/${id}`, BROWSER)).text();
  const letter = await office.get(`/_local/mail/${id}/html`, BROWSER);

  const sandbox = /<iframe[^>]*sandbox="([^"]*)"/.exec(page)?.[1] ?? "";
  expect(sandbox).toContain("allow-top-navigation-by-user-activation");
  expect(sandbox).not.toMatch(/allow-(scripts|same-origin|forms)/);
  expect(letter.headers.get("content-security-policy")).toContain(`sandbox ${sandbox}`);
  expect(letter.headers.get("content-security-policy")).toContain("default-src 'none'");
  expect(letter.headers.get("referrer-policy")).toBe("no-referrer");
  expect(await letter.text()).toContain('<head><base target="_top"><title>');
});

test("a letter shows the pictures it brought, and no others", async () => {
  await using office = await openPostOffice();
  const picture = Buffer.from("not really a picture");
  const id = await send(office.ses, ["anna@example.org"], {
    html: '<img src="cid:code@wspolnie"><img src="cid:page@wspolnie"><img src="https://example.org/pixel.png">',
    attachments: [
      { filename: "qr.png", content: picture, contentType: "image/png", cid: "code@wspolnie" },
      { filename: "page.svg", content: "<svg/>", contentType: "image/svg+xml", cid: "page@wspolnie" },
    ],
  });

  const letter = await office.get(`/_local/mail/${id}/html`, BROWSER);

  expect(letter.headers.get("content-security-policy")).toMatch(/img-src data:;/);
  const html = await letter.text();
  expect(html).toContain(`<img src="data:image/png;base64,${picture.toString("base64")}">`);
  expect(html).toContain('<img src="cid:page@wspolnie"><img src="https://example.org/pixel.png">');
});

test("attachments and the raw letter are downloads with their own bytes and names", async () => {
  await using office = await openPostOffice();
  const bytes = Buffer.from(Array.from({ length: 256 }, (_, n) => n));
  const id = await send(office.ses, ["anna@example.org"], {
    attachments: [{ filename: "żółw'.pdf", content: bytes, contentType: "application/pdf" }],
  });

  const attachment = await office.get(`/_local/mail/${id}/attachments/0`);
  const raw = await office.get(`/_local/mail/${id}/raw`);

  expect(Buffer.from(await attachment.arrayBuffer())).toEqual(bytes);
  expect(attachment.headers.get("content-type")).toBe("application/pdf");
  expect(attachment.headers.get("content-disposition")).toBe("attachment; filename*=UTF-8''%C5%BC%C3%B3%C5%82w%27.pdf");
  expect(raw.headers.get("content-type")).toBe("message/rfc822");
  expect(await raw.text()).toContain("From: urzad@example.org");
});

test("what is not there is 404, what is not read is 405, and other routes are left to others", async () => {
  await using office = await openPostOffice();
  const id = await send(office.ses, ["anna@example.org"]);

  for (const path of [
    "/nope",
    `/${id}/html`,
    `/${id}/attachments/0`,
    `/${id}/attachments/`,
    `/${id}/raw/more`,
    `/${id}/other`,
  ]) {
    expect((await office.get(`/_local/mail${path}`, BROWSER)).status, path).toBe(404);
    expect((await office.get(`/_local/mail${path}`)).headers.get("content-type"), path).toBe(
      "application/problem+json",
    );
  }
  expect((await fetch(`${office.url}/_local/mail`, { method: "DELETE" })).status).toBe(405);
  expect(await (await fetch(`${office.url}/_local/mailbox`)).text()).toContain("InvalidAction");
});

test("a letter that is not MIME at all is listed with what could be read", async () => {
  await using office = await openPostOffice();
  const RawMessage = { Data: Buffer.from("\0\xff\r\nContent-Type: multipart/mixed\r\n", "latin1") };

  const id = await send(office.ses, ["anna@example.org"], {}, { RawMessage });

  expect((await (await office.get("/_local/mail")).json()).messages).toMatchObject([
    { id, to: ["anna@example.org"], subject: "" },
  ]);
  expect((await office.get(`/_local/mail/${id}`, BROWSER)).status).toBe(200);
});
