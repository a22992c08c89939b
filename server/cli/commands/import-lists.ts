import { open } from "node:fs/promises";
import { KindlineError } from "../../../domain/errors.ts";
import type { Config } from "../../config.ts";
import { importDebtorList } from "../../imports/import-debtor-list.ts";
import {
  COLUMNS,
  type ColumnName,
  type HoldOut,
  type ImportResult,
  type ListHead,
  type ListMapping,
} from "../../protocol/imports.ts";
import { openStore, type Store } from "../../storage/store.ts";
import type { Terminal } from "../terminal.ts";
import { usageError } from "../usage-error.ts";

/** What may be said about lists of debtors on the command line. */
export interface ListOptions {
  /** `Heading=column`; nothing after the sign leaves the column out. */
  readonly column?: readonly string[];
  /** `column=value` for the whole list. */
  readonly set?: readonly string[];
  readonly dateOrder?: ListMapping["dateOrder"];
  readonly decimal?: ListMapping["decimal"];
  /** Per cent of the cases that are left alone. */
  readonly holdOut?: string;
  readonly seed?: string;
  /** A new file for the rows that have to be mended. */
  readonly errors?: string;
  readonly commit?: true;
}

/** What became of one list. */
export interface ListRow {
  readonly source: string;
  readonly format: "debtor-list";
  readonly result: ImportResult;
  /** The import in the store, where it was committed. */
  readonly importId?: string;
}

/** Rows between two words of progress. */
const progressRows = 20_000;
/** The file of rows to mend holds personal data: it is for who made it alone. */
const fileMode = 0o600;

/** Checks lists of debtors as the console does and, when told to, takes them into the store. */
export class ListImporter {
  readonly #options: ListOptions;
  readonly #terminal: Terminal;
  readonly #config: Pick<Config, "store">;
  readonly #holdOut: HoldOut | undefined;
  #store: Promise<Store> | undefined;

  /** @throws KindlineError USAGE_INVALID where what is said about lists means nothing. */
  constructor(
    options: ListOptions,
    { terminal, config }: { readonly terminal: Terminal; readonly config: Pick<Config, "store"> },
  ) {
    this.#options = options;
    this.#terminal = terminal;
    this.#config = config;
    this.#holdOut = holdOutOf(options);
    readPairs(options);
  }

  /** @throws KindlineError as `importDebtorList` does, STORE_LOCKED, STORE_UNAVAILABLE, USAGE_INVALID. */
  async take(path: string): Promise<ListRow> {
    const { errors, commit } = this.#options;
    const store = commit === true ? await this.#opened() : undefined;
    const file = errors === undefined ? undefined : await openErrors(errors);
    try {
      const { result, importId } = await importDebtorList({
        path,
        store,
        dryRun: commit !== true,
        holdOut: this.#holdOut,
        mapping: (head) => mappingOf(head, this.#options),
        onRows: async (rows) => this.#tell(rows),
        onErrorBytes:
          file === undefined ? undefined : async (bytes) => void (await file.write(bytes)),
      });
      const row = { source: path, format: "debtor-list", result } as const;
      return importId === undefined ? row : { ...row, importId };
    } finally {
      await file?.close();
      if (this.#terminal.isInteractive) await this.#terminal.err.write("\r\u001B[K");
    }
  }

  async close(): Promise<void> {
    const store = await this.#store?.catch(() => undefined);
    await store?.close();
  }

  async #opened(): Promise<Store> {
    this.#store ??= openStore(this.#config.store);
    return await this.#store;
  }

  async #tell(rows: number): Promise<void> {
    if (!this.#terminal.isInteractive || rows % progressRows !== 0) return;
    await this.#terminal.err.write(`\r${rows} rows checked\u001B[K`);
  }
}

/** The list's own mapping, with what was said about it. */
function mappingOf(head: ListHead, options: ListOptions): ListMapping {
  const { columns, constants } = readPairs(options);
  for (const heading of columns.keys()) {
    if (head.columns.every((one) => one.heading !== heading)) {
      const known = head.columns.map((one) => one.heading).join(", ");
      throw usageError(`Expected --column with a heading of the list, which are: ${known}.`);
    }
  }
  const { mapping } = head;
  const taken = new Set(columns.values());
  return {
    ...mapping,
    // Whatever is given by hand takes a column away from where it was found.
    columns: head.columns.map(({ heading }, at) => {
      const given = columns.get(heading);
      if (given !== undefined) return given;
      const found = mapping.columns[at] ?? null;
      return found === null || taken.has(found) || found in constants ? null : found;
    }),
    constants: { ...mapping.constants, ...constants },
    dateOrder: options.dateOrder ?? mapping.dateOrder,
    decimal: options.decimal ?? mapping.decimal,
  };
}

interface Pairs {
  readonly columns: ReadonlyMap<string, ColumnName | null>;
  readonly constants: ListMapping["constants"];
}

function readPairs({ column = [], set = [] }: ListOptions): Pairs {
  const columns = new Map<string, ColumnName | null>();
  for (const text of column) {
    // A heading may have the sign in it: the last one divides.
    const at = text.lastIndexOf("=");
    if (at < 1) throw usageError('Expected --column "Heading=column".');
    const name = text.slice(at + 1).trim();
    columns.set(text.slice(0, at).trim(), name === "" ? null : columnNamed(name));
  }
  const constants: ListMapping["constants"] = {};
  for (const text of set) {
    const at = text.indexOf("=");
    if (at < 1) throw usageError("Expected --set column=value.");
    constants[columnNamed(text.slice(0, at).trim())] = text.slice(at + 1).trim();
  }
  return { columns, constants };
}

function columnNamed(name: string): ColumnName {
  const found = COLUMNS.find((column) => column === name);
  if (found === undefined) throw usageError(`Expected one of the columns ${COLUMNS.join(", ")}.`);
  return found;
}

function holdOutOf({ holdOut, seed }: ListOptions): HoldOut | undefined {
  if (holdOut === undefined && seed === undefined) return undefined;
  const percent = Number(holdOut);
  if (holdOut === undefined || holdOut.trim() === "" || !(percent >= 0 && percent <= 50))
    throw usageError("Expected --hold-out with 0 to 50 per cent.");
  if (seed === undefined || seed === "")
    throw usageError("Expected --seed with --hold-out: the same seed draws the same cases again.");
  return { share: percent / 100, seed };
}

async function openErrors(path: string): ReturnType<typeof open> {
  try {
    return await open(path, "wx", fileMode);
  } catch (cause) {
    const isThere = (cause as NodeJS.ErrnoException).code === "EEXIST";
    throw new KindlineError({
      code: "USAGE_INVALID",
      message: isThere
        ? "Expected --errors with a new file."
        : "Expected --errors with a file that can be written.",
      cause,
    });
  }
}
