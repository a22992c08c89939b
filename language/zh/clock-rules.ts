import type { DateTime } from "luxon";
import { momentOf } from "./moment.ts";
import { overlap, type Reading, type Rule, type ShapeMention } from "./rules.ts";
import { N, numberOf, wholeOf, type Scene } from "./scene.ts";

/** What the name of a part of the day makes of an hour, and the hour it stands for by itself. */
interface DayPart {
  readonly kind: "night" | "morning" | "noon" | "afternoon" | "evening";
  /** Undefined where nobody means an hour by it. */
  readonly hour: number | undefined;
}

const dayParts: ReadonlyMap<string, DayPart> = new Map([
  ...parts("凌晨|半夜|深更半夜", { kind: "night", hour: undefined }),
  ...parts("清早|清晨|大清早|一早|一大早|早晨|早上|早起|早", { kind: "morning", hour: 9 }),
  ...parts("上午|头午|前晌|白天", { kind: "morning", hour: 10 }),
  ...parts("中午|正午|晌午", { kind: "noon", hour: 12 }),
  ...parts("下午|午后|后晌|过午", { kind: "afternoon", hour: 15 }),
  ...parts("傍晚|黄昏|擦黑", { kind: "evening", hour: 18 }),
  ...parts("晚上|晚间|夜晚|夜里|夜间|晚|黑了|今晚|明晚|昨晚|后晚", { kind: "evening", hour: 19 }),
]);

function parts(names: string, part: DayPart): (readonly [string, DayPart])[] {
  return names.split("|").map((name) => [name, part] as const);
}

const partNames = [...dayParts.keys()].sort((a, b) => b.length - a.length).join("|");
const filler = "[的吧嘛呢,，、。\\s]{0,3}(?:大概|大约|差不多|就|那)?";

/** Hours in which people are called; a bare 三点 is the one of its two hours that lies in them. */
const firstHour = 8;
const lastHour = 21;
