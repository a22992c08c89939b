import type { ContactRequest } from "../../../../guardrails/contact/contact-request.ts";
import {
  CONSENT_KINDS,
  CONTACT_CHANNELS,
  STOP_REASONS,
} from "../../../../guardrails/contact/contact-vocabulary.ts";
import type { Draw } from "./draw.ts";
import { jittersMs, momentOf, numberOf, type Scene } from "./scene.ts";

const minuteMs = 60_000;
const hourMs = 3_600_000;
const dayMs = 86_400_000;

export function drawConsents(scene: Scene): ContactRequest["consents"] {
  const { chance, some, pick } = scene.draw;
  if (chance(0.6)) {
    return CONSENT_KINDS.map((kind) => ({ kind, number: null, at: null, until: null }));
  }
  const kinds = [...some(CONSENT_KINDS, 0.5), pick(CONSENT_KINDS)];
  return kinds.map((kind) => ({
    kind,
    number: numberOf(scene),
    at: momentOf(scene),
    until: momentOf(scene),
  }));
}

export function drawOptOuts(scene: Scene): ContactRequest["optOuts"] {
  const { pick, now, chance } = { ...scene.draw, now: scene.now };
  const agoMs = [0, 1, 5 * minuteMs - 1, 5 * minuteMs, 5 * minuteMs + 1, minuteMs, dayMs];
  return [
    {
      channel: pick([...CONTACT_CHANNELS, "all"]),
      number: numberOf(scene),
      at: chance(0.2) ? null : now - pick(agoMs),
    },
  ];
}

export function drawHold(scene: Scene): ContactRequest["holds"][number] {
  const { pick, chance } = scene.draw;
  if (chance(0.4)) {
    const agoMs = pick([0, minuteMs, 5 * minuteMs, hourMs, dayMs - 1, dayMs, dayMs + 1]);
    const until = chance(0.7) ? null : momentOf(scene);
    return { reason: "cease", from: scene.now - agoMs, until };
  }
  return { reason: pick(STOP_REASONS), from: momentOf(scene), until: momentOf(scene) };
}

export function drawAgreedTime(scene: Scene): ContactRequest["agreedTimes"][number] {
  const { pick, chance } = scene.draw;
  const from =
    scene.now +
    pick([0, 1, -1, -hourMs, hourMs, 2 * hourMs, 12 * hourMs, dayMs, 3 * dayMs, -dayMs, 8 * dayMs]);
  const agreedDaysAgo = pick([-1, 0, 1, 6, 7, 8]);
  return {
    from,
    to: from + pick([1, hourMs, 2 * hourMs, dayMs]),
    channel: chance(0.7) ? "voice" : pick(CONTACT_CHANNELS),
    number: numberOf(scene),
    agreedAt: chance(0.3) ? null : scene.now - agreedDaysAgo * dayMs + pick(jittersMs),
  };
}

export function drawInconvenient({
  chance,
  pick,
  some,
}: Draw): ContactRequest["inconvenient"][number] {
  const [from, to] = pick([
    [0, 1440],
    [480, 540],
    [540, 1020],
    [0, 600],
    [1200, 1440],
    [60, 180],
    [0, 1],
    [427, 1141],
  ] as const);
  const weekdays = some([1, 2, 3, 4, 5, 6, 7], 0.5);
  return {
    weekdays: weekdays.length === 0 ? [pick([1, 3, 7])] : weekdays,
    from,
    to,
    channel: chance(0.6) ? null : pick(CONTACT_CHANNELS),
  };
}
