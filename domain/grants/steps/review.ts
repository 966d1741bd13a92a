import { reviewRules } from "../review/rules.ts";

export const review = reviewRules("meritReview");
