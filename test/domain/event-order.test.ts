import { describe, expect, it } from "vitest";
import { readOrder } from "../../domain/event-order.ts";
import { aConference } from "../support/forms.ts";

const now = "2027-03-26T10:00:00.000Z";
const form = aConference({
  startsAt: "2027-03-26T08:00:00.000Z",
  endsAt: "2027-03-26T14:00:00.000Z",
  closesAt: "2027-03-24T14:00:00.000Z",
  sessions: [
    {
      id: "warsztaty",
      title: { pl: "Warsztaty" },
      startsAt: "2027-03-26T09:00:00.000Z",
      endsAt: "2027-03-26T11:00:00.000Z",
      capacity: 20,
    },
  ],
});
const move = {
  action: "move",
  revision: "3",
  startsAt: "2027-03-26T09:00",
  endsAt: "2027-03-26T18:30:00",
  placeName: " Dom Kultury ",
  placeAddress: "ul. Nowa 1",
};

describe("what a clerk posts", () => {
  it("is read as local time, with or without seconds; a running event may end later", () => {
    expect(readOrder(form, move, now)).toEqual({
      revision: 3,
      order: {
        action: "move",
        startsAt: "2027-03-26T08:00:00.000Z",
        endsAt: "2027-03-26T17:30:00.000Z",
        place: { name: "Dom Kultury", address: "ul. Nowa 1" },
      },
    });
  });

  it("leaves aside controls of the other forms on the page", () => {
    const posted = { ...move, action: "capacity", capacity: "50", session: "" };
    expect(readOrder(form, posted, now)).toEqual({
      revision: 3,
      order: { action: "capacity", pool: "event", capacity: 50 },
    });
  });

  it.each([
    [{ startsAt: "2027-03-26T08:30" }, "startsAt", "inThePast"],
    [{ startsAt: "2027-02-30T08:30" }, "startsAt", "date"],
    [{ endsAt: "2027-03-26T25:00" }, "endsAt", "date"],
    [{ endsAt: "soon" }, "endsAt", "date"],
    [{ endsAt: "2027-03-26T09:00" }, "endsAt", "endsBeforeStart"],
    [{ endsAt: "2027-03-26T10:59" }, "endsAt", "inThePast"],
    [{ revision: "" }, "revision", "required"],
    [{ placeName: "x".repeat(201) }, "placeName", "tooLong"],
    [{ action: "" }, "action", "required"],
    [{ action: "capacity", capacity: "0" }, "capacity", "tooSmall"],
    [{ action: "capacity", capacity: "10", session: "obiad" }, "session", "option"],
    [{ action: "cancel", confirmation: "Inne wydarzenie" }, "confirmation", "confirmation"],
  ])("%j is wrong at %s: %s", (wrong, field, code) => {
    expect(readOrder(form, { ...move, ...wrong }, now)).toMatchObject({
      faults: expect.arrayContaining([expect.objectContaining({ field, code })]),
    });
  });

  it("may not leave a session on a day without the event", () => {
    const twoDays = aConference({
      ...form,
      startsAt: "2027-04-10T08:00:00.000Z",
      endsAt: "2027-04-11T14:00:00.000Z",
      sessions: form.sessions.map((session) => ({
        ...session,
        startsAt: "2027-04-11T08:00:00.000Z",
        endsAt: "2027-04-11T10:00:00.000Z",
      })),
    });
    const oneDay = { ...move, startsAt: "2027-05-10T09:00", endsAt: "2027-05-10T18:00" };
    expect(readOrder(twoDays, oneDay, now)).toEqual({ faults: [{ field: "endsAt", code: "sessionOutside" }] });
  });

  it("cancels by the name of the event in any of its languages", () => {
    for (const confirmation of [form.title.pl, ` ${form.title.en?.toLowerCase()}`, form.title.uk ?? ""]) {
      expect(readOrder(form, { action: "cancel", revision: "0", confirmation }, now)).toMatchObject({
        order: { action: "cancel" },
      });
    }
  });
});
