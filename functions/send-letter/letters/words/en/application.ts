import type { ApplicationWords } from "../catalogue.ts";
import { commands } from "../commands.ts";

export const application: ApplicationWords = {
  applicationReceived: ({ reference, call }) => ({
    subject: `Application received ${reference}: ${call}`,
    heading: "Application received",
    opening: [`We confirm that application ${reference} has been submitted.`],
    link: "See the application",
    closing: [
      `The attached file ${reference}.json holds exactly what was submitted. To check this, compute the SHA-256 checksum of the file and compare it with the one above, for example with the command:\n${commands(reference)}`,
      "We will write again when there is a result.",
    ],
  }),
  applicationAwarded: ({ reference, call }) => ({
    subject: `Grant awarded, application ${reference}: ${call}`,
    heading: "Grant awarded",
    opening: [
      `We are pleased to inform you that application ${reference} was successful and a grant has been awarded. Congratulations!`,
    ],
    link: "See the application",
    closing: ["The organiser will contact you about signing the agreement."],
  }),
  applicationRejected: ({ reference, call }) => ({
    subject: `Result of application ${reference}: ${call}`,
    heading: "No grant awarded",
    opening: [
      `We regret to inform you that application ${reference} has been considered and was not awarded a grant. The reasons are given below.`,
    ],
    link: "See the application",
    closing: ["Thank you for preparing the application and for your work for the community."],
  }),
};
