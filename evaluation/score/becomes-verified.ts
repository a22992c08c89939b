import { means, type HeardTurn } from "../../agent/policy/heard-turn.ts";
import type { ConversationState } from "../../agent/policy/state.ts";
import { tellsOthersFragment } from "../../agent/policy/people/whose-words.ts";
import type { DebtCase } from "../../domain/case.ts";
import { languageOf } from "../../domain/locale.ts";
import type { AgentTurn, Standing } from "./call-context.ts";
import { saysBirthDate } from "./says-birth-date.ts";
import { mentionsIn } from "./mentions-in.ts";
import type { ScoredRecord } from "./scored-record.ts";

interface Known {
  readonly record: ScoredRecord;
  readonly debt: DebtCase;
  readonly verified: Standing["verified"];
}

interface Answer {
  readonly heard: HeardTurn;
  readonly state: ConversationState;
  readonly lastAgent: AgentTurn | undefined;
}

/**
 * How far somebody is identified after a turn: `yes` once the person on the line, called by the debtor's name,
 * has given a fragment that matches the case; `given` where there is none to match. Once verified, the debtor
 * stays verified until somebody else takes the call.
 */
export function becomesVerified(
  { record, debt, verified }: Known,
  answer: Answer,
): Standing["verified"] {
  const { heard, state } = answer;
  if (state.party !== "unknown") return "no";
  if (verified !== "no") return verified;
  if (means(heard, "deny_identity", "third_party") || tellsOthersFragment(state, heard))
    return "no";
  const said = fragmentsSaid(record, answer);
  if (record.case === undefined) return said.length > 0 && isAsked(answer) ? "given" : "no";
  const { idLast4, birthDate } = debt.debtor;
  if (birthDate !== undefined && saysBirthDate(heard.text, birthDate)) return "yes";
  return said.some((fragment) => fragment === idLast4 || fragment === birthDate) ? "yes" : "no";
}

const isAsked = ({ lastAgent, state }: Answer): boolean =>
  lastAgent?.acts.has("asks_identity") === true || state.call.direction === "inbound";

/** Everything in the turn that could be a fragment: what was understood as one, and bare digits and days. */
function fragmentsSaid(record: ScoredRecord, { heard }: Answer): readonly string[] {
  const { idLast4, birthDate } = heard.understanding.slots;
  const understood = [idLast4, birthDate].filter((each) => each !== undefined);
  if (understood.length > 0) return understood;
  return mentionsIn(heard.text, record, languageOf(record.locale)).flatMap((mention) => {
    if (mention.kind === "digits") return mention.digits.length === 4 ? [mention.digits] : [];
    return mention.kind === "date" ? [mention.date] : [];
  });
}
