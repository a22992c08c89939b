import type { SaidSpan } from "../faults/period-fault.ts";
import { figureOf } from "../values/figure-of.ts";

const daysOfUnit: Readonly<Record<string, number>> = {
  day: 1,
  week: 7,
  month: 30,
  quarter: 91,
  year: 365,
  天: 1,
  周: 7,
  星期: 7,
  礼拜: 7,
  月: 30,
  年: 365,
};

/** "Over a month", "give you a week": a span whose article the finders read as a rate. */
const english =
  /\b(?:over|than|nearly|almost|about|around|for|you|have|within|in|another|extra|to|least|wait|got|is|of|a)\s+((?:an?|half an?)\s+(day|week|month|quarter|year))\b(?! (?:from now|ago|of))/giu;

/** 一个多月, 五周多, 一年多: rough spans, which the finders leave alone. */
const chinese = /([一二两三四五六七八九十]|\d+)个?多?(周|星期|礼拜|月|年)多?/gu;

/** 逾期第四十二天: how long it has been. */
const chineseDay =
  /(?<=(?:逾期|晚了|过期|拖欠)(?:的|了|到|已经)*)第(\d{1,2}|[一二两三四五六七八九十]{1,3})天/gu;

const digits = "零一二三四五六七八九十";

/** Spans of time that no finder reads, since for a debtor's answer they are none. */
export function looseSpans(text: string, language: "zh" | "en"): SaidSpan[] {
  return language === "zh" ? chineseSpans(text) : englishSpans(text);
}

function englishSpans(text: string): SaidSpan[] {
  return Array.from(text.matchAll(english)).map((match) => {
    const [whole, words = "", unit = ""] = match;
    const to = match.index + whole.length;
    const share = /^half/i.test(words) ? 0.5 : 1;
    return { from: to - words.length, to, days: (daysOfUnit[unit.toLowerCase()] ?? 0) * share };
  });
}

function chineseSpans(text: string): SaidSpan[] {
  const days = Array.from(text.matchAll(chineseDay)).flatMap(
    ({ 0: words, 1: mark = "", index }) => {
      const count = figureOf(mark);
      return count === undefined ? [] : [{ from: index, to: index + words.length, days: count }];
    },
  );
  return [...days, ...roughSpans(text)];
}

function roughSpans(text: string): SaidSpan[] {
  return Array.from(text.matchAll(chinese)).flatMap((match) => {
    const [words, mark = "", unit = ""] = match;
    if (!words.includes("多")) return [];
    const count = mark === "两" ? 2 : /\d/.test(mark) ? Number(mark) : digits.indexOf(mark);
    const from = match.index;
    return [{ from, to: from + words.length, days: count * (daysOfUnit[unit] ?? 0) }];
  });
}
