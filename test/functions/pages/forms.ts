import { publicForm } from "../../../domain/public-form.ts";
import type { Figures } from "../../../domain/seats.ts";
import type { PoolCounter, SeatCounter } from "../../../schemas/counter.ts";
import { Conference, GrantCall } from "../../../schemas/form.ts";

export const now = "2026-02-27T08:00:00.000Z";
const window = { opensAt: "2026-02-26T07:00:00.000Z", closesAt: "2026-03-05T14:00:00.000Z" };

export const conference = Conference.parse({
  kind: "conference",
  id: "wspolnie-dla-krakowa",
  version: 1,
  title: { pl: "Wspólnie dla Krakowa", en: "Together for Kraków", uk: "Разом для Кракова" },
  description: {
    pl: "Doroczna konferencja miasta i organizacji pozarządowych: o radzie pożytku, komisjach dialogu obywatelskiego i wspólnych planach na ten rok.\n\nUdział jest bezpłatny. Sala jest dostępna dla osób poruszających się na wózkach.",
    en: "The yearly conference of the city and its non-governmental organisations.",
  },
  organisers: [{ name: "Urząd Miasta Krakowa", email: "ngo@um.example.org" }, { name: "Rada Pożytku" }],
  contact: { email: "ngo@um.example.org", phone: "12 616 78 00" },
  referencePrefix: "KRK",
  origins: ["https://www.krakow.example.org"],
  ...window,
  startsAt: "2026-03-07T08:00:00.000Z",
  endsAt: "2026-03-07T15:00:00.000Z",
  place: { name: "Centrum Kongresowe ICE", address: "ul. Marii Konopnickiej 17, Kraków" },
  capacity: 300,
  remindDaysBefore: [7, 1],
  fields: [
    {
      name: "fullName",
      type: "text",
      label: { pl: "Imię i nazwisko", en: "Full name" },
      required: true,
      minLength: 3,
      maxLength: 120,
      example: "Anna Nowak",
      autocomplete: "name",
    },
    { name: "email", type: "email", label: { pl: "Adres e-mail" }, required: true, example: "anna@example.org" },
    {
      name: "phone",
      type: "phone",
      label: { pl: "Telefon" },
      help: { pl: "Zadzwonimy tylko w razie zmiany terminu." },
      example: "600 100 200",
    },
    {
      name: "role",
      type: "choice",
      label: { pl: "Kogo Państwo reprezentują?" },
      required: true,
      options: [
        { value: "ngo", label: { pl: "Organizację pozarządową", en: "A non-governmental organisation" } },
        { value: "informal", label: { pl: "Grupę nieformalną" } },
        { value: "office", label: { pl: "Samorząd" } },
      ],
      example: "ngo",
    },
    {
      name: "workshops",
      type: "choices",
      label: { pl: "Warsztaty" },
      options: [
        { value: "budget", label: { pl: "Budżet obywatelski" } },
        { value: "dialogue", label: { pl: "Komisje dialogu" } },
      ],
      example: ["budget"],
    },
    { name: "sign", type: "checkbox", label: { pl: "Potrzebuję tłumacza języka migowego" }, example: false },
    { name: "question", type: "longText", label: { pl: "Pytanie do prelegentów" }, maxLength: 1000, example: "Kiedy?" },
  ],
  consents: [
    { name: "privacy", version: "2026-01", text: { pl: "Znam informację o przetwarzaniu danych." }, required: true },
    { name: "photos", version: "1", text: { pl: "Zgadzam się na utrwalenie wizerunku." }, required: false },
  ],
});

