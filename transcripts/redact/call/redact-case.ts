import type { DebtCase, OfferTerms } from "../../../domain/case.ts";
import type { Redacted } from "./redacted.ts";
import type { CallWords } from "./redact-words.ts";

const set = (keys: string): ReadonlySet<string> => new Set(keys.split(" "));

const caseKeys = set(
  "caseId debtorId creditor publicName agency officialChannel complaintChannel place product currency debtor principal interest lateFee balance dueDate balanceAsOf tier flags offers priorContacts consents legalStatus timeBarred rates",
);
const debtorKeys = set("name phone idLast4 birthDate timezone language");
const offerKeys = set(
  "instalments interestFree stepUp lateFeeWaiver deferralDays expiresOn minPartPayment maxPromiseDays",
);
const waiverKeys = set("max when");
const contactKeys = set("at channel direction outcome");
const legalKeys = set("status caseNumber date");

/** The object without keys whose value is undefined, which the formats leave out. */
export const compact = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as T;

const mapped = <T, U>(value: T | undefined, map: (value: T) => U): U | undefined =>
  value === undefined ? undefined : map(value);

/** The words of a case that are public: they stay readable in what was said. */
export const publicWordsOf = (debt: DebtCase): readonly string[] =>
  [
    debt.creditor,
    debt.publicName,
    debt.agency,
    debt.officialChannel,
    debt.complaintChannel,
    debt.product,
  ].filter((text) => text !== undefined);

/**
 * The twin of a case: who the debtor is goes, what is owed stays. Name and telephone become marks; identity
 * fragment and birth date go altogether, because their formats have no room for a mark.
 */
export function redactCase(debt: DebtCase, words: CallWords): Redacted<DebtCase> {
  const { own, pseudonyms } = words;
  const twin = {
    ...words.unknownOf(debt, caseKeys),
    caseId: pseudonyms.of("case", debt.caseId),
    debtorId: mapped(debt.debtorId, (id) => pseudonyms.of("debtor", id)),
    creditor: own(debt.creditor),
    publicName: mapped(debt.publicName, own),
    agency: mapped(debt.agency, own),
    officialChannel: mapped(debt.officialChannel, own),
    complaintChannel: mapped(debt.complaintChannel, own),
    place: mapped(debt.place, (place) => words.said(place).text),
    product: own(debt.product),
    currency: debt.currency,
    debtor: redactDebtor(debt.debtor, words),
    principal: debt.principal,
    interest: debt.interest,
    lateFee: debt.lateFee,
    balance: debt.balance,
    dueDate: debt.dueDate,
    balanceAsOf: debt.balanceAsOf,
    tier: mapped(debt.tier, (tier) => words.said(tier).text),
    flags: [...debt.flags],
    offers: redactOffers(debt.offers, words),
    priorContacts: debt.priorContacts.map((contact) => redactContact(contact, words)),
    consents: mapped(debt.consents, words.loose),
    legalStatus: mapped(debt.legalStatus, (status) => redactLegal(status, words)),
    timeBarred: debt.timeBarred,
    rates: mapped(debt.rates, words.loose),
  };
  return compact(twin) as unknown as Redacted<DebtCase>;
}

const redactDebtor = (debtor: DebtCase["debtor"], words: CallWords): object =>
  compact({
    ...words.unknownOf(debtor, debtorKeys),
    name: words.mark("name"),
    phone: mapped(debtor.phone, () => words.mark("phone")),
    timezone: debtor.timezone,
    language: debtor.language,
  });

const redactOffers = (offers: OfferTerms, words: CallWords): object =>
  compact({
    ...words.unknownOf(offers, offerKeys),
    instalments: [...offers.instalments],
    interestFree: offers.interestFree,
    stepUp: offers.stepUp,
    lateFeeWaiver: mapped(offers.lateFeeWaiver, (waiver) => ({
      ...words.unknownOf(waiver, waiverKeys),
      max: waiver.max,
      when: waiver.when,
    })),
    deferralDays: offers.deferralDays,
    expiresOn: offers.expiresOn,
    minPartPayment: offers.minPartPayment,
    maxPromiseDays: offers.maxPromiseDays,
  });

const redactContact = (contact: DebtCase["priorContacts"][number], words: CallWords): object => ({
  ...words.unknownOf(contact, contactKeys),
  at: contact.at,
  channel: words.said(contact.channel).text,
  direction: words.said(contact.direction).text,
  outcome: words.said(contact.outcome).text,
});

const redactLegal = (legal: NonNullable<DebtCase["legalStatus"]>, words: CallWords): object =>
  compact({
    ...words.unknownOf(legal, legalKeys),
    status: legal.status,
    caseNumber: mapped(legal.caseNumber, () => words.mark("account")),
    date: legal.date,
  });
