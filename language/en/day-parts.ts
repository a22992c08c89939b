import { joinedWordAt, wordAt, type Token } from "./tokens.ts";

/** A part of the day: which half of the clock it means, and when a call in it would be made. */
export interface DayPart {
  readonly half: "am" | "pm";
  /** Hours at which it is kept where no time is said, the earlier first. */
  readonly hours: readonly number[];
  /** "this evening", "tonight": today's. */
  readonly isToday: boolean;
  readonly next: number;
}

const parts: ReadonlyMap<string, Pick<DayPart, "half" | "hours">> = new Map([
  ["morning", { half: "am", hours: [9, 11] }],
  ["mornin", { half: "am", hours: [9, 11] }],
  ["afternoon", { half: "pm", hours: [14, 16] }],
  ["arvo", { half: "pm", hours: [14, 16] }],
  ["evening", { half: "pm", hours: [18, 20] }],
  ["night", { half: "pm", hours: [19, 20] }],
]);

/** Where the part's own word stands after "in the", "this", "at" or nothing; undefined without either. */
function placeOfPart(
  tokens: readonly Token[],
  at: number,
  isAfterDay: boolean,
): number | undefined {
  const first = wordAt(tokens, at);
  if (first === "in" && joinedWordAt(tokens, at + 1) === "the") return at + 2;
  if (first === "this") return at + 1;
  if (first === "at") return joinedWordAt(tokens, at + 1) === "night" ? at + 1 : undefined;
  return isAfterDay ? at : undefined;
}

/** "in the morning", "this afternoon", "tonight", "at night", or after a day plain "morning". */
export function readDayPart(
  tokens: readonly Token[],
  at: number,
  isAfterDay: boolean,
): DayPart | undefined {
  const first = wordAt(tokens, at);
  if (first === "tonight" || first === "tonite") {
    return { half: "pm", hours: [19, 20], isToday: true, next: at + 1 };
  }
  const place = placeOfPart(tokens, at, isAfterDay);
  const part = place === undefined ? undefined : parts.get(joinedWordAt(tokens, place));
  if (place === undefined || part === undefined) return undefined;
  return { ...part, isToday: first === "this", next: place + 1 };
}
