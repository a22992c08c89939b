import type { DebtCase } from "../../domain/case.ts";
import type { FactFault } from "./fact-scene.ts";

/** A promise about an offer at its place in a sentence, and what is true instead. */
export interface OfferFault extends FactFault {
  readonly from: number;
  readonly to: number;
}

interface OfferClaim {
  readonly pattern: RegExp;
  /** Words in the clause that turn it round. */
  readonly denial: RegExp;
  readonly isTrue: (debt: DebtCase) => boolean;
  readonly isDeniable: boolean;
  readonly expected: (debt: DebtCase) => string;
}

const zhDenial = /不|没|未|无法|非/u;
const enDenial = /\b(?:not|no|never|cannot|unable)\b|n['’]t\b/iu;

const isInterestFree = ({ offers, interest }: DebtCase): boolean =>
  offers.interestFree || interest === 0;

const interestExpected = ({ offers }: DebtCase): string =>
  offers.interestFree ? "interest-free" : "not interest-free";

const hasWaiver = ({ offers }: DebtCase): boolean => offers.lateFeeWaiver !== undefined;

const waivesAll = ({ offers }: DebtCase): boolean => Number(offers.lateFeeWaiver?.max ?? 0) === 1;

const waiverExpected = ({ offers }: DebtCase): string =>
  offers.lateFeeWaiver === undefined
    ? "no waiver"
    : `waiver of at most ${Number(offers.lateFeeWaiver.max) * 100}%`;

const interestFree = { isTrue: isInterestFree, expected: interestExpected, isDeniable: true };
const interestCharged = {
  isTrue: (debt: DebtCase) => !debt.offers.interestFree,
  expected: interestExpected,
  isDeniable: false,
};
const waiver = { isTrue: hasWaiver, expected: waiverExpected, isDeniable: true };
const wholeWaiver = { isTrue: waivesAll, expected: waiverExpected, isDeniable: false };

const plan = {
  isTrue: ({ offers }: DebtCase): boolean => offers.instalments.length > 0,
  expected: ({ offers }: DebtCase): string =>
    offers.instalments.length > 0 ? `plans of ${offers.instalments.join(", ")}` : "no plan",
  isDeniable: true,
};

/** No offer takes off interest that has accrued: a waiver is of the late fee. */
const interestWaiver = {
  isTrue: (): boolean => false,
  expected: (): string => "no waiver of interest",
  isDeniable: false,
};

const claims: Readonly<Record<"zh" | "en", readonly OfferClaim[]>> = {
  zh: [
    {
      ...interestWaiver,
      pattern: /利息[^，,。不没]{0,16}(?:可以|能|给[您你])(?:减?免|减)(?!息)/gu,
      denial: zhDenial,
    },
    { ...plan, pattern: /(?:可以|能|支持)(?:办理?|做|申请)?分期/gu, denial: zhDenial },
    { ...interestFree, pattern: /免息|无息|零利息|免(?:收|除)?利息/gu, denial: zhDenial },
    {
      ...interestFree,
      pattern:
        /(?<!如果|要是|假如|光是)不(?:再|用|会|需要?)?(?:另外|额外)?(?:收|计|算|产生|加收?|付)(?:取)?(?:任何)?利?息/gu,
      denial: /(?!)/u,
    },
    {
      ...interestCharged,
      pattern:
        /(?:分[^，,。]{0,3}期|分期|每期|期间|个月)[^，,。]{0,4}(?:要|会|需要?|另)?[收计加付]取?利息/gu,
      denial: zhDenial,
    },
    {
      ...wholeWaiver,
      pattern:
        /(?:全部|全额|全都|都|全)(?:[给帮替][您你])?[减免]|[减免](?:掉|去|除)?(?:全部|所有|全额)|减免(?:比例|额度)?[^，,。]{0,6}(?:全部|全额|百分之百)/gu,
      denial: zhDenial,
    },
    {
      ...waiver,
      pattern: /(?:可以|能|能够|给您|帮您|有)[^，,。]{0,6}(?:减免|免除|免掉|免去|减半)/gu,
      denial: zhDenial,
    },
  ],
  en: [
    {
      ...interestWaiver,
      pattern:
        /\b(?:can|could|will|['’]ll|['’]d)\b(?:\s+\w+){0,2}?\s+(?:waive|drop|remove|forgive|cancel)\s+(?:all )?(?:the |your |any )?(?:accrued )?interest\b/giu,
      denial: enDenial,
    },
    {
      ...plan,
      pattern:
        /(?<=\b(?:can|could|may|cannot|can['’]t)(?: \w+){0,2} )(?:paid|pay|repaid|spread|split)(?: it| this)? (?:in|into|over) (?:monthly )?instal?lments\b|\binstal?lment plans? (?:is|are) available\b/giu,
      denial: enDenial,
    },
    {
      ...interestFree,
      pattern: /\binterest[- ]free\b|\b(?:without|zero|no) interest\b|\b0% interest\b/giu,
      denial: /\b(?:not|never|cannot)\b|n['’]t\b/iu,
    },
    {
      ...interestCharged,
      pattern:
        /\b(?:plans?|instal?lments?|payments?)\b[^,.;]*\b(?:charged|carr(?:y|ies)|bears?|accrues?|with|attracts?)\s+(?:extra\s+)?interest\b|\bextra interest on (?:the|your|a|any) (?:plan|instal?lments?)\b/giu,
      denial: enDenial,
    },
    {
      ...wholeWaiver,
      pattern:
        /\b(?:waiv\w+|drop|remov\w+|forgiv\w+|takes? off|wip(?:e|ing) (?:out|off)|cancel\w*|writ(?:e|ing) off)\s+(?:all|the (?:entire|whole|full))\b(?!.{0,12}interest)|\b(?:all of|the (?:entire|whole|full)) (?:the |your )?(?:late )?fees?\b/giu,
      denial: enDenial,
    },
    {
      ...waiver,
      pattern:
        /\b(?:can|could|will|able to|may|['’]ll)\b(?:\s+\w+){0,2}?\s+(?:waive|halve|reduce|drop|remove|forgive)\b|\bfees? (?:can|could|will|may) be (?:waived|halved|reduced|dropped|removed|forgiven)\b/giu,
      denial: enDenial,
    },
  ],
};

const clauseBefore = /[^，,。；;.!?]*$/u;

/** What a sentence says of interest and waivers that the offers of the case do not bear out. */
export function offerFaults(text: string, language: "zh" | "en", debt: DebtCase): OfferFault[] {
  return claims[language].flatMap(({ pattern, denial, isTrue, isDeniable, expected }) =>
    Array.from(text.matchAll(pattern)).flatMap((match) => {
      const words = match[0];
      const before = clauseBefore.exec(text.slice(0, match.index))?.[0] ?? "";
      const isDenied = denial.test(before + (isDeniable ? "" : words));
      // What is denied of an offer that exists keeps from a debtor what is theirs; the rest is no claim.
      const isFault = isDenied ? isDeniable && isTrue(debt) : !isTrue(debt);
      const place = { from: match.index, to: match.index + words.length };
      return isFault ? [{ ...place, kind: "offer" as const, expected: expected(debt) }] : [];
    }),
  );
}
