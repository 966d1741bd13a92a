import { describe, expect, it } from "vitest";
import { changesEnd, letterOfState, whyNotCancel, whyNotChange } from "../../domain/self-service.ts";
import { aSignUp } from "../support/submissions.ts";

const startsAt = "2027-03-07T08:00:00.000Z";
const before = "2027-03-01T08:00:00.000Z";
const form = { startsAt, sessions: [] };
const ended = aSignUp({ status: "cancelled", cancelledAt: before, cancelReason: "person" });

describe("what one may do with a sign-up", () => {
  it("ends when the event begins, to the millisecond", () => {
    expect(whyNotCancel(form, aSignUp(), false, "2027-03-07T07:59:59.999Z")).toBeUndefined();
    expect(whyNotCancel(form, aSignUp(), false, startsAt)).toEqual({ code: "eventBegan", at: startsAt });
    expect(whyNotChange(form, aSignUp(), false, startsAt)).toEqual({ code: "eventBegan", at: startsAt });
  });

  it("ends earlier for changes where the organiser says so, while cancelling goes on", () => {
    const limited = { startsAt, sessions: [], changesUntil: before };
    expect(whyNotChange(limited, aSignUp(), false, before)).toEqual({ code: "changesClosed", at: before });
    expect(whyNotCancel(limited, aSignUp(), false, before)).toBeUndefined();
  });

  it("ends when the last session begins, where there are several", () => {
    const session = { id: "a", title: { pl: "A" }, endsAt: "2027-03-29T10:00:00.000Z", capacity: 5 };
    const last = "2027-03-29T08:00:00.000Z";
    const series = {
      startsAt,
      sessions: [
        { ...session, startsAt: last },
        { ...session, id: "b", startsAt },
      ],
    };
    expect(whyNotChange(series, aSignUp(), false, startsAt)).toBeUndefined();
    expect(whyNotCancel(series, aSignUp(), false, last)).toEqual({ code: "sessionsBegan", at: last });
    expect(changesEnd(series)).toBe(last);
  });

  it("never lasts longer than until the event, whatever the organiser wrote", () => {
    expect(changesEnd({ startsAt, sessions: [], changesUntil: "2027-04-01T08:00:00.000Z" })).toBe(startsAt);
  });

  it("is over when the sign-up or the event is", () => {
    expect(whyNotCancel(form, ended, false, before)).toEqual({ code: "ended" });
    expect(whyNotCancel(form, aSignUp(), true, before)).toEqual({ code: "eventCancelled" });
  });
});

it("the letter that is sent again tells the present state", () => {
  expect(letterOfState(aSignUp(), false)).toBe("signUpConfirmed");
  expect(letterOfState(aSignUp({ status: "offered", offerExpiresAt: before }), false)).toBe("signUpOffered");
  expect(letterOfState(aSignUp(), true)).toBe("eventCancelled");
  expect(letterOfState(ended, true)).toBe("signUpCancelled");
  const endedBy = (cancelReason: string) => aSignUp({ status: "cancelled", cancelledAt: before, cancelReason });
  expect(letterOfState(endedBy("organiser"), false)).toBe("signUpCancelled");
  expect(letterOfState(endedBy("offerDeclined"), false)).toBe("signUpCancelled");
  expect(letterOfState(endedBy("offerExpired"), false)).toBe("signUpOfferLapsed");
});
