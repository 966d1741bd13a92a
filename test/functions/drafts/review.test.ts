import { expect, test } from "vitest";
import { keys } from "../../../functions/shared/table/keys.ts";
import { transact } from "../../../functions/shared/table/writes.ts";
import type { Attachment } from "../../../schemas/attachment.ts";
import { stored, tableName } from "../support/doors.ts";
import { aCall, aTable } from "../support/grants.ts";
import { complete, Writer } from "./writer.ts";

aTable();

const applicationsOf = ({ id }: { id: string }) => stored(keys.submission(id).pk, keys.submission(id).sk);
const review = { _review: "1" };

test("a draft is looked through before it is sent, as on the form of its call, and sent once from there", async () => {
  // given a complete draft with a file that was accepted and one that was refused
  const call = { ...(await aCall()) };
  const writer = await Writer.of(call, complete(call));
  const draft = await writer.draft();
  const at = { uploadedAt: String(draft?.["savedAt"]), type: "pdf" as const };
  const files: Attachment[] = [
    { ...at, id: "a".repeat(16), name: "Statut.pdf", status: "accepted", size: 100, sha256: "a".repeat(64) },
    { ...at, id: "b".repeat(16), name: "Plan.pdf", status: "refused", reason: "empty", size: 0 },
  ];
  const draftId = String(draft?.["id"]);
  await transact(
    tableName,
    files.map((file) => ({ put: { ...keys.attachment(draftId, file.id), ...file } })),
  );

  // when the button of the page is pressed
  await writer.look();
  const button = writer.$("form button.primary").last();
  expect([button.attr("name"), button.text(), button.attr("formaction")]).toEqual([
    "_review",
    "Sprawdź i złóż wniosek",
    `/drafts/${writer.key}/send`,
  ]);
  expect(await writer.pressed("send", { ...review, projectTitle: "Ogród dla wszystkich" })).toBe(200);

  // then everything is there to be read, files included, and nothing has been sent
  expect(writer.$("h1").text()).toBe("Prosimy sprawdzić odpowiedzi");
  const said = writer.$("main").text().replaceAll(/\s+/g, " ");
  for (const text of ["Ogród dla wszystkich", "Razem: 10 000,00 zł", "Statut.pdf", "Plan.pdf", "plik jest pusty"]) {
    expect(said).toContain(text);
  }
  expect(writer.$("button[name=_save]")).toHaveLength(0);
  expect(await applicationsOf(call)).toEqual([]);
  expect(await writer.draft()).toMatchObject({ status: "editing", values: { projectTitle: "Ogród dla wszystkich" } });

  // and in another language it is the same
  expect(await writer.pressed("send", { _language: "en" })).toBe(200);
  expect([writer.$("html").attr("lang"), writer.$("h1").text()]).toEqual(["en", "Please check your answers"]);
  expect(writer.$("form#_form").attr("action")).toBe(`/drafts/${writer.key}/send?lang=en`);

  // when it is sent from there, twice
  expect(await writer.press("send").then(({ statusCode }) => statusCode)).toBe(303);
  expect(await writer.pressed("send")).toBe(303);
  expect(await applicationsOf(call)).toMatchObject([{ attachments: [{ name: "Statut.pdf" }] }]);
});

test("from the review one comes back to an answer, with everything typed still there", async () => {
  const call = await aCall();
  const writer = await Writer.of(call, complete(call));
  await writer.pressed("send", { ...review, _invite: "ktos@", _fileName: "Statut" });
  const ways = writer
    .$("button[name=_edit]")
    .map((_, one) => String(writer.$(one).attr("value")))
    .get();
  expect(ways).toEqual(expect.arrayContaining(["projectTitle", "budget", "attachments", "consents.privacy"]));

  expect(await writer.pressed("send", { _edit: "projectTitle" })).toBe(200);
  expect(writer.$("[autofocus]").attr("name")).toBe("projectTitle");
  expect([writer.$("[name=_invite]").val(), writer.$("[name=_fileName]").val()]).toEqual(["ktos@", "Statut"]);
  expect(writer.$("[name=projectTitle]").val()).toContain("Ogród sąsiedzki");
  await writer.pressed("send", review);
  await writer.pressed("send", { _edit: "attachments" });
  expect(writer.$("[autofocus]").attr("id")).toBe("attachments");
});

test("what is missing, or was changed by somebody else meanwhile, is said in place of the review and of sending", async () => {
  const call = await aCall();
  const writer = await Writer.of(call, { email: "anna@example.org", projectTitle: "Ogród" });
  expect(await writer.pressed("send", review)).toBe(422);
  expect(writer.$(".error-summary li").length).toBeGreaterThan(3);
  const { email: _, ...rest } = complete(call);
  expect(await writer.pressed("send", { ...rest, ...review })).toBe(200);

  const other = await writer.joinedBy();
  await other.pressed("save", { projectTitle: "Ogród na dachu" });
  expect(await writer.pressed("send")).toBe(409);
  expect(writer.$("[data-hold=changed]")).toHaveLength(1);
  expect(writer.$("[data-conflict]")).toHaveLength(0);
  expect(writer.$("#projectTitle").val()).toBe("Ogród na dachu");
  expect(await applicationsOf(call)).toEqual([]);
});

test("what is not asked for is said not to be sent, and stays in the draft", async () => {
  const call = await aCall();
  const typing = { ...complete(call), patronName: "", patronEmail: "p@example.org" };
  const writer = await Writer.of(call, typing);
  expect(await writer.pressed("send", review)).toBe(200);
  expect(writer.$("[data-left-out]").text()).toContain("p@example.org");
  await writer.pressed("send", { _edit: "patronEmail" });
  expect(writer.$("[name=patronEmail]").val()).toBe("p@example.org");
});
