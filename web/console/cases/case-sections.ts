import type { CaseView } from "../../../server/protocol/cases.ts";
import type { Currency } from "../data/protocol-types.ts";
import type { Format } from "../format/create-format.ts";
import { labelOf } from "../labels/label-of.ts";
import type { FieldName, FieldWords } from "./field-words.ts";

/** One line of a case as people read it. */
export interface FieldLine {
  readonly key: string;
  readonly label: string;
  readonly value: string;
}

export interface FieldSection {
  readonly key: keyof FieldWords["sections"];
  readonly title: string;
  readonly lines: readonly FieldLine[];
}

type Values = Readonly<Record<string, unknown>>;

/** How a kind of value is written; what is not of the kind is written as it stands. */
type Writer = (value: unknown) => string | undefined;

/**
 * A case as sections of lines. Everything in it is shown: what has no name here stands under "other
 * fields", so that nobody decides on a case with a part of it hidden.
 */
export function caseSections(
  debt: CaseView["case"],
  words: FieldWords,
  format: Format,
): readonly FieldSection[] {
  const values: Values = debt;
  const debtor = objectOf(values["debtor"]);
  const offers = objectOf(values["offers"]);
  const write = writers(values, words, format);
  const section = (
    key: FieldSection["key"],
    from: Values,
    fields: readonly (readonly [FieldName, Writer])[],
  ): FieldSection => ({
    key,
    title: words.sections[key],
    lines: fields.flatMap(([name, writer]) => {
      const value =
        from[name] === undefined ? undefined : (writer(from[name]) ?? plain(from[name]));
      return value === undefined ? [] : [{ key: name, label: words.fields[name], value }];
    }),
  });
  const sections = [
    section("debt", values, debtFields(write)),
    section("debtor", { ...debtor, debtorId: values["debtorId"] }, debtorFields(write)),
    section("offers", offers, offerFields(write)),
    section("creditor", values, creditorFields(write)),
    rest("consents", objectOf(values["consents"]), words),
    rest("rates", objectOf(values["rates"]), words),
  ];
  const other = {
    ...without(values, topKeys),
    ...prefixed("debtor", without(debtor, keysOf(debtorFields(write)))),
    ...prefixed("offers", without(offers, keysOf(offerFields(write)))),
  };
  return [...sections, rest("other", other, words)].filter(({ lines }) => lines.length > 0);
}

type Writers = ReturnType<typeof writers>;
type Fields = readonly (readonly [FieldName, Writer])[];

const debtFields = ({ money, date, moment, text, barred, legal }: Writers): Fields => [
  ["balance", money],
  ["principal", money],
  ["interest", money],
  ["lateFee", money],
  ["dueDate", date],
  ["balanceAsOf", moment],
  ["tier", text],
  ["product", text],
  ["legalStatus", legal],
  ["timeBarred", barred],
];

const debtorFields = ({ text, date, language }: Writers): Fields => [
  ["name", text],
  ["phone", text],
  ["idLast4", text],
  ["birthDate", date],
  ["timezone", text],
  ["language", language],
  ["debtorId", text],
];

const offerFields = ({ counts, yesNo, waiver, days, date, money }: Writers): Fields => [
  ["instalments", counts],
  ["interestFree", yesNo],
  ["stepUp", yesNo],
  ["lateFeeWaiver", waiver],
  ["deferralDays", days],
  ["expiresOn", date],
  ["minPartPayment", money],
  ["maxPromiseDays", days],
];

const creditorFields = ({ text }: Writers): Fields => [
  ["creditor", text],
  ["publicName", text],
  ["agency", text],
  ["officialChannel", text],
  ["complaintChannel", text],
  ["place", text],
];

const text: Writer = (value) => (typeof value === "string" ? value : undefined);

const asText =
  (write: (text: string) => string): Writer =>
  (value) =>
    typeof value === "string" ? write(value) : undefined;

function writers(debt: Values, words: FieldWords, format: Format) {
  const currency = debt["currency"] as Currency;
  const yesNo: Writer = (value) =>
    typeof value === "boolean" ? (value ? words.yes : words.no) : undefined;
  return {
    text,
    yesNo,
    money: asText((amount) => format.money(amount, currency)),
    date: asText(format.date),
    moment: asText(format.dateTime),
    language: asText((tag) => labelOf(words.languages, tag)),
    barred: (value: unknown) => (value === "unknown" ? words.unknown : yesNo(value)),
    days: (value: unknown) => (typeof value === "number" ? words.days(String(value)) : undefined),
    counts: (value: unknown) =>
      Array.isArray(value) && value.length > 0 ? words.instalments(value.join(", ")) : "–",
    waiver: (value: unknown) => {
      const { max } = objectOf(value);
      return typeof max === "string" ? words.waiver(format.percent(Number(max))) : undefined;
    },
    legal: (value: unknown) => {
      const { status, caseNumber, date } = objectOf(value);
      const known = (words.legal as Readonly<Record<string, string>>)[String(status)];
      const parts = [
        known ?? status,
        caseNumber,
        typeof date === "string" ? format.date(date) : "",
      ];
      return parts.filter((part) => typeof part === "string" && part !== "").join(" · ");
    },
  };
}

/** Keys of the top level that have a place of their own. */
const topKeys: ReadonlySet<string> = new Set([
  "caseId",
  "currency",
  "flags",
  "debtor",
  "debtorId",
  "offers",
  "consents",
  "rates",
  "priorContacts",
  "balance",
  "principal",
  "interest",
  "lateFee",
  "dueDate",
  "balanceAsOf",
  "tier",
  "product",
  "legalStatus",
  "timeBarred",
  "creditor",
  "publicName",
  "agency",
  "officialChannel",
  "complaintChannel",
  "place",
]);

const keysOf = (fields: Fields): ReadonlySet<string> => new Set(fields.map(([name]) => name));

const rest = (key: FieldSection["key"], values: Values, words: FieldWords): FieldSection => ({
  key,
  title: words.sections[key],
  lines: Object.entries(values).map(([name, value]) => ({
    key: name,
    label: name,
    value: plain(value) ?? "",
  })),
});

const without = (values: Values, keys: ReadonlySet<string>): Values =>
  Object.fromEntries(Object.entries(values).filter(([key]) => !keys.has(key)));

const prefixed = (prefix: string, values: Values): Values =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [`${prefix}.${key}`, value]));

/** The values of an object; none for anything else. */
export const objectOf = (value: unknown): Values =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Values) : {};

/** Any value as text: strings as they are, the rest as JSON. */
const plain = (value: unknown): string | undefined =>
  typeof value === "string" ? value : JSON.stringify(value);
