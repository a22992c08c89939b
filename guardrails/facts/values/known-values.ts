import { dateAt } from "../../../domain/calendar.ts";
import type { DebtCase } from "../../../domain/case.ts";
import type { Fact } from "../../../domain/lines.ts";
import type { OfferOption } from "../../../domain/offer-option.ts";
import type { GuardContext } from "../../guard-context.ts";
import { addCaseValues } from "./case-values.ts";
import type { DateRole, KnownFacts, MoneyFact, MoneyRole } from "./known-facts.ts";

/** The values of a case, as long as it lives; the same case is asked about sentence by sentence. */
const ofCases = new WeakMap<DebtCase, CaseValues>();

interface CaseValues extends Pick<GuardContext, "pack" | "now" | "timezone"> {
  readonly known: KnownFacts;
}

/** The values that a line, a case and a pack let a sentence name. */
export function knownValuesOf(context: GuardContext): KnownFacts {
  const { caseFacts, facts, pack, now, timezone } = context;
  if (caseFacts === undefined || facts !== undefined) return valuesOf(context);
  const before = ofCases.get(caseFacts);
  const isSame = before?.pack === pack && before.now === now && before.timezone === timezone;
  if (isSame) return before.known;
  const known = valuesOf(context);
  ofCases.set(caseFacts, { pack, now, timezone, known });
  return known;
}

function valuesOf(context: GuardContext): KnownFacts {
  const known: KnownFacts = {
    money: [],
    dates: [],
    shares: [],
    spans: [],
    counts: new Set(),
    contacts: 0,
    times: new Set(),
    texts: new Set(),
  };
  for (const { number } of [...context.pack.crisis, ...context.pack.officialNumbers]) {
    known.texts.add(number);
  }
  const count = context.facts?.find(({ kind }) => kind === "count")?.value as number | undefined;
  for (const fact of context.facts ?? []) addFact({ fact, count }, known, context);
  markOfLine(known);
  for (const value of context.pack.statutoryDays) known.spans.push({ value, role: "statutory" });
  if (context.caseFacts !== undefined) addCaseValues(context.caseFacts, known, context);
  return known;
}

/** What a line carries may be said in the line's own words. */
function markOfLine({ money, dates, spans }: KnownFacts): void {
  for (const facts of [money, dates, spans] as { isOfLine?: true }[][]) {
    for (const fact of facts) fact.isOfLine = true;
  }
}

/** What the amounts and days of a line are, by their names in its specification. */
const moneyRoles: Readonly<Record<string, MoneyRole>> = {
  balance: "balance",
  principal: "principal",
  interest: "interest",
  lateFee: "lateFee",
  waived: "waived",
  remaining: "remaining",
  minimum: "minimum",
  each: "instalment",
  later: "instalment",
  last: "last",
};

const dateRoles: Readonly<Record<string, DateRole>> = {
  dueDate: "due",
  asOf: "asOf",
  latest: "latest",
};

function moneyFactOf(name: string, value: number, count: number | undefined): MoneyFact {
  const role = moneyRoles[name] ?? "agreed";
  const isOfPlan = count !== undefined && (role === "instalment" || role === "last");
  return { value, role, ...(isOfPlan ? { count } : {}) };
}

function addFact(
  { fact, count }: { readonly fact: Fact; readonly count: number | undefined },
  known: KnownFacts,
  { timezone }: GuardContext,
): void {
  switch (fact.kind) {
    case "text":
    case "channel":
      if (fact.value !== undefined) known.texts.add(fact.value);
      break;
    case "money":
      known.money.push(moneyFactOf(fact.name, fact.value, count));
      break;
    case "date":
      known.dates.push({ value: fact.value, role: dateRoles[fact.name] ?? "agreed" });
      break;
    case "time":
      known.times.add(fact.value);
      known.dates.push({ value: dateAt(fact.value, timezone ?? "UTC"), role: "agreed" });
      break;
    case "count":
      addCount(fact.name, fact.value, known);
      break;
    case "options":
      for (const option of fact.value) addOption(option, known);
      break;
  }
}

/** Instalments, or the days since it was due. */
function addCount(name: string, value: number, known: KnownFacts): void {
  if (name === "days") known.spans.push({ value, role: "overdue" });
  else known.counts.add(value);
}

function addOption(option: OfferOption, known: KnownFacts): void {
  switch (option.kind) {
    case "full":
      known.money.push(
        { value: option.amount, role: "settlement" },
        { value: option.waived, role: "waived" },
      );
      if (option.waived === 0) known.money.push({ value: option.amount, role: "balance" });
      break;
    case "plan":
    case "step_up": {
      const { count, each, last } = option;
      const later = option.kind === "step_up" ? option.later : each;
      known.counts.add(count);
      known.money.push(
        { value: each, role: "instalment", count },
        { value: later, role: "instalment", count },
        { value: last, role: "last", count },
      );
      break;
    }
    case "deferral":
      known.spans.push({ value: option.days, role: "deferral" });
      known.dates.push({ value: option.until, role: "deferral" });
      break;
  }
}
