const check = `Usage: npm run forms:check [files or folders]

Says what would refuse publication, and warns of what an author should know. Without files: all under forms/.
Ends with 1 where something would refuse it.`;

const publish = `Usage: npm run forms:publish [files or folders] [-- --to http://localhost:8080 | --function NAME]

Checks, then publishes: to http://localhost:3000, or
  --to ADDRESS      to what runs at an address of this computer
  --function NAME   on AWS: NAME is the output PublishFunction of the stack`;

/** What `--help` prints. */
export const usage = { check, publish };
