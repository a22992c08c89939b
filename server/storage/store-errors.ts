import { KindlineError, type ErrorCode } from "../../domain/errors.ts";

const sqliteCodes: Readonly<Record<number, ErrorCode>> = {
  5: "STORE_LOCKED",
  10: "STORE_UNAVAILABLE",
  13: "STORE_FULL",
  14: "STORE_UNAVAILABLE",
};

/** Postgres SQLSTATE classes and codes; the two-letter ones stand for their whole class. */
const postgresCodes: Readonly<Record<string, ErrorCode>> = {
  "22": "FIELD_INVALID",
  "08": "STORE_UNAVAILABLE",
  "57": "STORE_UNAVAILABLE",
  "58": "STORE_UNAVAILABLE",
  "40": "STORE_CONFLICT",
  "53100": "STORE_FULL",
  "53": "STORE_UNAVAILABLE",
  "25006": "STORE_UNAVAILABLE",
  "28": "STORE_UNAVAILABLE",
  "3D": "STORE_UNAVAILABLE",
};

/** What Node and the driver call a connection that is not there. */
const lostConnection =
  /^(?:ECONN|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|EADDRNOTAVAIL)/;
const lostConnectionMessage =
  /Connection terminated|Query read timeout|timeout exceeded when trying to connect|Client has encountered a connection error|Cannot use a pool after|not queryable|connection has been discarded/;

const messages: Partial<Record<ErrorCode, string>> = {
  FIELD_INVALID: "Expected values that the store can hold.",
  STORE_LOCKED: "Expected to have the data folder alone; another process holds its lock.",
  STORE_FULL: "Expected space on the disk of the store; there is none.",
  STORE_CONFLICT: "Expected to be the only writer; somebody else was first.",
};

/** A failure of the database in our codes; what is none of its known failures stays as it is. */
export function toStoreError(error: unknown): unknown {
  if (KindlineError.isInstance(error)) return error;
  const code = codeOf(error);
  if (code === undefined) return error;
  const message = messages[code] ?? "Expected the store to answer; it cannot be reached.";
  return new KindlineError({ code, message, cause: error });
}

/** Whether the store as a whole is away, so that trying the next statement is of no use. */
export function isStoreAway(error: unknown): boolean {
  const coded = toStoreError(error);
  return KindlineError.isInstance(coded) && coded.code === "STORE_UNAVAILABLE";
}

function codeOf(error: unknown): ErrorCode | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code, errcode } = error as Error & { code?: unknown; errcode?: unknown };
  // Extended result codes of SQLite keep the primary one in their lowest byte.
  if (typeof errcode === "number") return sqliteCodes[errcode & 0xff];
  if (typeof code === "string") {
    if (lostConnection.test(code)) return "STORE_UNAVAILABLE";
    if (/^[0-9A-Z]{5}$/.test(code)) return postgresCodes[code] ?? postgresCodes[code.slice(0, 2)];
  }
  return lostConnectionMessage.test(error.message) ? "STORE_UNAVAILABLE" : undefined;
}
