import type { Language } from "../../domain/locale.ts";
import type { Asked } from "../../domain/vocabulary.ts";
import type { RuleHit } from "./rules/index.ts";

/** The words of a turn, and what was asked before them. */
export interface Words {
  readonly text: string;
  readonly language: Language;
  readonly asked: Asked | null;
  readonly debtorName?: string | undefined;
  readonly hits?: readonly RuleHit[];
}
