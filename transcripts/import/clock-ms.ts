const clockPattern = /^(?:(\d{1,3}):)?(\d{1,4}):([0-5]\d)(?:[.,](\d{1,3}))?$/u;

/** `00:12`, `1:02:03.5`: a time of a recording in milliseconds; undefined where it is none. */
export function clockMs(text: string): number | undefined {
  const [, hours = "0", minutes, seconds, fraction = "0"] = clockPattern.exec(text.trim()) ?? [];
  if (minutes === undefined || seconds === undefined) return undefined;
  const whole = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
  return whole * 1000 + Number(fraction.padEnd(3, "0"));
}

const momentPattern =
  /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?[ T]+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:[.,](\d{1,3}))?$/u;

/**
 * `2026-11-20 10:05:12`: a moment without a zone, in milliseconds. Only differences mean anything, since nobody says
 * which zone it is.
 */
export function momentMs(text: string): number | undefined {
  const found = momentPattern.exec(text.trim());
  if (found === null) return undefined;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = found
    .slice(1, 7)
    .map((part: string | undefined) => Number(part ?? 0));
  const fraction = Number((found[7] ?? "0").padEnd(3, "0"));
  return Date.UTC(year, month - 1, day, hour, minute, second, fraction);
}
