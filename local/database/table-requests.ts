/** Requests for tables. The product's own are made once, when its template is first run. */
import type { Core } from "./core.ts";
import { check, operations, runSync, type TableStore } from "./engine.ts";
import { changePrefix, indexPrefix, itemPrefix, positionPrefix, tableKey, ttlKey, within } from "./keys.ts";
import { serviceError, validationError } from "./refusal.ts";
import { readOnly, ReadStore } from "./store.ts";
import type { Table } from "./tables.ts";
import { isJson, type Json, type TableDescription } from "./wire.ts";

const ACCOUNT = "000000000000";

/** Creates a table that is active at once. A stream's records carry both images, whatever view was asked for. */
async function createTable(core: Core, input: Json): Promise<Json> {
  const { StreamSpecification } = input;
  const data = check(operations.CreateTable, input);
  if (isJson(StreamSpecification)) data["StreamSpecification"] = StreamSpecification;
  let created: TableDescription | undefined;
  const store = new CreatingStore(core, (table) => (created ??= active(table)));
  runSync(operations.CreateTable.action, store, data);
  if (!created) throw new Error("the table was not created");
  await clearTable(core, created);
  core.writer.apply(new Map([[tableKey(created.TableName), JSON.stringify(created)]]));
  await core.writer.settled();
  core.tables.set(created);
  return { TableDescription: created };
}

/** Takes what dynalite's CreateTable wants to store. */
class CreatingStore extends ReadStore {
  override readonly tableDb: TableStore;

  constructor({ level, tables, region }: Core, created: (table: TableDescription) => void) {
    super(level, tables);
    this.tableDb = {
      awsAccountId: ACCOUNT,
      awsRegion: region,
      lock: readOnly.lock,
      get: (name, callback) => callback(null, tables.get(name)?.description),
      put: (_name, table, callback) => {
        created(table);
        callback(null);
      },
      del: (_name, callback) => callback(null),
    };
  }
}

function active(table: TableDescription): TableDescription {
  const copy = structuredClone(table);
  copy.TableStatus = "ACTIVE";
  copy.GlobalSecondaryIndexes?.forEach((index) => Object.assign(index, { IndexStatus: "ACTIVE" }));
  return copy;
}

async function deleteTable(core: Core, input: Json): Promise<Json> {
  const { description } = tableOf(core, input);
  core.tables.delete(description.TableName);
  const { TableName: name } = description;
  core.writer.apply(
    new Map([
      [tableKey(name), undefined],
      [ttlKey(name), undefined],
    ]),
  );
  await core.writer.settled();
  await clearTable(core, description);
  return { TableDescription: { ...description, TableStatus: "DELETING" } };
}

/** Also before creating a table, lest a deletion was interrupted. */
async function clearTable({ level }: Core, { TableName: name, ...table }: TableDescription): Promise<void> {
  const indexes = [...(table.GlobalSecondaryIndexes ?? []), ...(table.LocalSecondaryIndexes ?? [])];
  const prefixes = [itemPrefix(name), changePrefix(name), positionPrefix(name)];
  for (const prefix of [...prefixes, ...indexes.map(({ IndexName }) => indexPrefix(name, IndexName))])
    await level.clear(within(prefix));
}

async function updateTimeToLive(core: Core, input: Json): Promise<Json> {
  const table = tableOf(core, input);
  const name = table.description.TableName;
  const specification = input["TimeToLiveSpecification"];
  if (!isJson(specification) || typeof specification["AttributeName"] !== "string")
    throw validationError("1 validation error detected: Value null at 'timeToLiveSpecification.attributeName'");
  const { AttributeName: attribute, Enabled: enabled } = specification;
  if (enabled === (table.ttlAttribute !== undefined))
    throw validationError(`TimeToLive is already ${enabled ? "enabled" : "disabled"}`);
  if (table.ttlAttribute !== undefined && table.ttlAttribute !== attribute)
    throw validationError("TimeToLive is active on a different AttributeName");
  core.writer.apply(new Map([[ttlKey(name), enabled ? attribute : undefined]]));
  table.ttlAttribute = enabled ? attribute : undefined;
  await core.writer.settled();
  if (enabled) await core.expiry.backfill(name, attribute);
  return { TimeToLiveSpecification: { AttributeName: attribute, Enabled: enabled === true } };
}

async function describeTimeToLive(core: Core, input: Json): Promise<Json> {
  const { ttlAttribute } = tableOf(core, input);
  const TimeToLiveDescription =
    ttlAttribute === undefined
      ? { TimeToLiveStatus: "DISABLED" }
      : { TimeToLiveStatus: "ENABLED", AttributeName: ttlAttribute };
  return { TimeToLiveDescription };
}

function tableOf({ tables }: Core, input: Json): Table {
  const name = String(input["TableName"]);
  const table = tables.get(name);
  if (table) return table;
  throw serviceError("ResourceNotFoundException", `Requested resource not found: Table: ${name} not found`);
}

export const tableRequests = {
  CreateTable: createTable,
  DeleteTable: deleteTable,
  DescribeTable: async (core: Core, input: Json) => ({ Table: tableOf(core, input).description }),
  ListTables: async (core: Core) => ({ TableNames: core.tables.names() }),
  UpdateTimeToLive: updateTimeToLive,
  DescribeTimeToLive: describeTimeToLive,
};
