import { type App, CfnOutput, Stack } from "aws-cdk-lib";
import { Alarms } from "./alarms.ts";
import { Api } from "./api.ts";
import { Changes } from "./changes.ts";
import { named, type Config } from "./config.ts";
import type { House } from "./door.ts";
import { Files } from "./files.ts";
import { LetterWorkflow } from "./letter-workflow.ts";
import { MailFeedback } from "./mail-feedback.ts";
import { Mail } from "./mail.ts";
import { PublicDoors } from "./public-doors.ts";
import { PublishForms } from "./publish-forms.ts";
import { ScheduledRuns } from "./scheduled-runs.ts";
import { Table } from "./table.ts";

/** Everything one deployment consists of, in the order in which data goes through it. */
export class WspolnieStack extends Stack {
  constructor(app: App, config: Config, bundles: string) {
    super(app, named(config, "wspolnie"), {
      description: "Conference sign-ups and micro-grant applications",
      analyticsReporting: false,
    });
    const alarms = new Alarms(this, config);
    const house: House = { bundles, alarms };

    const table = new Table(this, config);
    const api = new Api(this, config, alarms);
    const files = new Files(this, house, config, table);
    new PublicDoors(this, house, table, files, api);
    const mail = new Mail(this, config, alarms);
    const letters = new LetterWorkflow(this, house, config, table, mail, api);
    new Changes(this, house, table, letters);
    new MailFeedback(this, house, table, mail);
    new ScheduledRuns(this, house, config, table, files);
    new PublishForms(this, house, table);

    new CfnOutput(this, "ApiUrl", { value: api.endpoint });
  }
}
