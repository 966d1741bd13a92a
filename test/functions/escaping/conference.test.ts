import { describe, expect, it, vi } from "vitest";
import { certificatePath } from "../../../domain/certificates.ts";
import { ticketPath } from "../../../domain/tickets.ts";
import { letterWrites } from "../../../functions/shared/letters.ts";
import { readSignUp } from "../../../functions/shared/records.ts";
import { readSecret, writeSecret } from "../../../functions/shared/spam/secret.ts";
import { dueAttributes, keys } from "../../../functions/shared/table/keys.ts";
import { transact } from "../../../functions/shared/table/writes.ts";
import { signUpload } from "../../../functions/shared/uploads/token.ts";
import { anAssignment } from "../../support/assignments.ts";
import { aLinkTo, inDays, signedUp } from "../support/conferences.ts";
import { tableName } from "../support/doors.ts";
import { aTable, clerk, keyOf } from "../organiser/clerk.ts";
import { came, onList, put, waitsFor } from "../organiser/rooms.ts";
import { crawl } from "./crawl.ts";
import { aHostileEvent, answers } from "./event.ts";
import { longMarkup, markup } from "./hostile.ts";
import { excel, expectHarmless } from "./media.ts";

aTable();

describe("a conference whose every text is hostile", () => {
  it("is text on every page of whoever signed up, the approver, the clerk and the helper at the door", async () => {
    const log = vi.spyOn(console, "log").mockImplementation(() => {});
    // given somebody hostile in each state
    const form = await aHostileEvent("hostile-people");
    await writeSecret(tableName);
    const upload = { id: "A".repeat(22), size: 2000, name: `${markup}.html` };
    const file = signUpload((await readSecret(tableName)) ?? "", { formId: form.id, field: "file" }, upload);
    await put({ ...keys.upload(upload.id), ...upload, ...dueAttributes(inDays(1)) });
    const { id } = await signedUp(form, { answers: { ...answers, file } });
    const signUp = await readSignUp(tableName, form.id, id);
    expect(signUp?.answers["longText"]).toBe(longMarkup);
    const named = { participants: [{ name: markup }, { name: "=1+1" }], organisation: markup };
    const declined = { status: "declined", decidedAt: inDays(0), decidedBy: clerk.id, reason: longMarkup };
    const waiting = await onList(form, { ...named, state: { status: "waitlisted", waitingNumber: 1 } });
    const offered = await onList(form, { ...named, state: { status: "offered", offerExpiresAt: inDays(1) } });
    const refused = await onList(form, { ...named, state: declined });
    const onPaper = await onList(form, { ...named, source: "fax", state: { email: undefined, enteredBy: clerk.id } });
    const present = await onList(form, { ...named, sessions: { s1: { status: "confirmed" } } });
    const reviewed = await onList(form, { ...named, state: { status: "underReview" } });
    await waitsFor(form, "event", waiting, 1);
    await came(form, present, 1);
    await put({ ...keys.needs(present.id), schemaVersion: 1, answers: { special: longMarkup } });
    await transact(tableName, letterWrites(onPaper, "signUpConfirmed", { now: inDays(0) }));
    const asked = { formId: form.id, submissionId: reviewed.id, assignee: clerk };
    await put({ ...keys.assignment(reviewed.id, "approval", clerk.id), ...anAssignment(asked) });
    const about = { schemaVersion: 1 as const, formId: form.id, submissionId: present.id, participant: 1 };
    const certificate = { ...about, name: markup, number: "KRK-1/1", code: "aA0-_bB1cC2dD3eE", issuedAt: inDays(0) };
    await put({ ...keys.certificate(form.id, present.id, 1), ...certificate });

    // when everything is opened that anybody can reach
    const own = await Promise.all(
      [id, waiting.id, offered.id, refused.id, present.id].map((submissionId) =>
        aLinkTo("manage", form, { submissionId }),
      ),
    );
    const key = await keyOf(form);
    const ticket = { formId: form.id, submissionId: present.id, participant: 1, secret: present.ticketSecret };
    const pages = await crawl([
      `/forms/${form.id}/receipts/${id}`,
      `/forms/${form.id}/link`,
      ...own.flatMap((manage) => [`/manage/${manage}`, `/manage/${manage}/edit`, `/manage/${manage}/data.json`]),
      `/approvals/${await aLinkTo("approval", form, { submissionId: reviewed.id, assigneeId: clerk.id })}`,
      `/check-in/${await aLinkTo("checkIn", form, { assigneeId: clerk.id })}`,
      certificatePath(certificate),
      `${certificatePath(certificate)}/pdf`,
      ticketPath(ticket),
      `/organise/${key}`,
      `/organise/${key}?q=${encodeURIComponent(markup)}`,
      `/organise/${key}/waiting-list`,
      `/organise/${key}/sign-ups/${refused.id}`,
    ]);

    // then
    const types = Map.groupBy(pages, ({ type }) => type);
    expect([...types.keys()].toSorted()).toEqual(
      ["", "application/json", "application/pdf", "text/csv", "text/html", excel].toSorted(),
    );
    expect(types.get("text/html")?.length).toBeGreaterThan(25);
    let saved = 0;
    for (const page of pages) {
      if (page.status === 303) {
        expect(page.content).toHaveLength(0);
        if (!page.path.includes("/files/")) continue;
        const { searchParams } = new URL(page.headers["location"] ?? "");
        expect(searchParams.get("response-content-disposition")).toMatch(/^attachment; filename="[^"]*"; filename\*=/);
        saved += 1;
      } else {
        expect([page.path, page.status]).toEqual([page.path, 200]);
        await expectHarmless(page);
      }
    }
    expect(saved, "files that lead to be saved, never to be shown").toBeGreaterThan(0);
    // and what is logged names nobody and holds no key
    const lines = log.mock.calls.map(([line]) => String(line));
    log.mockRestore();
    expect(lines.length).toBeGreaterThan(pages.length);
    for (const line of lines) expect(line).not.toMatch(/hostile\(|example\.org|[\w-]{43}/);
  });
});
