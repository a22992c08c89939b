import type { PlainDate } from "../../domain/calendar.ts";
import type { Currency } from "../../domain/money.ts";
import type { Language, Locale } from "../../domain/locale.ts";
import type { Slots } from "../../domain/understanding.ts";
import type { Asked, Intent } from "../../domain/vocabulary.ts";
import { findMentionsEn } from "../../language/en/find-mentions.ts";
import type { Mention } from "../../language/mention.ts";
import { findMentionsZh } from "../../language/zh/find-mentions.ts";
import { readInstalments } from "./slots/counts.ts";
import { isCallback, readCallbackAt, readPayDate } from "./slots/days.ts";
import { readBirthDate, readIdLast4 } from "./slots/identity.ts";
import { readMoneySlots } from "./slots/money.ts";
import { readNameEn } from "./slots/names-en.ts";
import { readNameZh } from "./slots/names-zh.ts";
import { readPhone } from "./slots/telephone.ts";
import { isAside, meansPay, ofKind, overlaps, plainWords, type Turn } from "./slots/turn.ts";

/** One debtor turn and what the reading of its values depends on. */
export interface SlotsInput {
  readonly text: string;
  /** ISO 8601 with offset. */
  readonly now: string;
  readonly timezone: string;
  /** What the agent last asked for. */
  readonly asked: Asked | null;
  readonly locale: Locale;
  /** The language of the turn, which need not be the call's. */
  readonly language: Language;
  readonly debtorName?: string;
  readonly currency?: Currency;
  readonly dayInQuestion?: PlainDate | undefined;
  readonly countInQuestion?: number | undefined;
  readonly intents: ReadonlySet<Intent>;
  /** The values in the text where they have been found already. */
  readonly mentions?: readonly Mention[];
}

/** The values in a turn, found by the finder of its language. */
export function mentionsOf(
  input: Pick<SlotsInput, "text" | "now" | "timezone" | "locale" | "language"> & {
    readonly asked?: Asked | null;
    readonly dayInQuestion?: PlainDate | undefined;
  },
): readonly Mention[] {
  const context = {
    now: input.now,
    timezone: input.timezone,
    dayFirst: input.locale === "en-GB",
    isAskedWhenToCall: input.asked === "callbackAt",
    ...(input.dayInQuestion === undefined ? {} : { dayInQuestion: input.dayInQuestion }),
  };
  const find = input.language === "zh" ? findMentionsZh : findMentionsEn;
  return find(input.text, context);
}

/** What a turn says in values: of all that it mentions, what answers the agent or makes an offer. */
export function readSlots(input: SlotsInput): Slots {
  const turn: Turn = {
    text: plainWords(input.text),
    original: input.text,
    language: input.language,
    locale: input.locale,
    now: input.now,
    timezone: input.timezone,
    asked: input.asked,
    debtorName: input.debtorName,
    intents: input.intents,
    dayInQuestion: input.dayInQuestion,
    countInQuestion: input.countInQuestion,
    mentions: input.mentions ?? mentionsOf(input),
  };
  const name = turn.language === "zh" ? readNameZh(turn) : readNameEn(turn);
  return { ...readValues(turn), ...(name === undefined ? {} : { name }) };
}

function readValues(turn: Turn): Slots {
  if (turn.mentions.length === 0) return {};
  const idLast4 = readIdLast4(turn);
  const birthDate = readBirthDate(turn);
  const rest = withoutIdentity(turn, idLast4);
  const isOther = isAside(turn);
  const instalments = isOther ? undefined : readInstalments(rest);
  const money = isOther
    ? {}
    : readMoneySlots(withoutBirthFigures(withoutCount(rest, instalments), birthDate), instalments);
  const phone = readPhone(turn);
  return {
    ...money,
    ...(birthDate === undefined || turn.asked !== "birthDate"
      ? readWhen(withoutBirthday(rest, birthDate))
      : {}),
    ...(instalments === undefined ? {} : { instalments }),
    ...(idLast4 === undefined ? {} : { idLast4 }),
    ...(birthDate === undefined ? {} : { birthDate }),
    ...(phone === undefined ? {} : { phone }),
  };
}

/** A time to call back or a day to pay; both only where a payment is promised for another day. */
function readWhen(turn: Turn): Pick<Slots, "date" | "callbackAt"> {
  if (!isCallback(turn)) return isAside(turn) ? {} : dated(readPayDate(turn));
  const callbackAt = readCallbackAt(turn);
  const called = callbackAt === undefined ? {} : { callbackAt };
  return meansPay(turn) ? { ...called, ...dated(readPayDate(withoutTimes(turn))) } : called;
}

const dated = (date: string | undefined): Pick<Slots, "date"> =>
  date === undefined ? {} : { date };

/** The turn without times of day and the days that they name. */
function withoutTimes(turn: Turn): Turn {
  const times = ofKind(turn, "time");
  const mentions = turn.mentions.filter(
    (mention) => mention.kind !== "time" && !times.some((time) => overlaps(time, mention)),
  );
  return { ...turn, mentions };
}

/** 八六年的，八月二十一: the turn without the day that was read with another's year. */
const withoutBirthday = (turn: Turn, birthDate: string | undefined): Turn =>
  birthDate === undefined
    ? turn
    : {
        ...turn,
        mentions: turn.mentions.filter(
          (mention) => mention.kind !== "date" || mention.date.slice(5) !== birthDate.slice(5),
        ),
      };

/** "Twelve oh five sixty eight": an answer to when somebody was born has no sum in it unless it names a currency. */
const withoutBirthFigures = (turn: Turn, birthDate: string | undefined): Turn =>
  birthDate === undefined || turn.asked !== "birthDate"
    ? turn
    : {
        ...turn,
        mentions: turn.mentions.filter(
          (mention) => mention.kind !== "amount" || mention.currency !== undefined,
        ),
      };

/** The turn without the digits that were read as an identity number's. */
function withoutIdentity(turn: Turn, idLast4: string | undefined): Turn {
  if (idLast4 === undefined) return turn;
  const strings = ofKind(turn, "digits");
  const mentions = turn.mentions.filter(
    (mention) =>
      mention.kind !== "amount" ||
      !strings.some((string) => overlaps(string, mention) && string.digits.slice(-4) === idLast4),
  );
  return { ...turn, mentions };
}

/** The turn without a bare number that was read as a count. */
function withoutCount(turn: Turn, count: number | undefined): Turn {
  if (count === undefined) return turn;
  const mentions = turn.mentions.filter(
    (mention) => mention.kind !== "amount" || !mention.isBare || mention.minorUnits !== count * 100,
  );
  return { ...turn, mentions };
}
