/** The account and region that the stack believes it is deployed to. They appear only inside names. */
export const place = { account: "000000000000", region: "eu-central-1", partition: "aws", suffix: "amazonaws.com" };

export function arn(service: string, name: string): string {
  return `arn:${place.partition}:${service}:${place.region}:${place.account}:${name}`;
}
