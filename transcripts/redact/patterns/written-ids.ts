import type { RedactionKind } from "../kinds.ts";
import type { Reading } from "../reading.ts";
import type { Found } from "../redaction.ts";
import { placesOf } from "../matches.ts";

interface WrittenId {
  readonly kind: RedactionKind;
  readonly pattern: RegExp;
  readonly isRight?: (words: string) => boolean;
}

/** Whether the check digits of an international bank account number are right (ISO 13616). */
function isIban(words: string): boolean {
  const plain = words.replace(/ /g, "");
  if (plain.length < 15 || plain.length > 34) return false;
  const moved = plain.slice(4) + plain.slice(0, 4);
  let rest = 0;
  for (const char of moved) {
    for (const digit of String(parseInt(char, 36))) rest = (rest * 10 + Number(digit)) % 97;
  }
  return rest === 1;
}

const octet = "(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)";

/** Addresses of the machine itself say nothing of a person. */
const isForeign = (words: string): boolean => !/^(?:127\.|0\.0\.0\.0|255\.)/.test(words);

const ids: readonly WrittenId[] = [
  // UK National Insurance numbers; the two letters never hold D, F, I, Q, U, V, but examples do hold QQ.
  {
    kind: "identity_number",
    pattern:
      /(?<![a-z\d])(?:[a-ceghj-prtw-z][a-ceghj-nprtw-z]|qq) ?-?\d{2}[ -]?\d{2}[ -]?\d{2}[ -]?[a-d](?![a-z\d])/g,
  },
  // British driving licences: five letters of the surname, the birth date in a jumble, a check.
  {
    kind: "identity_number",
    pattern: /(?<![a-z\d])[a-z9]{5} ?\d{6} ?[a-z9]{2} ?\d[a-z]{2}(?![a-z\d])/g,
  },
  {
    kind: "account",
    pattern: /(?<![a-z\d])[a-z]{2}\d{2}(?: ?[a-z\d]){11,30}(?![a-z\d])/g,
    isRight: isIban,
  },
  {
    kind: "account",
    pattern: /(?<=sort(?: code)?[ a-z:']{0,12})(?<!\d)\d{2}[ -]\d{2}[ -]\d{2}(?!\d)/g,
  },
  { kind: "passport", pattern: /(?<![a-z\d])(?:[egdsp]\d{8}|e[a-z]\d{7}|[hmc]\d{8})(?![a-z\d])/g },
  {
    kind: "plate",
    pattern:
      /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][a-hj-z][·.• -]?(?=[a-z\d]{0,5}\d)[a-hj-np-z\d]{4,5}[a-z\d学警挂港澳](?![a-z\d])/g,
  },
  {
    kind: "ip_address",
    pattern: new RegExp(`(?<!\\d\\.?)(?:${octet}\\.){3}${octet}(?![\\d.])`, "g"),
    isRight: isForeign,
  },
  { kind: "ip_address", pattern: /(?<![0-9a-f:])(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}(?![0-9a-f:])/g },
];

/** Numbers with letters or a form of their own: insurance numbers, bank accounts, passports, plates. */
export function findWrittenIds(reading: Reading): Found[] {
  if (!/\d/.test(reading.text)) return [];
  return ids.flatMap(({ kind, pattern, isRight }) =>
    placesOf(pattern, reading.text)
      .filter(({ from, to }) => isRight === undefined || isRight(reading.text.slice(from, to)))
      .map((span) => reading.found(kind, span)),
  );
}
