import { load } from "cheerio";
import { expect, test } from "vitest";
import { keys } from "../../../functions/shared/table/keys.ts";
import { transact } from "../../../functions/shared/table/writes.ts";
import { fileKey } from "../../../schemas/attachment.ts";
import { stored } from "../support/doors.ts";
import { aCall, aTable } from "../support/grants.ts";
import { complete, Writer } from "./writer.ts";

aTable();

/** What the function that looks at files does when one is what it says, or is not. */
async function decided(writer: Writer, name: string, set: Record<string, unknown>) {
  const item = (await writer.all()).find((one) => one["name"] === name);
  await transact("wspolnie", [{ put: { ...item, ...set, pk: String(item?.["pk"]), sk: String(item?.["sk"]) } }]);
}

const states = (writer: Writer) =>
  writer
    .$("[data-attachment]")
    .toArray()
    .map((element) => element.attribs["data-attachment"]);

test("a file is announced, sent straight to where files are kept, and goes with the application once it was looked at", async () => {
  const call = await aCall({ attachments: 2 });
  const writer = await Writer.of(call, complete(call));

  // What it is to be called, and of which kind it is, is asked first
  expect(await writer.pressed("attach", { _fileName: "statut" })).toBe(422);
  expect(writer.$("#_fileName, #fileName, [name=_fileName]").val()).toBe("statut");

  // When it is announced, together with a change of the title that is saved as well
  const file = { _fileName: "statut", _fileType: "pdf", projectTitle: "Ogród na dachu" };
  const { statusCode, body, headers } = await writer.press("attach", file);
  expect(statusCode).toBe(200);
  // Then a form leads to the bucket, and the policy of this one page lets it
  const $ = load(body ?? "");
  expect($("form").attr("action")).toBe("http://127.0.0.1:1/_local/files/files");
  expect($("form").attr("enctype")).toBe("multipart/form-data");
  const announced = (await writer.all()).find(({ sk }) => String(sk).startsWith("ATTACHMENT#"));
  const draft = await writer.draft();
  expect($("[name=key]").val()).toBe(fileKey("incoming", String(draft?.["id"]), String(announced?.["id"])));
  expect($("[name=success_action_redirect]").val()).toBe(`https://localhost/drafts/${writer.key}?news=attached`);
  expect(headers?.["content-security-policy"]).toContain("form-action 'self' http://127.0.0.1:1;");
  expect((await writer.look()).headers?.["content-security-policy"]).toContain("form-action 'self';");
  expect(writer.$("#projectTitle").val()).toBe("Ogród na dachu");
  // Loading that page again announces nothing twice
  await writer.press("attach", file);
  await writer.look();
  expect(states(writer)).toEqual(["uploading"]);
  // And the application waits for the file
  expect(await writer.pressed("send")).toBe(409);
  expect(writer.$("[data-hold=checking]")).toHaveLength(1);

  // A second file is not what it says; a third would be too many until it is taken back
  await writer.press("attach", { _fileName: "plan.png", _fileType: "png" });
  await decided(writer, "statut.pdf", { status: "accepted", size: 12, sha256: "a".repeat(64) });
  await decided(writer, "plan.png", { status: "refused", size: 12, reason: "type" });
  await writer.look();
  expect(writer.$("#attachments").text()).toContain("odrzucony: plik jest czymś innym, niż wskazuje jego nazwa");
  expect(writer.$("[name=_fileName]")).toHaveLength(0);
  expect((await writer.press("attach", { _fileName: "trzeci", _fileType: "pdf" })).statusCode).toBe(303);
  const refused = writer.$("[data-attachment=refused] button").attr("value") ?? "";
  await writer.pressed("", { _detach: refused });
  expect(states(writer)).toEqual(["accepted"]);
  expect(writer.$("[name=_fileName]")).toHaveLength(1);

  expect(await writer.pressed("send")).toBe(303);
  const { sk, pk } = keys.submission(call.id);
  expect(await stored(pk, sk)).toMatchObject([
    { attachments: [{ draftId: draft?.["id"], name: "statut.pdf", type: "pdf", size: 12, sha256: "a".repeat(64) }] },
  ]);
});
