/** What the name of a part of the day makes of an hour, and the hours it stands for by itself. */
export interface DayPart {
  readonly kind: "night" | "morning" | "noon" | "afternoon" | "evening";
  /** Hours at which a call in it would be made, the earlier first; none where nobody means one by the name alone. */
  readonly hours: readonly number[];
}

/** Names of the parts of the day, Henan and Sichuan ones included. */
export const dayParts: ReadonlyMap<string, DayPart> = new Map([
  ...named("凌晨 半夜 深夜", { kind: "night", hours: [] }),
  ...named("早 夜 一早 一大早 大清早", { kind: "morning", hours: [] }),
  ...named("晚 黑了 黑", { kind: "evening", hours: [] }),
  ...named("清早 清晨 早晨 早上 上午 头午 前晌", { kind: "morning", hours: [9, 11] }),
  ...named("中午 正午 晌午", { kind: "noon", hours: [12] }),
  ...named("下午 午后 后晌", { kind: "afternoon", hours: [14, 16] }),
  ...named("傍晚 黄昏 擦黑 晚上 晚间 夜晚 夜里", { kind: "evening", hours: [18, 20] }),
]);

function named(names: string, part: DayPart): (readonly [string, DayPart])[] {
  return names.split(" ").map((name) => [name, part] as const);
}

/** The names as alternatives of a pattern, the longest first. */
export const dayPartPattern = [...dayParts.keys()].sort((a, b) => b.length - a.length).join("|");

/** The hour of the day, which may run over into the next, that people mean by an hour with its part. */
export function hourInPart(hour: number, kind: DayPart["kind"]): number {
  if (hour > 12) return hour;
  switch (kind) {
    case "night":
      return hour > 8 ? hour + 12 : hour;
    case "morning":
      return hour;
    case "noon":
      return hour < 4 ? hour + 12 : hour;
    case "afternoon":
      return hour === 12 ? 12 : hour + 12;
    case "evening":
      break;
  }
  // 晚上一点 is after midnight.
  return hour < 5 ? hour + 24 : hour + 12;
}
