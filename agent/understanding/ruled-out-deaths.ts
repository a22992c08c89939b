import type { Language } from "../../domain/locale.ts";
import type { Trigger } from "../../domain/vocabulary.ts";
import { handedOn, passedPhone } from "./signs/people/handed-on.ts";
import { seesToFuneral } from "./signs/danger/no-danger.ts";
import { outlivedDanger, tellsOfSuicide } from "./signs/danger/past-danger.ts";

interface Words {
  readonly text: string;
  readonly language: Language;
}

const toldOfDeath = ["deceased", "third_party", "vulnerable"] as const;

/** It befell somebody whom they mourn, or lies behind them. */
const isDangerOver = ({ text, language }: Words): boolean =>
  tellsOfSuicide(text, language) || outlivedDanger(text, language);

/** Words of death that tell of no danger now, or of nobody's death. */
export const outOfDeath = (turn: Words): readonly Trigger[] => [
  ...(isDangerOver(turn) ? (["selfharm"] as const) : []),
  // Somebody's funeral is seen to.
  ...(seesToFuneral(turn.text) ? (["selfharm", "violence_by_debtor"] as const) : []),
  ...(handedOn(turn.text, turn.language) ? toldOfDeath : []),
  ...(passedPhone(turn.text) ? (["deceased"] as const) : []),
];
