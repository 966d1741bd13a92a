import { describe, expect, it } from "vitest";
import { checkAnswers, checkConsents } from "../../domain/answers.ts";
import { decodeFormPost, valuesOf } from "../../domain/form-post.ts";
import type { Form } from "../../schemas/form.ts";
import { aField } from "../support/fields.ts";
import { aCall, aConference } from "../support/forms.ts";
import { exampleRequest, formPost } from "../support/requests.ts";

const call = aCall();
const decoded = (query: string, form: Form = call) => decodeFormPost(form, new URLSearchParams(query));
const faultsOf = (query: string) => {
  const post = formPost(exampleRequest(call));
  for (const [name, value] of new URLSearchParams(query)) post.set(name, value);
  return checkAnswers(call.fields, decodeFormPost(call, post).answers).faults;
};

describe("a form without JavaScript", () => {
  it.each([aConference(), call])("brings the same answers as JSON does: $id", (form) => {
    const request = exampleRequest(form);
    const { answers, consents } = decodeFormPost(form, formPost(request));
    expect(consents).toEqual(request.consents);
    expect(checkConsents(form.consents, consents)).toEqual([]);
    expect(checkAnswers(form.fields, answers)).toEqual(checkAnswers(form.fields, request.answers));
    expect(checkAnswers(form.fields, answers).faults).toEqual([]);
  });

  it("brings one choice or several, always as a list", () => {
    const form = aConference({ fields: [...aConference().fields, aField("choices")] });
    expect(decoded("choices=noon", form).answers).toEqual({ choices: ["noon"] });
    expect(decoded("choices=noon&choices=evening", form).answers).toEqual({ choices: ["noon", "evening"] });
    expect(decoded("", form).answers).toEqual({});
  });

  it("gives no consent by a box that was not ticked", () => {
    const { consents } = decoded("consents.privacy=1&consents.rules=");
    expect(checkConsents(call.consents, consents)).toEqual([{ field: "consents.rules", code: "consentMissing" }]);
  });

  it("may send its rows in any order", () => {
    const post = formPost(exampleRequest(call));
    const turned = new URLSearchParams([...post].toReversed());
    expect(checkAnswers(call.fields, decodeFormPost(call, turned).answers)).toEqual(
      checkAnswers(call.fields, exampleRequest(call).answers),
    );
  });

  it("keeps rows where the person sees them, with empty ones in between", () => {
    expect(faultsOf("budget[7].item=Konewki&budget[7].amount=x")).toEqual([
      { field: "budget[7].amount", code: "money" },
    ]);
    expect(faultsOf("budget[5].item=&budget[5].amount=&members[9].fullName=")).toEqual([]);
  });

  it("keeps its controls to itself", () => {
    expect(decoded("_key=12345678&_add=budget&language=uk&_=")).toEqual({ answers: {}, consents: {} });
  });
});

describe("names that are not in the form are kept, to be refused", () => {
  it.each([
    ["colour=red", "colour"],
    ["constructor=x", "constructor"],
    ["applicantKind=informalGroup&members=Jan", "members"],
    ["members[0]=Jan", "members[0]"],
    ["applicantKind=informalGroup&members[0].size=3", "members[0].size"],
    ["applicantKind=informalGroup&members[0].constructor=x", "members[0].constructor"],
    ["members[0].__proto__=x", "members[0].__proto__"],
    ["members[-1].fullName=Jan", "members[-1].fullName"],
    ["members[1000].fullName=Jan", "members[1000].fullName"],
    ["nip[0].fullName=Jan", "nip[0].fullName"],
    ["Language=pl", "Language"],
    ["__proto__=x", "__proto__"],
    ["__proto__=x&__proto__=y", "__proto__"],
  ])("%s", (query, field) => {
    expect(faultsOf(query).map((fault) => fault.field)).toContain(field);
  });

  it("and so are consents", () => {
    const { consents } = decoded("consents.privacy=1&consents.rules=1&consents.__proto__=1&consents.=1");
    const unknown = checkConsents(call.consents, consents).map(({ field }) => field);
    expect(unknown).toEqual(["consents.__proto__", "consents."]);
  });
});

describe("a control that is sent twice", () => {
  it("is no text", () => {
    const { answers } = decoded("projectTitle=a&projectTitle=b");
    expect(checkAnswers(call.fields, answers).faults).toContainEqual({ field: "projectTitle", code: "wrongType" });
  });

  it("is shown again as it was sent", () => {
    expect(valuesOf(new URLSearchParams("a=1&b=2&a=3&_key=x&language=pl"))).toEqual({ a: ["1", "3"], b: "2" });
  });
});

describe("the largest post that a door lets in", () => {
  const names = Array.from({ length: 16_000 }, (_, number) => `${number.toString(36)}=`);

  it("is read name by name, not all names for each name", () => {
    let reads = 0;
    class Counted extends URLSearchParams {
      override getAll(name: string) {
        reads += 1;
        return super.getAll(name);
      }
    }
    const post = new Counted(names.join("&"));
    expect(Object.keys(valuesOf(post))).toHaveLength(16_000);
    expect(Object.keys(decodeFormPost(call, post).answers)).toHaveLength(16_000);
    expect(reads).toBe(0);
  });
});
