import type { Finding } from "../domain/finding.ts";
import { mentionsOf } from "./facts/words/mentions.ts";
import type { GuardContext } from "./guard-context.ts";

/** The debtor's identity fragments in a sentence: the agent asks for them and never says one. */
export function checkFragments(text: string, context: GuardContext): Finding[] {
  const { idLast4, birthDate } = context.caseFacts?.debtor ?? {};
  if (idLast4 === undefined && birthDate === undefined) return [];
  return mentionsOf(text, context)
    .filter(
      (mention) =>
        (mention.kind === "digits" && mention.digits.toUpperCase() === idLast4) ||
        (mention.kind === "date" && mention.date === birthDate),
    )
    .map(({ from, to }) => ({
      ruleId: "all.identity.fragment",
      family: "F16",
      severity: "critical",
      span: [from, to],
      action: "suppress",
    }));
}