const assignee = (id: string, name: string) => ({ id, name, email: `${id}@um.example.org`, language: "pl" });
export const grantCall = GrantCall.parse({
  kind: "grantCall",
  id: "mikrogranty-piotrkow",
  version: 1,
  title: { pl: "Mikrogranty dla inicjatyw oddolnych" },
  description: { pl: "Dofinansowanie od 500 zł do 10 000 zł dla organizacji i grup nieformalnych." },
  organisers: [{ name: "Miasto Piotrków Trybunalski" }],
  contact: { email: "granty@um.example.org" },
  referencePrefix: "PT",
  origins: [],
  ...window,
  pool: 10_000_000,
  coordinator: assignee("referat", "Referat Współpracy"),
  officials: [assignee("urzednik", "Ewa Pawlak")],
  approvers: [{ role: "mayor", person: assignee("prezydent", "Prezydent Miasta") }],
  checklist: [{ id: "complete", text: { pl: "Wniosek jest kompletny." } }],
  fields: [
    {
      name: "applicantKind",
      type: "choice",
      label: { pl: "Wnioskodawca" },
      required: true,
      options: [
        { value: "organisation", label: { pl: "Organizacja pozarządowa" } },
        { value: "informal", label: { pl: "Grupa nieformalna" } },
      ],
      example: "informal",
    },
    { name: "email", type: "email", label: { pl: "Adres e-mail" }, required: true, example: "jan@example.org" },
    { name: "nip", type: "nip", label: { pl: "NIP" }, example: "5260250995" },
    { name: "regon", type: "regon", label: { pl: "REGON" }, example: "000288975" },
    { name: "krs", type: "krs", label: { pl: "KRS" }, example: "0000123456" },
    {
      name: "members",
      type: "group",
      label: { pl: "Członkowie grupy" },
      help: { pl: "Grupa nieformalna to co najmniej 3 osoby pełnoletnie." },
      min: 0,
      max: 10,
      rowLabel: { pl: "Osoba" },
      fields: [
        {
          name: "fullName",
          type: "text",
          label: { pl: "Imię i nazwisko" },
          required: true,
          maxLength: 120,
          example: "Jan Kowal",
        },
        { name: "adult", type: "checkbox", label: { pl: "Osoba pełnoletnia" }, example: true },
      ],
      example: [],
    },
    { name: "start", type: "date", label: { pl: "Początek działań" }, required: true, example: "2026-05-01" },
    { name: "people", type: "number", label: { pl: "Liczba uczestników" }, min: 1, max: 5000, example: 40 },
    {
      name: "summary",
      type: "longText",
      label: { pl: "Opis inicjatywy" },
      required: true,
      minLength: 20,
      maxLength: 2000,
      example: "Wspólne sadzenie drzew przy szkole.",
    },
    {
      name: "amount",
      type: "money",
      label: { pl: "Wnioskowana kwota" },
      required: true,
      min: 500,
      max: 10_000,
      example: 5000,
    },
    {
      name: "budget",
      type: "group",
      label: { pl: "Kosztorys" },
      required: true,
      min: 1,
      max: 20,
      rowLabel: { pl: "Pozycja" },
      fields: [
        { name: "item", type: "text", label: { pl: "Na co" }, required: true, maxLength: 200, example: "Sadzonki" },
        { name: "amount", type: "money", label: { pl: "Kwota" }, required: true, min: 1, max: 10_000, example: 5000 },
      ],
      example: [{ item: "Sadzonki", amount: 5000 }],
    },
  ],
  consents: [{ name: "truth", version: "1", text: { pl: "Oświadczam, że podane dane są prawdziwe." }, required: true }],
});

const seats = (figures: Partial<SeatCounter> = {}): Figures => ({
  counter: {
    kind: "conference",
    ...window,
    cancelled: false,
    capacity: 300,
    free: 12,
    waitlisted: 0,
    lastNumber: 0,
    drained: true,
    ...figures,
  },
  shards: [],
  sessions: {},
});
const pool: PoolCounter = {
  kind: "grantCall",
  ...window,
  cancelled: false,
  pool: 10_000_000,
  remaining: 800_000,
  submitted: 12,
  requested: 9_200_000,
};

export const conferenceView = (figures: Partial<SeatCounter> = {}, at = now) =>
  publicForm(conference, seats(figures), "pl", at);
export const grantView = () => publicForm(grantCall, { counter: pool }, "pl", now);
