/** Words of the time in which a debt may be sued for: that it has passed, that it has not, or that a suit is to come. */
export interface LimitationClaim {
  readonly from: number;
  readonly to: number;
  /** What a case must say of its limitation period for the words to be true. */
  readonly isTrueOf: (timeBarred: boolean | "unknown") => boolean;
}

const period =
  "(?:limitations? (?:period|date)|time limits?|statute of limitations|statutory (?:period|limit))";

/** The period has passed, or it has not where the match or its clause denies that. */
const passed: Readonly<Record<"zh" | "en", RegExp>> = {
  zh: /时效[^，,。；]{0,8}(?:过|届满|期满|到期|超|完)|(?:过|超过?|超出)了?[^，,。；]{0,4}(?:诉讼)?时效/gu,
  en: new RegExp(
    `\\b(?:time|statute)[- ]barred\\b|\\b(?:past|beyond|outside|over|after|exceed\\w*) (?:of )?(?:the |its |any )?(?:legal )?${period}|\\b${period}[^,.;]{0,40}\\b(?:passed|expired|run out|ran out|over|up|ended|lapsed)\\b|\\btoo old to (?:sue|be sued|take to court)\\b`,
    "giu",
  ),
};

/** The period still runs. */
const runs: Readonly<Record<"zh" | "en", RegExp>> = {
  zh: /时效[^，,。；没不未]{0,4}(?:有效|之?内)|(?:还|仍|尚)在[^，,。；]{0,4}时效/gu,
  en: new RegExp(
    `\\b(?:within|inside) (?:the |its )?(?:legal )?${period}|\\b${period}[^,.;]{0,20}\\bstill (?:running|open|running)\\b`,
    "giu",
  ),
};

/** We could go to court, whatever the age of the debt. */
const suing: Readonly<Record<"zh" | "en", RegExp>> = {
  zh: /(?:我们|公司|平台|银行|机构|仍然?|照样|还是)[^，,。；不没无]{0,4}(?:可以|能|会|将|要|有权)[^，,。；不没无]{0,4}(?:起诉|告[您你上]|去法院|走诉讼|打官司)/gu,
  en: /\b(?:we|they|the (?:creditor|lender|bank)|you) ?(?:can|could|may|might|will|['’]ll|would|are going to|are able to|have the right to|can still|could still)(?! (?:not|never|no longer)\b) (?:be )?(?:still )?(?:sue|sued|suing|tak(?:e|en|ing) (?:you |this |it )?to court|go(?:ing)? to court|start(?:ing)? (?:court|legal))/giu,
};

const denial: Readonly<Record<"zh" | "en", RegExp>> = {
  zh: /没|未|不|尚/u,
  en: /\b(?:not|never|no)\b|n['’]t\b|\byet to\b/iu,
};

const open =
  /可能|如果|是否|有没有|不确定|吗|\b(?:may be|might be|could be|if|whether|unless|once|when)\b|\?/iu;

const clauseBefore = /[^，,。；;.!?！？]*$/u;

/** What a sentence says of the limitation period, and of suits that a debt past it leaves no room for. */
export function limitationClaimsIn(text: string, language: "zh" | "en"): LimitationClaim[] {
  const claimsOf = (
    pattern: RegExp,
    isTrueOf: (words: string) => LimitationClaim["isTrueOf"],
  ): LimitationClaim[] =>
    Array.from(text.matchAll(pattern)).flatMap((match) => {
      const before = clauseBefore.exec(text.slice(0, match.index))?.[0] ?? "";
      if (open.test(before + match[0])) return [];
      const place = { from: match.index, to: match.index + match[0].length };
      return [{ ...place, isTrueOf: isTrueOf(before + match[0]) }];
    });
  return [
    ...claimsOf(passed[language], (words) => {
      const isDenied = denial[language].test(words);
      return (timeBarred) => timeBarred === !isDenied;
    }),
    ...claimsOf(runs[language], () => (timeBarred) => timeBarred === false),
    ...claimsOf(suing[language], () => (timeBarred) => timeBarred === false),
  ];
}
