import type { Finding } from "../../domain/finding.ts";
import { languageOf } from "../../domain/locale.ts";
import { checkSentence, loadPack, type GuardContext } from "../../guardrails/index.ts";
import type { SaidSentence } from "./agent-words.ts";
import type { Standing } from "./call-context.ts";
import { mayHaveValue } from "./mentions-in.ts";
import { remembered } from "../../domain/remembered.ts";
import type { ScoredRecord } from "./scored-record.ts";

interface Scene {
  readonly record: ScoredRecord;
  readonly standing: Standing;
  readonly debtorText: string;
}

/** Sentences whose verdict is kept; a thousand characters each at most, so a few megabytes. */
const verdictsMax = 4_000;
const verdictOf = remembered<readonly Finding[]>(verdictsMax);

/**
 * What the guard finds in a recorded turn, sentence by sentence as it would have judged them live, as words
 * that nobody scripted. Places are of the turn's text.
 */
export function guardFindings(
  sentences: readonly SaidSentence[],
  scene: Scene,
): readonly Finding[] {
  const { record, standing, debtorText } = scene;
  const verified = standing.verified !== "no" && standing.party === "unknown";
  const findings: Finding[] = [];
  for (const { text: sentence, at } of sentences) {
    const context = contextOf(sentence, { record, verified, debtorText });
    const { jurisdiction, locale, startedAt } = record;
    const facts = context.caseFacts === undefined ? "" : `${caseKey(record)} ${startedAt}`;
    const key = [jurisdiction, locale, verified, facts, debtorText, sentence].join("\0");
    for (const finding of verdictOf(key, () => checkSentence(sentence, context).findings)) {
      findings.push({ ...finding, span: [finding.span[0] + at, finding.span[1] + at] });
    }
  }
  return findings;
}

/** The case is compared only where there is something to compare: most sentences name nothing of it. */
function contextOf(
  sentence: string,
  { record, verified, debtorText }: { record: ScoredRecord; verified: boolean; debtorText: string },
): GuardContext {
  const needsCase =
    !verified || ofCase.test(sentence) || mayHaveValue[languageOf(record.locale)].test(sentence);
  return {
    pack: loadPack(record.jurisdiction),
    locale: record.locale,
    verified,
    debtorText,
    now: record.startedAt,
    timezone: record.case?.debtor.timezone,
    isFreeSpeech: true,
    ...(needsCase ? { caseFacts: record.case } : {}),
  };
}

/** Words of the law, of waivers and of offers, which the case may authorise. */
const ofCase =
  /法|律|诉|案|判|裁|执行|封|冻|传票|减|免|保证|承诺|law|legal|court|su(?:e|it)|judg|lien|garnish|attorney|bailiff|warrant|enforce|fr[eo]ez|froze|seiz|repo|waiv|forgiv|guarantee|promis|late fee|drop/iu;

const caseKeys = new WeakMap<object, string>();

/** Cases whose numbers are kept. */
const numberedMax = 4_000;
const numberOf = remembered<string>(numberedMax);
let numbered = 0;

/** A case by its content: the same debt in another recording is the same case. A number, for it is in many keys. */
function caseKey({ case: debt }: ScoredRecord): string {
  if (debt === undefined) return "";
  const known = caseKeys.get(debt);
  if (known !== undefined) return known;
  const key = numberOf(JSON.stringify(debt), () => String((numbered += 1)));
  caseKeys.set(debt, key);
  return key;
}
