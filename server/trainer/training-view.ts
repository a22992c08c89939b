import { formatDecimal } from "../../domain/money.ts";
import { waivableFee } from "../../agent/offers/authority.ts";
import type { RecordedTurn } from "../../domain/call-record.ts";
import type { TrainingPersona, TrainingView } from "../protocol/trainer.ts";
import { difficultyOf } from "./difficulty-of.ts";
import type { Training } from "./play-training.ts";
import { trainingTurnsMax } from "./trainer-limits.ts";
import { trainingPersonas, type TrainingStage } from "./training-stage.ts";

/** Everybody there is to practise with. */
export const trainingPersonaViews = (): TrainingPersona[] =>
  trainingPersonas().map((persona) => ({
    id: persona.id,
    title: persona.title,
    difficulty: difficultyOf(persona),
    direction: persona.direction,
    locales: [...persona.locales],
  }));

/** The call as the trainee sees it while it lasts: nothing in it tells what is true of the debtor. */
export function trainingView({ stage, record, isOver }: Training): TrainingView {
  const said = record.turns.filter(({ speaker }) => speaker === "agent").length;
  return {
    direction: record.direction,
    jurisdiction: record.jurisdiction,
    startedAt: record.startedAt,
    case: caseView(stage),
    turns: record.turns.map(turnView),
    isOver,
    turnsLeft: isOver ? 0 : trainingTurnsMax - said,
  };
}

/** A turn with its words, or with the name of what happened on the line. */
export const turnView = (turn: RecordedTurn): TrainingView["turns"][number] =>
  turn.speaker === "system"
    ? { speaker: turn.speaker, text: turn.event }
    : { speaker: turn.speaker, text: turn.text };

function caseView({ setup: { case: debt } }: TrainingStage): TrainingView["case"] {
  const waivable = waivableFee(debt);
  return {
    name: debt.debtor.name,
    creditor: debt.creditor,
    product: debt.product,
    currency: debt.currency,
    balance: formatDecimal(debt.balance),
    lateFee: formatDecimal(debt.lateFee),
    dueDate: debt.dueDate,
    idLast4: debt.debtor.idLast4 ?? null,
    birthDate: debt.debtor.birthDate ?? null,
    officialChannel: debt.officialChannel ?? null,
    complaintChannel: debt.complaintChannel ?? null,
    instalments: [...debt.offers.instalments],
    deferralDays: debt.offers.deferralDays,
    waiverMax: waivable === 0 ? null : formatDecimal(waivable),
  };
}
