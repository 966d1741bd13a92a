import type { FunctionName } from "./env.ts";

export interface Route {
  method: "GET" | "POST" | "OPTIONS";
  path: string;
  door: FunctionName;
  /** One line for the description of the interface. */
  summary: string;
}

/**
 * Every public address and the function behind it. Infra makes the routes of the HTTP API from it (a GET answers HEAD
 * too) and the OpenAPI description is generated from it.
 */
export const routes: readonly Route[] = [
  { method: "GET", path: "/forms", door: "list-forms", summary: "Public forms" },
  { method: "GET", path: "/forms/{formId}", door: "show-form", summary: "One form with its fields, in one language" },
  { method: "GET", path: "/forms/{formId}/page", door: "form-page", summary: "The form as a page" },
  { method: "GET", path: "/programmes", door: "programme-page", summary: "Programmes of conferences" },
  {
    method: "GET",
    path: "/programmes/{programmeId}",
    door: "programme-page",
    summary: "A programme with its conferences, as a page or as JSON",
  },
  { method: "POST", path: "/forms/{formId}/submissions", door: "submit-form", summary: "Sign up or apply" },
  { method: "OPTIONS", path: "/forms/{formId}/submissions", door: "preflight", summary: "CORS, by form" },
  { method: "OPTIONS", path: "/forms/{formId}", door: "preflight", summary: "CORS, by form" },
  {
    method: "GET",
    path: "/forms/{formId}/receipts/{submissionId}",
    door: "receipt-page",
    summary: "What became of a submission, without personal data",
  },
  { method: "GET", path: "/manage/{key}", door: "manage-page", summary: "See one's own submission" },
  { method: "POST", path: "/manage/{key}", door: "cancel-sign-up", summary: "Cancel one's sign-up" },
  { method: "POST", path: "/manage/{key}/offer", door: "answer-offer", summary: "Accept or decline freed seats" },
  { method: "GET", path: "/manage/{key}/edit", door: "edit-page", summary: "One's sign-up as a form to change" },
  { method: "POST", path: "/manage/{key}/edit", door: "change-sign-up", summary: "Change one's sign-up" },
  { method: "POST", path: "/manage/{key}/resend", door: "resend-letter", summary: "Send the last letter again" },
  { method: "GET", path: "/manage/{key}/data.json", door: "copy-data", summary: "Copy of one's data" },
  { method: "POST", path: "/manage/{key}/erase", door: "erase-submission", summary: "Erase one's data" },
  { method: "GET", path: "/reviews/{key}", door: "assignment-page", summary: "An application to review" },
  { method: "POST", path: "/reviews/{key}", door: "record-review", summary: "Record a recommendation" },
  { method: "GET", path: "/decisions/{key}", door: "assignment-page", summary: "An application to decide on" },
  { method: "POST", path: "/decisions/{key}", door: "record-decision", summary: "Record a decision" },
  {
    method: "GET",
    path: "/certificates/{formId}/{submissionId}/{certificate}",
    door: "certificate-page",
    summary: "Whether a certificate is genuine and valid",
  },
  {
    method: "GET",
    path: "/certificates/{formId}/{submissionId}/{certificate}/pdf",
    door: "certificate-file",
    summary: "The certificate as a document",
  },
  { method: "GET", path: "/approvals/{key}", door: "approval-page", summary: "A sign-up to accept or decline" },
  { method: "POST", path: "/approvals/{key}", door: "record-approval", summary: "Accept or decline a sign-up" },
  { method: "GET", path: "/check-in/{key}", door: "check-in-page", summary: "Who is expected at the door" },
  {
    method: "GET",
    path: "/check-in/{key}/participants",
    door: "check-in-list",
    summary: "Who is expected at the door, for a device that keeps the list",
  },
  { method: "POST", path: "/check-in/{key}/arrivals", door: "record-arrivals", summary: "Record who came" },
  { method: "POST", path: "/check-in/{key}/undo", door: "undo-arrival", summary: "Take an arrival back" },
  {
    method: "POST",
    path: "/check-in/{key}/walk-ins",
    door: "record-walk-in",
    summary: "Take in somebody who has not signed up",
  },
  {
    method: "GET",
    path: "/tickets/{formId}/{submissionId}/{ticket}",
    door: "ticket-page",
    summary: "The ticket of one person, naming nobody",
  },
  { method: "GET", path: "/forms/{formId}/link", door: "link-page", summary: "Ask for the link to one's sign-up" },
  {
    method: "POST",
    path: "/forms/{formId}/link",
    door: "request-link",
    summary: "Send the link again, without saying who is on the list",
  },
  { method: "GET", path: "/organise/{key}", door: "organiser-page", summary: "The list of an event" },
  {
    method: "GET",
    path: "/organise/{key}/sign-ups/{submissionId}",
    door: "organiser-sign-up",
    summary: "Everything about one sign-up",
  },
  {
    method: "GET",
    path: "/organise/{key}/waiting-list",
    door: "organiser-page",
    summary: "Who waits, in order, and the rule",
  },
  { method: "GET", path: "/organise/{key}/statistics", door: "organiser-statistics", summary: "The event in figures" },
  {
    method: "GET",
    path: "/organise/{key}/attendance",
    door: "organiser-event",
    summary: "Everybody expected, to tick",
  },
  { method: "GET", path: "/organise/{key}/tasks", door: "organiser-sign-up", summary: "What is left to do by hand" },
  {
    method: "GET",
    path: "/organise/{key}/certificates",
    door: "organiser-event",
    summary: "Certificates of the event",
  },
  { method: "GET", path: "/organise/{key}/event", door: "organiser-event", summary: "Where the event is changed" },
  { method: "GET", path: "/organise/{key}/list.csv", door: "organiser-export", summary: "The list as CSV" },
  { method: "GET", path: "/organise/{key}/list.xlsx", door: "organiser-export", summary: "The list as a workbook" },
  {
    method: "GET",
    path: "/organise/{key}/attendance.pdf",
    door: "organiser-export",
    summary: "The list to sign on paper",
  },
  {
    method: "POST",
    path: "/organise/{key}/letters/{submissionId}",
    door: "print-letter",
    summary: "A letter on paper",
  },
  { method: "GET", path: "/organise/{key}/new", door: "entry-page", summary: "A sign-up for a clerk to type in" },
  {
    method: "POST",
    path: "/organise/{key}/sign-ups",
    door: "enter-sign-up",
    summary: "Sign somebody up who wrote, called or came",
  },
  {
    method: "POST",
    path: "/organise/{key}/event",
    door: "change-event",
    summary: "Move the event, change its seats, or cancel it",
  },
  {
    method: "POST",
    path: "/organise/{key}/tasks",
    door: "complete-task",
    summary: "Say that a letter was posted or somebody was called",
  },
  {
    method: "POST",
    path: "/organise/{key}/attendance",
    door: "record-attendance",
    summary: "Type back a list that was signed on paper",
  },
  {
    method: "POST",
    path: "/organise/{key}/check-in-links",
    door: "share-check-in",
    summary: "Make a link for helpers at the door",
  },
  { method: "POST", path: "/organise/{key}/certificates", door: "revoke-certificate", summary: "Revoke a certificate" },
  {
    method: "POST",
    path: "/organise/{key}/cancellations",
    door: "organiser-cancel",
    summary: "Cancel a sign-up for somebody",
  },
  {
    method: "POST",
    path: "/organise/{key}/sign-ups/{submissionId}/manage",
    door: "act-for",
    summary: "Open somebody's own page, to act for them",
  },
  { method: "GET", path: "/openapi.json", door: "static-asset", summary: "This description" },
  { method: "GET", path: "/embed.js", door: "static-asset", summary: "Defines <wspolnie-form>" },
  { method: "GET", path: "/check-in.js", door: "static-asset", summary: "Script of the page at the door" },
  {
    method: "GET",
    path: "/check-in-worker.js",
    door: "static-asset",
    summary: "Keeps the page at the door for when there is no network",
  },
  { method: "GET", path: "/style.css", door: "static-asset", summary: "Styles of pages and of the embedded form" },
  { method: "GET", path: "/healthz", door: "static-asset", summary: "Answers when the service runs" },
];
