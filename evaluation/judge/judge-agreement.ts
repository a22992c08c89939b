import type { FindingKind } from "../score/call-finding.ts";
import { JUDGED_KINDS, type Opinion, type Opinions } from "./opinion.ts";

/** How far two judges agree on one kind. */
export interface KindAgreement {
  readonly kind: FindingKind;
  /** Calls of which both could tell. */
  readonly decided: number;
  readonly bothFound: number;
  readonly bothNotFound: number;
  /** Only the scorers found it. */
  readonly onlyFirst: number;
  /** Only the model found it. */
  readonly onlySecond: number;
  /** Calls of which one or the other could not tell. */
  readonly cannotTell: number;
  /**
   * Cohen's kappa, -1 to 1: agreement beyond what chance alone would give. Null where nothing was decided, or where
   * both always said the same one thing, so that chance explains all of it.
   */
  readonly kappa: number | null;
}

/** Opinions of the same call: the scorers', and the model's. */
export type OpinionPair = readonly [first: Opinions, second: Opinions];

/** How far the scorers and a model agree, by kind. */
export const judgeAgreement = (pairs: readonly OpinionPair[]): readonly KindAgreement[] =>
  JUDGED_KINDS.map((kind) => agreementOn(kind, pairs));

function agreementOn(kind: FindingKind, pairs: readonly OpinionPair[]): KindAgreement {
  const count = (first: Opinion, second: Opinion): number =>
    pairs.filter(([a, b]) => a[kind] === first && b[kind] === second).length;
  const bothFound = count("found", "found");
  const bothNotFound = count("not_found", "not_found");
  const onlyFirst = count("found", "not_found");
  const onlySecond = count("not_found", "found");
  const decided = bothFound + bothNotFound + onlyFirst + onlySecond;
  const counts = { bothFound, bothNotFound, onlyFirst, onlySecond };
  const cannotTell = pairs.length - decided;
  return { kind, decided, ...counts, cannotTell, kappa: kappaOf(counts) };
}

type Counts = Pick<KindAgreement, "bothFound" | "bothNotFound" | "onlyFirst" | "onlySecond">;

/** J. Cohen, "A coefficient of agreement for nominal scales", 1960: (observed − chance) / (1 − chance). */
function kappaOf({ bothFound, bothNotFound, onlyFirst, onlySecond }: Counts): number | null {
  const all = bothFound + bothNotFound + onlyFirst + onlySecond;
  const first = bothFound + onlyFirst;
  const second = bothFound + onlySecond;
  // In whole numbers, times the square of all, so that certainty is told from near certainty.
  const chance = first * second + (all - first) * (all - second);
  const square = all * all;
  return chance === square ? null : ((bothFound + bothNotFound) * all - chance) / (square - chance);
}
