import type { SpeakingRule } from "../speaking-rule.ts";
import { digitWords, wholeWords, type NumberStyle } from "./number-words.ts";

/** Times of day: 7:30 p.m., 7.30pm, 9am, 17:00. */
export const timeRules = (style: NumberStyle): readonly SpeakingRule[] => [
  {
    pattern: /(?<!:)(\d{1,2})(?:[:.]([0-5]\d))? ?([ap])\.?m(?![A-Za-z])\.?/iy,
    speak: ([, hour, minute = "00", half = ""]) =>
      Number(hour) > 12
        ? undefined
        : `${clockWords(Number(hour), minute, style)} ${half.toLowerCase()}.m.`,
  },
  {
    pattern: /(?<!:)(\d{1,2}):([0-5]\d):([0-5]\d)(?![:\d])/y,
    speak: ([, hour = "", minute = "", second = ""]) =>
      `${clockWords(Number(hour), minute, style)} and ${wholeWords(second, style)} seconds`,
  },
  {
    pattern: /(?<!:)([01]?\d|2[0-3]):([0-5]\d)(?![:\d])/y,
    speak: ([, hours, minute = "00"]) => {
      const hour = Number(hours);
      if (hour >= 1 && hour <= 12) {
        const isWhole = minute === "00";
        return `${clockWords(hour, minute, style)}${isWhole ? " o'clock" : ""}`;
      }
      return `${clockWords(hour % 12 || 12, minute, style)} ${hour < 12 ? "a.m." : "p.m."}`;
    },
  },
];

/** "seven", "seven thirty", "seven oh five". */
function clockWords(hour: number, minute: string, style: NumberStyle): string {
  const head = wholeWords(String(hour), style);
  if (minute === "00") return head;
  const isOh = minute.startsWith("0");
  return `${head} ${isOh ? `oh ${digitWords(minute.slice(1))}` : wholeWords(minute, style)}`;
}
