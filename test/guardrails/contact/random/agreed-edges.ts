import { DateTime } from "luxon";
import { entryAt, aboutMs, type Edge } from "./edge.ts";
import { jittersMs } from "./scene.ts";

const minuteMs = 60_000;
const hourMs = 3_600_000;
const dayMs = 86_400_000;

const anyNumber = { channel: "voice", number: null } as const;

/** An agreement about as old as a week, over a counter that only a fresh one relaxes, or none. */
const agreedWeek: Edge = (_, { now, draw: { pick, below } }) => ({
  channel: "voice",
  history: Array.from({ length: 1 + below(4) }, () =>
    entryAt(now - pick([hourMs, dayMs, 3 * dayMs]), { outcome: pick(["CB", "CB", "UNK", "TECH"]) }),
  ),
  agreedTimes: [
    {
      ...anyNumber,
      from: now - pick([0, 1, hourMs, 20 * hourMs]),
      to: now + pick([1, hourMs, 3 * hourMs]),
      agreedAt:
        now -
        pick([0, 5, 6, 7, 7, 8]) * dayMs +
        pick([...jittersMs, -hourMs, hourMs, -10 * hourMs]),
    },
  ],
});

/** A time ahead that is agreed now, or a moment before or after. */
const agreedNow: Edge = (_, { now, draw: { pick } }) => {
  const from = now + pick([2, hourMs, dayMs]);
  const agreedAt = now + pick([...aboutMs, hourMs]);
  return {
    channel: "voice",
    agreedTimes: [{ ...anyNumber, from, to: from + pick([1, hourMs, dayMs]), agreedAt }],
  };
};

/** A time that has begun when the debtor agrees to it, or is over. */
const agreedLate: Edge = (_, { now, draw: { pick } }) => ({
  channel: "voice",
  agreedTimes: [
    {
      ...anyNumber,
      from: now - pick([0, 1, hourMs]),
      to: now + pick([1, 2, hourMs]),
      agreedAt: now + pick([...aboutMs, 30 * minuteMs, hourMs, 2 * hourMs]),
    },
  ],
});

/** Two windows that relax different rules and hold at once, with a rule that neither relaxes. */
const twoWindows: Edge = (calm, scene) => ({
  ...agreedWeek(calm, scene),
  holds: [{ reason: "hold", from: null, until: scene.now + scene.draw.pick([1, hourMs, dayMs]) }],
});

/** About the beginning or the end of an inconvenient time at odd minutes. */
const oddMinutes: Edge = (_, { now, zone, draw: { pick } }) => {
  const local = DateTime.fromMillis(now, { zone });
  // Few different times: the oracle remembers what it looked up for each.
  const edge = local.set({ minute: pick([7, 58]), second: 0, millisecond: 0 });
  const minutes = edge.hour * 60 + edge.minute;
  const [from, to] = pick([
    [minutes, Math.min(24 * 60, minutes + pick([1, 61, 600]))],
    [Math.max(0, minutes - pick([1, 67, 600])), minutes],
  ] as const);
  return {
    now: edge.toMillis() + pick(aboutMs),
    inconvenient: [{ weekdays: [1, 2, 3, 4, 5, 6, 7], from, to, channel: null }],
  };
};

/** Edges of agreed times and of the times of day. */
export const agreedEdges: readonly Edge[] = [
  agreedWeek,
  agreedWeek,
  agreedNow,
  agreedLate,
  twoWindows,
  oddMinutes,
];
