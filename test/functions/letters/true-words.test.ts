import { expect, test } from "vitest";
import { composeLetter } from "../../../functions/send-letter/letters/compose.ts";
import { moment } from "../../../functions/shared/words/format.ts";
import { asking, grantExample } from "./grant-examples.ts";
import { late, questionAt } from "./grant-state.ts";

test("who is asked for the data of the agreement learns of the award from this very letter", async () => {
  const { text } = await composeLetter(asking("questionAsked", "agreement", "pl"));
  expect(text).toContain("Państwa wniosek otrzymał dofinansowanie");
});

test("a grant that came to nothing is told as it was, and promises its money to nobody", async () => {
  // given
  const { endReason: _, ...silent } = late;
  const facts = grantExample("applicationForfeited");

  // when
  const unsigned = await composeLetter({ ...facts, submission: { ...late, endReason: "Brak podpisu skarbnika." } });
  const given = await composeLetter({ ...facts, submission: silent });

  // then
  expect(unsigned.text).toContain("umowa nie została podpisana");
  expect(unsigned.text).toContain("Brak podpisu skarbnika.");
  expect(given.text).toContain("zrezygnowano");
  expect(given.text).not.toContain("umowa nie została podpisana");
  expect(unsigned.text + given.text).not.toContain("kolejne wnioski");
});

test("a deadline that was put off is told with the new one; later reminders are reminders", async () => {
  // given
  const facts = asking("questionReminder", "correction", "pl");
  const question = { ...questionAt("correction"), extendedAt: facts.letter.queuedAt };

  // when
  const moved = await composeLetter({ ...facts, question });
  const later = await composeLetter({
    ...facts,
    question,
    letter: { ...facts.letter, queuedAt: "2027-12-01T08:00:00.000Z" },
  });

  // then
  expect(moved.subject).toMatch(/^Nowy termin: /);
  expect(moved.text).toContain(`nowy termin: ${moment("pl", question.deadline)}`);
  expect(later.subject).toMatch(/^Przypomnienie: /);
});

test("an award from the reserve list says so, and when", async () => {
  // given
  const facts = grantExample("applicationAwarded");
  const promotedAt = "2027-05-04T09:30:00.000Z";
  const decision = { at: "2027-04-08T10:00:00.000Z", list: "main", listVersion: 3, position: 7, promotedAt };

  // when
  const raised = await composeLetter({ ...facts, submission: { ...late, decision } });
  const first = await composeLetter(facts);

  // then
  expect(raised.text).toContain("z listy rezerwowej");
  expect(raised.text).toContain(moment("pl", promotedAt));
  expect(first.text).not.toContain("rezerwow");
});

test("who is invited to write together is told that somebody invites them", async () => {
  const facts = grantExample("draftLink");
  const invited = await composeLetter({ ...facts, letter: { ...facts.letter, invited: true } });
  expect(invited.subject).toMatch(/^Zaproszenie do wspólnego przygotowania wniosku/);
  expect((await composeLetter(facts)).subject).toMatch(/^Link do rozpoczętego wniosku/);
});

test("whoever began an application and never sent it is told when the call closed, not when it closes", async () => {
  const { text } = await composeLetter(grantExample("draftExpired"));
  expect(text).toContain("Zakończenie naboru");
  expect(text).not.toContain("Koniec naboru");
});
