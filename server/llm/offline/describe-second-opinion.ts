import type { KindAgreement } from "../../../evaluation/judge/judge-agreement.ts";
import { describeWrittenBy } from "../describe-written-by.ts";
import type { SecondOpinionReport } from "./second-opinion.ts";

/** A second opinion for people: a line for each kind, with kappa and the places to look at. */
export function describeSecondOpinion(report: SecondOpinionReport): string {
  const { calls, judged, unjudged, writtenBy, agreement } = report;
  const left = Object.entries(unjudged).map(([why, count]) => `${count} ${why}`);
  const rest = left.length === 0 ? "" : ` (left out: ${left.join(", ")})`;
  const heading = `second opinion of the model on ${judged} of ${calls} calls${rest}`;
  const judges = writtenBy.map((each) => `  ${describeWrittenBy(each)}`);
  return [heading, ...judges, ...agreement.map(lineOf), ""].join("\n");
}

const lineOf = (one: KindAgreement): string => {
  const kappa = one.kappa === null ? "–" : one.kappa.toFixed(2);
  const counts = `both ${one.bothFound}, scorers alone ${one.onlyFirst}, model alone ${one.onlySecond}`;
  return `  ${one.kind.padEnd(26)} kappa ${kappa.padStart(5)}  ${counts}, cannot tell ${one.cannotTell}`;
};
