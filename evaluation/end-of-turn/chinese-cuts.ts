import type { Cut } from "./cut.ts";

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });

/** Particles and endings that belong to the word before: nobody pauses there. */
const leaning = /^[吗呢吧啊呀嘛了的地得着过哦嘞啦哈哩噻么哟呐咯们]/u;

const conjunction =
  /^(?:然后|但是?|可是|不过|所以|而且|还有|或者|因为|由于|如果|要是|假如|虽然|只要|等|就是|那|就|又|再)/u;

/** Words that want another one: most pauses inside a clause come after one of them. */
const wanting =
  /(?:我|你|您|他|她|我们|你们|他们|想|要|能|能不能|可以|可不可以|会|应该|大概|可能|差不多|先|在|把|被|给|跟|和|与|从|到|向|对|是|有|没有?|不|很|太|都|也|还|就|又|每个?|这个?|那个?|哪个?|一个|因为|但是?|所以|如果|要是|然后|就是|的|说|觉得)$/u;

const numeral = /[\d零〇一二三四五六七八九十百千万两幺半]/u;
const unit = /^(?:块|元|号|月|日|年|期|天|个月|周|星期)/u;
const day =
  /^(?:今天|明天|后天|大后天|昨天|下个?月|下个?星期|下周|这个?月|这周|周[一二三四五六日天]|星期|月底|月初|年底)/u;

/** What is said after a contribution is over: nobody is cut off before it. */
const tag =
  /^[\s\p{P}]*(?:谢谢(?:你|您)?|拜拜|再见|好吧?|行吧?|对吧|是吧|哈|啊|嗯|麻烦(?:你|您)?了?|\p{P}|\s)*$/u;

/** The places inside a Chinese text where somebody may pause. A space is where its author heard a break. */
export function chineseCuts(text: string): Cut[] {
  return boundaries(text).flatMap((at) => {
    const place = placeOf(text.slice(0, at), text.slice(at));
    const before = text.slice(0, at).trimEnd();
    return place === undefined || before === "" ? [] : [{ text: before, ...place }];
  });
}

/** Between words, and between the characters of a number, which the dictionary takes for one word. */
function boundaries(text: string): number[] {
  const found = new Set<number>();
  for (const { index, segment } of segmenter.segment(text)) {
    if (index > 0) found.add(index);
    for (let at = 1; at < segment.length; at += 1) {
      const goesOn = isNumeral(segment.slice(at)) || unit.test(segment.slice(at));
      if (numeral.test(segment.charAt(at - 1)) && goesOn) found.add(index + at);
    }
  }
  return [...found].sort((a, b) => a - b);
}

function placeOf(before: string, rest: string): Omit<Cut, "text"> | undefined {
  if (tag.test(rest) || /^[\p{P}\s]/u.test(rest)) return undefined;
  if (/[。！？!?…]["”’）)\s]*$/u.test(before)) return { kind: "sentence", likelihood: 0.5 };
  if (/[\p{P}\s]$/u.test(before)) return { kind: "clause", likelihood: 0.5 };
  return insideClause(before, rest);
}

function insideClause(before: string, rest: string): Omit<Cut, "text"> | undefined {
  if (leaning.test(rest)) return undefined;
  const goesOn = isNumeral(rest) || unit.test(rest);
  if (numeral.test(before.slice(-1)) && goesOn) return { kind: "value", likelihood: 0.5 };
  if (isNumeral(rest) || day.test(rest)) return { kind: "value", likelihood: 0.7 };
  if (conjunction.test(rest)) return { kind: "clause", likelihood: 0.5 };
  return { kind: "phrase", likelihood: wanting.test(before) ? 0.4 : 0.1 };
}

/** A number stands at the beginning, and no word like 一定 that only looks like one. */
const isNumeral = (text: string): boolean =>
  numeral.test(text.charAt(0)) && !/^一[定直样下起些般切共旦边]/u.test(text);
