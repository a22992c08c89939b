import { dateAt, daysBetween, type PlainDate } from "../../domain/calendar.ts";
import type { DebtCase } from "../../domain/case.ts";
import type { Finding } from "../../domain/finding.ts";
import type { Language } from "../../domain/locale.ts";
import type { AgentTurn, CallContext } from "./call-context.ts";
import { mentionsIn } from "./mentions-in.ts";

/** A claim on the debt that the case contradicts. */
export interface WrongClaim {
  readonly what: "amount" | "date" | "period";
  readonly span: Finding["span"];
}

/**
 * What the fact check found, less what is no claim on the debt. Live speech may name no number that its line does
 * not bear out; a recorded person names staff numbers, counter-offers and hours, and those are not wrong facts.
 */
export function wrongClaim(
  turn: AgentTurn,
  call: CallContext,
  debt: DebtCase,
): WrongClaim | undefined {
  for (const { family, ruleId, span } of turn.guard) {
    if (family !== "FACT") continue;
    const what = ruleId.replace("all.fact.", "");
    const claim = { turn, call, debt, span };
    if (what === "amount" && isWrongAmount(claim)) return { what, span };
    if (what === "date" && isWrongDueDate(claim)) return { what, span };
    if (what === "period" && isWrongPeriod(claim)) return { what, span };
  }
  return undefined;
}

interface Claim {
  readonly turn: AgentTurn;
  readonly call: CallContext;
  readonly debt: DebtCase;
  readonly span: Finding["span"];
}

type Words = Readonly<Record<Language, RegExp>>;

const owes: Words = {
  zh: /(?:欠|应还|待还|一共|总共|共计|合计|总额|余额|拖欠|未还|没还|逾期|本金|利息|违约金|滞纳金|账单|还差|还有)[^，。？！]{0,10}$/u,
  en: /\b(?:owes?|owing|balance|outstanding|total(?:s|ing)?|behind|past due|overdue|due|debt|took|fees?|interest|principal|comes? to|it['’]s|at)\b[^.?!]{0,24}$/i,
};
const owesAfter: Words = {
  zh: /^[元块]?[^，。？！]{0,4}(?:没还|未还|逾期|的?欠款)/u,
  en: /^[^.?!,]{0,20}\b(?:you (?:took|owe)|never paid|past due|overdue|outstanding|behind)\b/i,
};
const requests: Words = {
  zh: /(?:先还|还个|最少|最低|至少|给我|转|存|凑|付个|那就|每期|一期|一个月|能不能|可以)[^，。]{0,8}$/u,
  en: /\b(?:pay|send|give|put|do|manage|at least|minimum|just|make it|find|about|instal?lments? of|payments? of|each|a month|if|could|can)\b[^.?!]{0,16}$/i,
};
const vague: Words = {
  zh: /[多来几]|左右|大概|差不多|将近|上下/u,
  en: /\b(?:about|around|nearly|almost|over|roughly|some|something like|more than|or so)\b/i,
};

/** Characters before a value that tell what it is said to be. */
const beforeChars = 40;

const afterChars = 30;

const wordsBefore = ({ turn, span }: Claim): string =>
  turn.text.slice(Math.max(0, span[0] - beforeChars), span[0]);
const wordsAround = ({ turn, span }: Claim): string =>
  turn.text.slice(Math.max(0, span[0] - 12), span[1] + 6);

function isWrongAmount(claim: Claim): boolean {
  const { call, debt, turn, span } = claim;
  const before = wordsBefore(claim);
  const { language } = call;
  const after = turn.text.slice(span[1], span[1] + afterChars);
  if (!owes[language].test(before) && !owesAfter[language].test(after)) return false;
  if (requests[language].test(before)) return false;
  const said = mentionsIn(turn.text, call.record, language).flatMap((mention) =>
    mention.kind === "amount" && mention.from < span[1] && span[0] < mention.to
      ? [mention.minorUnits]
      : [],
  );
  if (said.every((value) => isKnown(value, debt))) return false;
  // "Thirty eight hundred or so" is wrong only where it is far off.
  if (!vague[language].test(wordsAround(claim))) return true;
  return said.every((value) => Math.abs(value - debt.balance) > debt.balance * vagueShare);
}

const vagueShare = 0.1;

function isKnown(
  value: number,
  { balance, principal, interest, lateFee, offers }: DebtCase,
): boolean {
  const parts = [
    balance,
    principal,
    interest,
    lateFee,
    principal + interest,
    principal + lateFee,
    interest + lateFee,
    balance - lateFee,
  ];
  const whole = offers.instalments.map((count) => Math.floor(balance / count));
  return (
    parts.some((part) => part === value || Math.floor(part / 100) * 100 === value) ||
    whole.some((each) => Math.abs(each - value) <= 100)
  );
}

const dueWords: Words = {
  zh: /到期|账单|那期|应还|还款日|该还|月供|逾期/u,
  en: /\b(?:due|since|from|missed|payment of|dated?|fell)\b/i,
};

/** A past day that is said to be the due date; the call's own days are appointments. */
function isWrongDueDate(claim: Claim): boolean {
  const { turn, call, debt, span } = claim;
  if (!dueWords[call.language].test(turn.text)) return false;
  const said = turn.text.slice(...span);
  const near = turn.text.slice(Math.max(0, span[0] - 10), span[1] + 8);
  if (!dueWords[call.language].test(near)) return false;
  const days = mentionsIn(turn.text, call.record, call.language).flatMap((mention) =>
    mention.kind === "date" && mention.from < span[1] && span[0] < mention.to ? [mention.date] : [],
  );
  const due = debt.dueDate.slice(5);
  const today = dateAt(call.record.startedAt, debt.debtor.timezone);
  // Without a year a past day may be read as the next one to come.
  const isPast = (day: string): boolean =>
    day < today || daysBetween(today, day as PlainDate) > appointmentDaysMax;
  return said !== "" && days.length > 0 && days.every((day) => isPast(day) && day.slice(5) !== due);
}

/** Nobody makes an appointment further ahead in a call. */
const appointmentDaysMax = 120;

const overdueWords: Words = {
  zh: /逾期|拖|欠|过期|超期|没还|晚/u,
  en: /\b(?:overdue|past due|late|behind|delinquent|dodging|owed|missed)\b/i,
};
const monthWords: Words = { zh: /月|年/u, en: /month|year/i };

/** A time overdue that is more than a day off; in months, more than half a month. */
function isWrongPeriod(claim: Claim): boolean {
  const { turn, call, debt, span } = claim;
  const near = turn.text.slice(Math.max(0, span[0] - 10), span[1] + 12);
  if (!overdueWords[call.language].test(near)) return false;
  const actual = daysBetween(debt.dueDate, dateAt(call.record.startedAt, debt.debtor.timezone));
  return mentionsIn(turn.text, call.record, call.language).some((mention) => {
    if (mention.kind !== "duration" || mention.from >= span[1] || span[0] >= mention.to)
      return false;
    const words = turn.text.slice(mention.from, mention.to);
    const isRough =
      monthWords[call.language].test(words) || vague[call.language].test(wordsAround(claim));
    return (
      mention.days >= periodDaysMin &&
      Math.abs(mention.days - actual) > (isRough ? Math.max(16, actual * 0.25) : 1)
    );
  });
}

/** Shorter spans are deadlines and waits, not a time overdue. */
const periodDaysMin = 7;
