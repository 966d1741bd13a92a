/** Where everything lies in LevelDB. Every kind is a range of its own; "~" sorts after every character of a key part. */

/** Digits of a sequence number, so that text order is numeric order. */
const SEQUENCE_DIGITS = 21;
const INSTANT_DIGITS = 15;

const padded = (value: number, digits: number) => String(value).padStart(digits, "0");

export const tableKey = (table: string) => `table~${table}`;
export const ttlKey = (table: string) => `ttl~${table}`;
export const itemPrefix = (table: string) => `item~${table}~`;
export const indexPrefix = (table: string, index: string) => `index~${table}~${index}~`;
export const changePrefix = (table: string) => `change~${table}~`;
export const positionPrefix = (table: string) => `position~${table}~`;
/** Holds the last sequence number given. */
export const sequenceKey = "sequence";
export const expiryPrefix = "expiry~";
export const tokenKey = (token: string) => `token~${token}`;
export const tokenExpiryPrefix = "tokenexpiry~";

export const sequenceText = (sequence: number) => padded(sequence, SEQUENCE_DIGITS);
export const expiryKey = (seconds: number, table: string, itemKey: string) =>
  `${expiryPrefix}${padded(seconds, INSTANT_DIGITS)}~${table}~${itemKey}`;
export const expiryBound = (seconds: number) => `${expiryPrefix}${padded(seconds, INSTANT_DIGITS)}`;
export const tokenExpiryKey = (instant: number, token: string) =>
  `${tokenExpiryPrefix}${padded(instant, INSTANT_DIGITS)}~${token}`;
export const tokenExpiryBound = (instant: number) => `${tokenExpiryPrefix}${padded(instant, INSTANT_DIGITS)}`;

/** Every key that begins with `prefix`. */
export const within = (prefix: string) => ({ gte: prefix, lt: `${prefix}\uffff` });
