import type { ApplicantStep, StepWords } from "../grants.ts";
import { by } from "./personal.ts";

export const applicantSteps: StepWords<ApplicantStep> = {
  patron: (values) => ({
    subject: `Please confirm that you are the patron${values.about}`,
    asks: [
      "The informal group that prepared the application below has named your organisation as its patron. A patron lends the group its legal personality and concludes the agreement on its behalf.",
      `Please confirm this, or decline, ${by(values)}. The link below is all you need; there is no account.`,
    ],
    link: "Read the application and answer",
    silence: "If there is no answer by then, we take it that there is no patron.",
  }),
  correction: (values) =>
    values.declined
      ? {
          subject: `The patron has declined${values.about}`,
          asks: [
            "The patron that you named has declined. The reason is given below.",
            `You may name another patron ${by(values)}. Only the fields named below may be changed.`,
          ],
          link: "Name another patron",
          silence:
            "If you name no other patron, the application goes to the formal check without the confirmation of one. You may also withdraw it.",
        }
      : {
          subject: `Call to complete it${values.about}`,
          asks: [
            "The formal check found that the application is to be completed. What is missing is listed below.",
            `Please complete the application ${by(values)}; otherwise it will be left unexamined. Only the fields named below may be changed.`,
          ],
          link: "Complete the application",
        },
  appeal: (values) => ({
    subject: `Result of the formal check, and your right to appeal${values.about}`,
    asks: [
      "We regret to inform you that the application has not passed the formal check. The reasons are given below.",
      `You may appeal from this result ${by(values)}. Somebody other than the person who made the check will decide.`,
    ],
    link: "See the reasons or appeal",
    silence: "If there is no appeal by then, the result of the formal check is final.",
  }),
  partialOffer: (values) => ({
    subject: `Offer of a lower amount${values.about}`,
    asks: [
      "The money available is enough for a part of what you asked for.",
      `Please accept the amount offered, with a budget that adds up to it, or decline ${by(values)}.`,
      ...(values.published
        ? []
        : [
            "To accept the amount is not yet an award: the list must be approved, and we will write to you about the result.",
          ]),
    ],
    link: "Accept the amount or decline",
    silence: "If there is no answer by then, we take it that you decline the grant.",
  }),
  agreement: (values) => ({
    subject: `Please give us the data for the agreement${values.about}`,
    asks: [
      `Your application has been awarded a grant. Congratulations! Please give us the data that the agreement needs ${by(values)}.`,
    ],
    link: "Give the data for the agreement",
    silence: "If there is no answer by then, we take it that you decline the grant.",
  }),
  report: (values) => ({
    subject: `Please send the report${values.about}`,
    asks: [
      `The time of the project is over. Please send the report ${by(values)}.`,
      "The report says what was done and, for each line of the budget, the actual cost and how much of it the grant paid. Money that was not used is to be returned.",
    ],
    link: "Send the report",
    silence: "An organisation whose report is overdue cannot apply again until the report has been sent.",
  }),
  reportCorrection: (values) => ({
    subject: `Please complete the report${values.about}`,
    asks: [`The report is to be completed. The remarks are given below; please correct the report ${by(values)}.`],
    link: "Complete the report",
  }),
  refund: (values) => ({
    subject: `Refund${values.about}`,
    asks: [
      `A part of the grant is to be returned. Please transfer the amount below to the account from which the grant was paid, and tell us the date of the transfer ${by(values)}.`,
      "For money returned late, interest is charged as for tax arrears.",
    ],
    link: "Give the date of the transfer",
  }),
};
