import type { DebtCase } from "../../../domain/case.ts";
import type { FactFault } from "../fact-scene.ts";

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

const planDenial =
  /\b(?:not|no|never|cannot|without|instead|rather|in full|at once|one go|lump|single)\b|n['’]t\b/iu;

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

/** Nor is anything else of the debt ever waived. */
const debtWaiver = { ...interestWaiver, expected: (): string => "no waiver of the debt" };

/** The waiver is for who pays in full: no plan has one. */
const planWaiver = {
  isTrue: (): boolean => false,
  expected: (): string => "a waiver only when paid in full",
  isDeniable: false,
};

const claims: Readonly<Record<"zh" | "en", readonly OfferClaim[]>> = {
  zh: [
    {
      ...planWaiver,
      pattern:
        /(?:减免|优惠|免除)[^，,。；没不无]{0,8}(?:只|仅|是|限|适)[^，,。；没不无]{0,8}(?:分期|按期)|(?<![没不无非][^，,。；]{0,6})分期(?:还款|还|付款|付|方案)?(?:的话|时)?[，,]?(?:就|也|才|都|可以|能|给您|有|违约金|滞纳金|费用|享受){0,5}(?:减免|免除|免掉|减掉|免去)(?!利?息)/gu,
      denial: /不|没|未|无法|非|一次|结清|全额/u,
    },
    {
      ...interestWaiver,
      pattern:
        /(?<!分期[^，,。；]{0,8})利息(?:也|都|全部?|全额|会|给您|帮您)*(?:减免|免除|免掉|免了|全免|减掉)/gu,
      denial: zhDenial,
    },
    {
      ...interestWaiver,
      pattern: /利息[^，,。不没]{0,16}(?:可以|能|给[您你])(?:减?免|减)(?!息)/gu,
      denial: zhDenial,
    },
    {
      ...debtWaiver,
      pattern:
        /(?:本金|欠款|余额|账单|(?:话|宽带|治疗|医疗|住院|水|电|燃气|物业|学|网|通信)费|房租|货款)(?:也|都|可以|能|全部?|全额|会|给您|帮您)*(?:减免|免除|免掉|免了|全免|减掉)/gu,
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
      ...planWaiver,
      pattern:
        /\b(?:if|when|as long as|provided|once|by|only) (?:you )?(?:\w+ ){0,4}(?:instal?lments?|(?:payment|monthly|repayment) plan)\b,?(?:[^;.]|\.(?=\d)){0,50}\b(?:fees?|charges?|waiver|reduction|discount)(?:[^;.]|\.(?=\d)){0,30}\b(?:comes? off|waived|drops?|off|removed|goes away|applies)\b/giu,
      denial: planDenial,
    },
    {
      ...planWaiver,
      pattern:
        /\b(?:waiver|reduction|discount|saving)\b(?:[^;.]|\.(?=\d)){0,40}\b(?:applies|available|works|only|comes|yours|counts)\b(?:[^;.]|\.(?=\d)){0,30}\b(?:instal?lments?|(?:payment|monthly|repayment) plan)\b/giu,
      denial: planDenial,
    },
    {
      ...interestWaiver,
      pattern:
        /\binterest (?:\w+ )?(?:comes? off|(?:is|gets|be|are) (?:all )?(?:waived|dropped|removed|forgiven|cancelled|wiped)|goes away|falls away|drops off)\b/giu,
      denial: enDenial,
    },
    {
      ...debtWaiver,
      pattern:
        /\b(?:waive|drop|remove|forgive|cancel|knock off|take off|write off|wipe out) (?:all of )?(?:the |your )?(?:entire |whole |full )?(?:bill|balance|debt|principal|loan)\b/giu,
      denial: enDenial,
    },
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
