import { understand, type TurnToUnderstand } from "../../agent/understanding/understand.ts";
import { languageOf } from "../../domain/locale.ts";
import type { Understanding } from "../../domain/understanding.ts";
import { mayHaveValue } from "./mentions-in.ts";
import { remembered } from "../../domain/remembered.ts";

/** Turns whose meaning is kept. */
const understoodMax = 4_000;
const understood = remembered<Understanding>(understoodMax);

/** A turn as our agent understands it, worked out once; what names no day or sum means the same on every day. */
export function understandRemembered(turn: TurnToUnderstand): Understanding {
  const { now, timezone, ...rest } = turn;
  const moment = mayHaveValue[languageOf(turn.locale)].test(turn.text) ? `${now} ${timezone}` : "";
  return understood(`${moment} ${JSON.stringify(rest)}`, () => understand(turn));
}
