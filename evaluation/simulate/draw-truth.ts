import { addDays, dateAt, type PlainDate } from "../../domain/calendar.ts";
import { minorUnits, scaleMoney, type MinorUnits } from "../../domain/money.ts";
import { debtorFacts } from "./debtor-facts.ts";
import type { SimulatedSetup } from "./draw-case.ts";
import type { Draw } from "./draw.ts";
import type { Persona } from "./persona.ts";

/** What is true of one debtor in one call, and nobody tells the agent. */
export interface Truth extends Omit<Persona["truth"], "payInDays" | "affordsShare"> {
  /** The day on which they mean to pay first. */
  readonly payOn: PlainDate;
  /** What they can spare a month; undefined where it is all that is asked. */
  readonly affordable: MinorUnits | undefined;
  /** What they would pay in one go, where that is not everything. */
  readonly part: MinorUnits;
  /** Four figures that are not theirs. */
  readonly wrongLast4: string;
  /** Somebody who is not the debtor. */
  readonly otherName: string;
}

/** People speak of money in round figures: minor units of the finest step they use. */
const roundTo = 1_000;
/** Tenths of the balance that somebody offers who pays a part, and has no limit of their own. */
const partTenths = 3;

export function drawTruth(
  persona: Persona,
  { call, case: debt }: SimulatedSetup,
  draw: Draw,
): Truth {
  const { payInDays, affordsShare, ...rest } = persona.truth;
  const today = dateAt(call.startedAt, debt.debtor.timezone);
  const share = affordsShare?.map((each) => Math.round(each * 1_000)) as
    [number, number] | undefined;
  const affordable =
    share === undefined
      ? undefined
      : rounded(scaleMoney(debt.balance, draw.between(...share), 1_000));
  return {
    ...rest,
    payOn: addDays(today, draw.between(...payInDays)),
    affordable,
    part: affordable ?? rounded(scaleMoney(debt.balance, partTenths, 10)),
    wrongLast4: otherFigures(debt.debtor.idLast4 ?? "", draw),
    otherName: draw.pick(debtorFacts.locales[call.locale].others),
  };
}

const rounded = (amount: MinorUnits): MinorUnits =>
  minorUnits(Math.max(roundTo, Math.floor(amount / roundTo) * roundTo));

/** Four figures, the first of them not 0, that are not these. */
const otherFigures = (figures: string, draw: Draw): string =>
  String(1_000 + ((Number(figures) - 1_000 + draw.between(1, 8_999)) % 9_000));
