import { checkAnswers, checkConsents } from "../../../domain/answers.ts";
import { decodeFormPost, valuesOf } from "../../../domain/form-post.ts";
import { inPageOrder } from "../../../domain/fault-order.ts";
import { checkApplication } from "../../../domain/grant-rules.ts";
import type { FieldFault } from "../../../domain/refusal.ts";
import { publicForm } from "../../../domain/public-form.ts";
import { fieldErrors } from "../../../functions/shared/http/response.ts";
import { formPage, type FormPage } from "../../../functions/shared/pages/form.tsx";
import { receiptPage } from "../../../functions/shared/pages/receipt.tsx";
import { changedRows, shownPage } from "../../../functions/shared/submissions/rows.ts";
import { Language } from "../../../schemas/values.ts";
import { aCall, aPoolCounter, whileOpen } from "../../support/forms.ts";
import { aField, aGroup } from "../../support/fields.ts";
import { assets, bodyOf, type Listening, listen } from "../embed/service.ts";

const ofGroup = [{ field: "kind", is: ["resident"] }];
const twoKinds = [
  { value: "ngo", label: { pl: "Organizacja", en: "Organisation" } },
  { value: "resident", label: { pl: "Mieszkańcy", en: "Residents" } },
];

/** A call with something of everything that a script works on. */
export const call = aCall({
  fields: [
    aField("text", { name: "contactName", label: { pl: "Imię i nazwisko" }, required: true, minLength: 3 }),
    aField("email", { label: { pl: "Adres e-mail", en: "E-mail", uk: "Електронна адреса" }, required: true }),
    aField("phone", { label: { pl: "Telefon" } }),
    aField("postcode", { label: { pl: "Kod pocztowy" }, help: { pl: "Siedziby." } }),
    aField("organisationNumber", { label: { pl: "Numer organizacji" } }),
    aField("date", { label: { pl: "Początek" } }),
    aField("longText", { name: "summary", label: { pl: "Opis" }, required: true, maxLength: 100 }),
    aField("choice", { name: "kind", label: { pl: "Kto składa wniosek?" }, required: true, options: twoKinds }),
    aField("text", { name: "patron", label: { pl: "Patron" }, required: true, section: "group", showWhen: ofGroup }),
    {
      ...aGroup({ name: "members", label: { pl: "Członkowie" }, min: 0, max: 3, section: "group", showWhen: ofGroup }),
      fields: [
        aField("text", { name: "fullName", label: { pl: "Nazwisko" }, required: true }),
        aField("checkbox", { name: "minor", label: { pl: "Niepełnoletni" } }),
        aField("phone", {
          name: "parent",
          label: { pl: "Telefon rodzica" },
          required: true,
          showWhen: [{ field: "minor", is: ["true"] }],
        }),
      ],
    },
    aField("money", { name: "requestedAmount", label: { pl: "Wnioskowana kwota" }, required: true, min: 500 }),
    {
      ...aGroup({ name: "budget", label: { pl: "Kosztorys" }, required: true, min: 1, max: 5 }),
      fields: [
        aField("text", { name: "item", label: { pl: "Na co" }, required: true }),
        aField("money", { name: "amount", label: { pl: "Kwota" }, required: true }),
      ],
    },
  ],
  sections: [{ name: "group", title: { pl: "O grupie" } }],
  consents: [{ name: "truth", version: "1", text: { pl: "Podaję prawdę." }, required: true }],
});

/** An address that the server alone knows something about. */
export const onTheList = "known@example.org";

type Page = Partial<Pick<FormPage, "values" | "rows" | "errors" | "changedGroup">>;

export function draw(language: Language, fragment: boolean, page: Page = {}): string {
  const form = publicForm(call, { counter: aPoolCounter() }, language, whileOpen);
  return formPage({
    language,
    form,
    definition: call,
    key: "key",
    values: {},
    rows: {},
    errors: [],
    fragment,
    ...page,
  });
}

const receipt = (language: Language, fragment: boolean) =>
  receiptPage({
    language,
    fragment,
    form: publicForm(call, { counter: aPoolCounter() }, language, whileOpen),
    receipt: { id: "0".repeat(32), reference: "PT-7F3K-92QM", status: "submitted" },
  });

/** The page after a post, as the door draws it. */
export function drawAgain(typed: URLSearchParams, fragment: boolean): { status: number; html: string } {
  const language = Language.parse(typed.get("language"));
  const values = valuesOf(typed);
  const changed = changedRows(call, values, typed);
  if (changed) {
    return { status: 200, html: draw(language, fragment, { ...changed, changedGroup: changed.group }) };
  }
  const { answers, consents } = decodeFormPost(call, typed);
  const checked = checkAnswers(call.fields, answers);
  const faults = inPageOrder<FieldFault>(call, [
    ...checked.faults,
    ...checkApplication(call, checked.answers, checked.faults, "2027-02-01"),
    ...checkConsents(call.consents, consents),
    ...(answers["email"] === onTheList ? [{ field: "email", code: "sameAddress" as const }] : []),
  ]);
  if (faults.length === 0) return { status: 200, html: receipt(language, fragment) };
  const errors = fieldErrors(language, faults);
  return { status: 422, html: draw(language, fragment, { ...shownPage(call, values), errors }) };
}

export interface Service extends Listening {
  /** What was posted, in order. */
  posts: URLSearchParams[];
}

/** Draws the call, takes posts of it, and shows it inside another page at `/town`. */
export async function serve(): Promise<Service> {
  const files = await assets();
  const posts: URLSearchParams[] = [];
  const town = `<!doctype html><html lang="pl"><title>Miasto</title><h1>Miasto</h1>
    <script src="/embed.js"></script><wspolnie-form form="${call.id}"></wspolnie-form>`;
  const service = await listen(async (request, response) => {
    const url = new URL(request.url ?? "/", "http://service");
    const file = files.get(url.pathname);
    if (file) return void response.setHeader("content-type", file.type).end(file.text);
    response.setHeader("content-type", "text/html; charset=utf-8");
    if (url.pathname === "/town") return void response.end(town);
    const fragment = url.searchParams.has("fragment");
    if (request.method === "GET") {
      const language = Language.safeParse(url.searchParams.get("lang")).data ?? "pl";
      return void response.end(draw(language, fragment));
    }
    const typed = await bodyOf(request);
    posts.push(typed);
    const { status, html } = drawAgain(typed, fragment);
    response.writeHead(status).end(html);
  });
  return { ...service, posts };
}
