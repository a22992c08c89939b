import type { DebtCase } from "../../../domain/case.ts";
import type { KnownPerson } from "../known-person.ts";
import { kindOfKey } from "../value/sensitive-keys.ts";

type Loose = Readonly<Record<string, unknown>>;

/** Levels of objects in which more of the person is looked for, and the longest of its texts. */
const depthMax = 4;
const textCharsMax = 500;

interface Collected {
  names: string[];
  phones: string[];
  identityNumbers: string[];
  addresses: string[];
  accounts: string[];
  emails: string[];
}

/** Which list a value goes to by the kind of its key. */
const listOfKind: Readonly<Record<string, keyof Collected>> = {
  name: "names",
  phone: "phones",
  identity_number: "identityNumbers",
  identity_fragment: "identityNumbers",
  passport: "identityNumbers",
  address: "addresses",
  account: "accounts",
  card_number: "accounts",
  email: "emails",
};

/**
 * All that a case says of its debtor, the numbers of the case with it. Keys that the case format does not
 * know are read too, by their names: a file may bring an address or a second telephone.
 */
export function knownOfCase(debt: DebtCase): KnownPerson {
  const { debtor, caseId, debtorId, legalStatus } = debt;
  const found: Collected = {
    names: [],
    phones: [],
    identityNumbers: [],
    addresses: [],
    accounts: [],
    emails: [],
  };
  collect(debtor, found, { depth: depthMax, key: "" });
  const { priorContacts: _contacts, offers: _offers, consents: _consents, ...rest } = debt;
  collect({ ...rest, debtor: undefined, legalStatus: undefined }, found, {
    depth: depthMax,
    key: "",
  });
  const ids = [caseId, debtorId, legalStatus?.caseNumber].filter((id) => id !== undefined);
  return {
    ...found,
    accounts: [...new Set([...found.accounts, ...ids])],
    ...(debtor.idLast4 === undefined ? {} : { idLast4: debtor.idLast4 }),
    ...(debtor.birthDate === undefined ? {} : { birthDate: debtor.birthDate }),
  };
}

/** Names of the product and of the institution, which look like names of people by their keys. */
const noPerson: ReadonlySet<string> = new Set([
  "creditor",
  "publicName",
  "agency",
  "officialChannel",
  "complaintChannel",
  "product",
]);

function collect(value: unknown, into: Collected, at: { depth: number; key: string }): void {
  if (noPerson.has(at.key) || at.depth === 0) return;
  if (typeof value === "object" && value !== null) {
    for (const [name, member] of Object.entries(value as Loose)) {
      const key = Array.isArray(value) ? at.key : name;
      collect(member, into, { depth: at.depth - 1, key });
    }
    return;
  }
  const list = listOfKind[kindOfKey(at.key) ?? ""];
  const text = String(value).slice(0, textCharsMax);
  const isText = typeof value === "string" || typeof value === "number";
  if (list !== undefined && isText && text.length > 1) into[list].push(text);
}
