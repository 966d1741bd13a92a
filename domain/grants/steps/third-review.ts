import { reviewRules } from "../review/rules.ts";

export const thirdReview = reviewRules("thirdReview");
