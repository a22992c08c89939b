import type { ByteSource } from "../../../server/imports/read/byte-source.ts";

/** Bytes in memory as a file. */
export const sourceOf = (content: Uint8Array | string): ByteSource => {
  const bytes = Buffer.from(content as string);
  return {
    size: bytes.length,
    read: (from, length) => Promise.resolve(bytes.subarray(from, from + length)),
  };
};

/** Bytes as they come over a wire, in chunks of that length. */
export async function* streamOf(
  content: Uint8Array | string,
  chunk = 7_001,
): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(content as string);
  for (let at = 0; at < bytes.length; at += chunk) {
    yield await Promise.resolve(bytes.subarray(at, at + chunk));
  }
}

/** Everything that a case needs, by our own headings; what a test is about is put in its place. */
const fields = {
  case_id: "C-1",
  debtor_name: "陈伟",
  phone: "13800000001",
  creditor: "安信消费金融",
  product: "消费贷",
  currency: "CNY",
  principal: "8000.00",
  interest: "260.00",
  late_fee: "180.00",
  balance: "8440.00",
  due_date: "2026-10-15",
  balance_as_of: "2026-11-19 08:00",
};

export type Fields = Readonly<Record<string, string>>;

/** A CSV with a row for each of these; every row has the columns of all of them. */
export function listOf(...rows: readonly Fields[]): string {
  const heading = [
    ...new Set([...Object.keys(fields), ...rows.flatMap((row) => Object.keys(row))]),
  ];
  const lines = rows.map((row, at) => {
    const all: Fields = { ...fields, case_id: `C-${at + 1}`, ...row };
    return heading.map((name) => quote(all[name] ?? "")).join(",");
  });
  return `${[heading.map(quote).join(","), ...lines].join("\r\n")}\r\n`;
}

const quote = (cell: string): string =>
  /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
