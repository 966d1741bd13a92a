/**
 * List prices of AWS for eu-central-1 in dollars, without free tiers and taxes, as known in January 2026:
 * aws.amazon.com/{lambda,dynamodb,step-functions,api-gateway,ses}/pricing. They change: compare before quoting.
 */
export const prices = {
  /** Lambda on arm64. */
  invocation: 0.2e-6,
  gigabyteSecond: 13.3334e-6,
  /** DynamoDB on demand, standard class: one unit writes up to 1 KB, or reads up to 4 KB consistently. */
  writeUnit: 0.7625e-6,
  readUnit: 0.1525e-6,
  /** Step Functions, standard workflows. */
  transition: 25e-6,
  /** HTTP API of API Gateway. */
  request: 1.2e-6,
  /** SES. */
  letter: 100e-6,
};

/** What happened, by what AWS charges for. */
export type Usage = Record<keyof typeof prices, number>;

export const priceOf = (usage: Usage): number =>
  Object.entries(prices).reduce((sum, [name, price]) => sum + price * usage[name as keyof Usage], 0);
