import type { ColumnName } from "../protocol/imports.ts";

/** Where each column stands in a case. */
const columnByPath: Readonly<Record<string, ColumnName>> = {
  caseId: "case_id",
  debtorId: "debtor_id",
  creditor: "creditor",
  product: "product",
  currency: "currency",
  "debtor.name": "debtor_name",
  "debtor.phone": "phone",
  "debtor.email": "email",
  "debtor.idLast4": "id_last4",
  "debtor.birthDate": "dob",
  "debtor.timezone": "timezone",
  "debtor.language": "language",
  principal: "principal",
  interest: "interest",
  lateFee: "late_fee",
  balance: "balance",
  dueDate: "due_date",
  balanceAsOf: "balance_as_of",
  tier: "tier",
  flags: "flags",
};

/** The column that a field of a case comes from; the field itself where none does. */
export const columnOfPath = (path: string): string =>
  columnByPath[path.replace(/\[\d+\]$/, "")] ?? path;
