import { say, line, type PublicLine } from "../../../domain/lines.ts";
import type { PublicCase } from "../../../domain/case-views.ts";
import type { HandoffReason } from "../../../domain/handoff.ts";
import type { Act } from "../../../domain/move.ts";
import { triggerEffects } from "../../../domain/triggers.ts";
import type { Trigger } from "../../../domain/vocabulary.ts";
import type { PublicReply } from "../decision.ts";

/** How a trigger is answered where the trigger alone decides the turn. */
interface TriggerReply {
  readonly act: Act;
  readonly lines: (view: PublicCase) => readonly PublicLine[];
  readonly ends?: true;
}

const handOver = (lines: TriggerReply["lines"]): TriggerReply => ({ act: "handoff", lines });

/**
 * Replies of triggers that leave no room for anything else in that turn. They are public lines: none
 * of them may depend on whether the debtor was verified.
 */
const replies: Partial<Record<Trigger, TriggerReply>> = {
  selfharm: { act: "crisis", lines: () => [say("crisis")] },
  vulnerable: handOver(() => [say("vulnerable")]),
  minor: { act: "handoff", lines: () => [say("minor")], ends: true },
  deceased: handOver(() => [say("deceased")]),
  bankrupt: handOver(() => [say("bankrupt")]),
  attorney: handOver(() => [say("attorney")]),
  cease: { act: "stop", lines: () => [say("cease_confirmed")], ends: true },
  fraud: handOver(() => [say("fraud")]),
  already_paid: handOver(() => [say("already_paid")]),
  dispute: handOver(() => [say("dispute")]),
  complaint: handOver((view) => [line("complaint", { complaintChannel: view.complaintChannel })]),
  wrong_person: { act: "stop", lines: () => [say("wrong_person")], ends: true },
  third_party: {
    act: "relay",
    lines: (view) => [
      line("third_party", {
        name: view.debtorName,
        institution: view.institution,
        officialChannel: view.officialChannel,
      }),
    ],
    ends: true,
  },
  human: handOver(() => [say("human")]),
  violence_by_debtor: handOver(() => [say("violence")]),
};

/** The reply to a trigger, or undefined if it does not decide the turn by itself. */
export function replyToTrigger(trigger: Trigger, view: PublicCase): PublicReply | undefined {
  const reply = replies[trigger];
  if (reply === undefined) return undefined;
  const handoff: HandoffReason | undefined = triggerEffects[trigger].handoff;
  return {
    act: reply.act,
    because: [`trigger:${trigger}`],
    lines: reply.lines(view),
    asked: null,
    exclusive: true,
    ...(handoff === undefined ? {} : { handoff }),
    ...(reply.ends === undefined ? {} : { ends: reply.ends }),
  };
}
