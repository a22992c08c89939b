import type { PlainDate } from "../../domain/calendar.ts";
import type { Line } from "../../domain/lines.ts";
import type { MinorUnits } from "../../domain/money.ts";
import type { OfferOption } from "../../domain/offer-option.ts";
import type { Truth } from "./draw-truth.ts";
import type { Heard } from "./simulated-debtor.ts";

/** An arrangement as it was read back to the debtor. */
export interface ReadBack {
  readonly amount: MinorUnits;
  readonly date: PlainDate;
  /** Instalments; undefined for one payment. */
  readonly count: number | undefined;
  readonly line: Line["key"];
}

/** What of a line is read back, if anything is. */
export function readBackOf({ key, facts }: Line): ReadBack | undefined {
  if (!key.startsWith("read_back_") || !("date" in facts)) return undefined;
  if ("each" in facts)
    return { amount: facts.each, date: facts.date, count: facts.count, line: key };
  if (!("amount" in facts)) return undefined;
  return { amount: facts.amount, date: facts.date, count: undefined, line: key };
}

/** What a scripted debtor has in mind, beside their persona. */
export interface Mind {
  readonly truth: Truth;
  /** The options they were told of last. */
  readonly options: readonly OfferOption[];
  /** What is waiting for their yes. */
  readonly readBack: ReadBack | undefined;
  /** How often they have said something, by its key. */
  readonly timesSaid: (key: string) => number;
  readonly direction: "inbound" | "outbound";
}

/** What any debtor would do now, by the key of `ordinary.json` or `hang_up`. */
export function ordinaryAnswer(heard: Heard, mind: Mind): string {
  if (heard.ends) return leave(mind);
  if (heard.handedOver) return mind.timesSaid("waits") > 0 ? leave(mind) : "waits";
  return questionAnswer(heard, mind) ?? (heard.debtHeard ? ofMoney(heard, mind) : "acknowledges");
}

/** The answer to a question that is not of money. */
function questionAnswer({ asked }: Heard, mind: Mind): string | undefined {
  if (asked === "idLast4" || asked === "birthDate") return fragmentFor(asked, mind);
  if (asked === "confirm") return confirms(mind) ? "says_yes" : "says_no";
  if (asked === "name") return mind.direction === "inbound" ? "introduces_self" : "confirms_name";
  return plainAnswers[asked ?? ""];
}

/** What is answered to questions that have one answer for everybody. */
const plainAnswers: Readonly<Record<string, string>> = {
  reason: "gives_reason",
  callbackAt: "names_time",
};

const confirms = (mind: Mind): boolean =>
  mind.readBack !== undefined && isAsMeant(mind.readBack, mind);

/** One goodbye, then the phone is put down. */
const leave = (mind: Mind): string =>
  mind.timesSaid("takes_leave") > 0 ? "hang_up" : "takes_leave";

/** Figures of the debtor are known to the debtor; whoever guesses them, guesses wrong. */
function fragmentFor(asked: "idLast4" | "birthDate", { truth, timesSaid }: Mind): string {
  const isMistaken = truth.fragment === "mistaken_once" && timesSaid("gives_wrong_last4") === 0;
  if (truth.fragment === "wrong" || isMistaken) return "gives_wrong_last4";
  if (truth.speaker !== "debtor") return "knows_no_figures";
  return asked === "idLast4" ? "gives_last4" : "gives_birth_date";
}

function ofMoney({ asked }: Heard, mind: Mind): string {
  const { pays } = mind.truth;
  if (pays === "nothing") return "refuses";
  const statement = pays === "plan" ? planWish(mind) : `pays_${pays}`;
  // A date alone answers a question for it, once the rest has been said.
  return asked === "date" && mind.timesSaid(statement) > 0 ? "gives_date" : statement;
}

/** Times a plan is asked for before they say what they can spare instead. */
const planWishesMax = 2;

function planWish(mind: Mind): string {
  if (chosenPlan(mind) !== undefined) return "chooses_plan";
  if (mind.options.length === 0 && mind.timesSaid("asks_plan") < planWishesMax) return "asks_plan";
  return mind.timesSaid("tells_affordable") === 0 ? "tells_affordable" : "cannot_afford";
}

type Plan = Extract<OfferOption, { kind: "plan" }>;

/** The shortest of the plans they were told of whose payments they can spare. */
export function chosenPlan({ options, truth }: Pick<Mind, "options" | "truth">): Plan | undefined {
  const max = truth.affordable ?? Number.POSITIVE_INFINITY;
  return options.find(
    (option): option is Plan => option.kind === "plan" && Math.max(option.each, option.last) <= max,
  );
}

/** Whether what was read back is what they meant: nobody says yes to another day or sum. */
export function isAsMeant(readBack: ReadBack, mind: Pick<Mind, "options" | "truth">): boolean {
  const { truth } = mind;
  if (readBack.date !== truth.payOn) return false;
  switch (truth.pays) {
    case "full":
      return fullLines.has(readBack.line);
    case "part":
      return readBack.count === undefined && readBack.amount === truth.part;
    case "plan":
      return planLines.has(readBack.line) && readBack.count === chosenPlan(mind)?.count;
    case "nothing":
      return false;
  }
}

const fullLines: ReadonlySet<Line["key"]> = new Set([
  "read_back_full",
  "read_back_waived",
  "read_back_deferral",
]);
const planLines: ReadonlySet<Line["key"]> = new Set(["read_back_plan", "read_back_plan_even"]);
