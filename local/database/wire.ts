/** What travels as JSON in DynamoDB's protocol: `{"S": "text"}`, `{"N": "1"}`, `{"M": {…}}` and so on. */
export type WireValue = { readonly [type: string]: unknown };
export type Item = { readonly [attribute: string]: WireValue };

/** A request or answer: a JSON object whose members are checked where they are used. */
export type Json = { [name: string]: unknown };

export function isJson(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether a value can be an item; that its attributes are values is for `check` to say. */
export const isItem = (value: unknown): value is Item => isJson(value);

export interface KeyElement {
  AttributeName: string;
  KeyType: "HASH" | "RANGE";
}

interface Index {
  IndexName: string;
  KeySchema: KeyElement[];
}

/** A table as CreateTable stored it and DescribeTable answers it. */
export interface TableDescription extends Json {
  TableName: string;
  TableArn: string;
  TableStatus: string;
  KeySchema: KeyElement[];
  AttributeDefinitions: { AttributeName: string; AttributeType: "S" | "N" | "B" }[];
  GlobalSecondaryIndexes?: Index[];
  LocalSecondaryIndexes?: Index[];
  StreamSpecification?: { StreamEnabled?: boolean };
}

/** The attributes of an item that are its key in the table. */
export function keyOf(item: Item, table: TableDescription): Item {
  const key: Record<string, WireValue> = {};
  for (const { AttributeName: name } of table.KeySchema) {
    const value = item[name];
    if (value !== undefined) key[name] = value;
  }
  return key;
}
