import { CfnOutput, Duration, Stack } from "aws-cdk-lib";
import { Metric } from "aws-cdk-lib/aws-cloudwatch";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import { ConfigurationSet, EmailIdentity, Identity, SuppressionReasons } from "aws-cdk-lib/aws-ses";
import { Construct } from "constructs";
import type { Access } from "./access.ts";
import type { Alarms } from "./alarms.ts";
import type { Config } from "./config.ts";

/** What letters are sent with. */
export class Mail extends Construct {
  readonly configurationSet: ConfigurationSet;
  readonly sending: Access<{ SENDER: string; CONFIGURATION_SET: string }>;

  constructor(scope: Construct, config: Config, alarms: Alarms) {
    super(scope, "Mail");
    this.configurationSet = new ConfigurationSet(this, "Letters", {
      // SES then refuses by itself to write again to an address that does not exist or complained.
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
      reputationMetrics: true,
    });
    if (config.senderDomain) proveDomain(this, config.senderDomain);
    this.sending = {
      variables: { SENDER: config.sender, CONFIGURATION_SET: this.configurationSet.configurationSetName },
      statements: [new PolicyStatement({ actions: ["ses:SendRawEmail"], resources: this.#resources(config) })],
    };
    watchReputation(this, alarms);
  }

  /** SES may have verified the address of the sender or its domain. */
  #resources({ sender }: Config): string[] {
    const address = sender.slice(sender.lastIndexOf("<") + 1, -1);
    const identities = [address, address.slice(address.indexOf("@") + 1)];
    const arn = (resource: string, resourceName: string) =>
      Stack.of(this).formatArn({ service: "ses", resource, resourceName });
    return [
      ...identities.map((identity) => arn("identity", identity)),
      arn("configuration-set", this.configurationSet.configurationSetName),
    ];
  }
}

/** Has SES prove the domain of the sender, once its owner has put these records into its DNS. */
function proveDomain(scope: Construct, domain: string): void {
  const identity = new EmailIdentity(scope, "Domain", { identity: Identity.domain(domain) });
  identity.dkimRecords.forEach(({ name, value }, index) => {
    new CfnOutput(Stack.of(scope), `DnsRecord${index + 1}`, { value: `${name} CNAME ${value}` });
  });
}

/** SES reviews an account at 5 % bounces and at 0.1 % complaints, and may then stop it. Half of that is time to act. */
function watchReputation(scope: Construct, alarms: Alarms): void {
  const rates = [
    { metricName: "Reputation.BounceRate", threshold: 0.02, name: "letters bounce", article: "letters-bounce" },
    {
      metricName: "Reputation.ComplaintRate",
      threshold: 0.0005,
      name: "letters are reported as spam",
      article: "letters-reported-as-spam",
    },
  ];
  for (const { metricName, ...alarm } of rates) {
    alarms.add(scope, metricName.replace("Reputation.", ""), {
      ...alarm,
      metric: new Metric({ namespace: "AWS/SES", metricName, statistic: "Average", period: Duration.hours(1) }),
      impact: "If this goes on, SES stops the account and nobody gets letters any more.",
      look: "letters with the status bounced or complained in the table, and the reputation dashboard of SES",
    });
  }
}
