import { isLooser } from "../../../guardrails/pack/measure.ts";
import { SEVERITIES } from "../../../guardrails/pack/provision-schema.ts";
import type { RuleBook } from "../../../guardrails/pack/rule-book.ts";

/** Everything in which the second is looser than the first. */
export function looserThan(strict: RuleBook, other: RuleBook): string[] {
  const found: string[] = [];
  const note = (isFound: boolean, what: string): void => void (isFound && found.push(what));
  const holdsAll = <T>(list: readonly T[], items: readonly T[]) =>
    items.every((item) => list.some((one) => JSON.stringify(one) === JSON.stringify(item)));
  note(strict.outbound === "disabled" && other.outbound === "allowed", "outbound");
  const [a, b] = [strict.rules, other.rules];
  note(b.emotionStreak > a.emotionStreak, "emotionStreak");
  note(isLooser(b.callbackHours, a.callbackHours, "narrower"), "callbackHours");
  note(a.recordingObjection === "alternatives" && b.recordingObjection === "stop", "objection");
  note(a.debtCollectorNotice && !b.debtCollectorNotice, "debtCollectorNotice");
  note(a.debtAdvice && !b.debtAdvice, "debtAdvice");
  note(a.listOptionsAlways && !b.listOptionsAlways, "listOptionsAlways");
  note(!holdsAll(other.openRequires, strict.openRequires), "openRequires");
  note(!holdsAll(other.crisis, strict.crisis), "crisis");
  note(!holdsAll(other.phrases, strict.phrases), "phrases");
  for (const rule of strict.provisions) {
    const same = other.provisions.find(({ id }) => id === rule.id);
    if (same === undefined) {
      found.push(rule.id);
      continue;
    }
    const isMilder = SEVERITIES.indexOf(same.severity) > SEVERITIES.indexOf(rule.severity);
    note(isMilder, `${rule.id} severity`);
    note(!holdsAll(same.families, rule.families), `${rule.id} families`);
    note(!holdsAll(same.action, rule.action), `${rule.id} action`);
    for (const { unit, inForce, stricter } of rule.values) {
      const now = same.values.find((value) => value.unit === unit);
      note(now === undefined || isLooser(now.inForce, inForce, stricter), `${rule.id} ${unit}`);
    }
  }
  return found;
}
