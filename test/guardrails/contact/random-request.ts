import { DateTime } from "luxon";
import type { ContactRequest, HistoryEntry } from "../../../guardrails/contact/contact-request.ts";
import {
  CONSENT_KINDS,
  CONTACT_CHANNELS,
  CONTACT_PACKS,
  CONTACT_PURPOSES,
  NUMBER_KINDS,
  STOP_REASONS,
  stopFlags,
} from "../../../guardrails/contact/contact-vocabulary.ts";
import { DISPOSITIONS } from "../../../domain/dispositions.ts";

const minuteMs = 60_000;
const hourMs = 3_600_000;
const dayMs = 86_400_000;

/** Numbers in [0, 1) that depend on the seed alone. */
export function seededRandom(seed: number): () => number {
  let state = (seed ^ 0x9e3779b9) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Draws from one seed. */
interface Draw {
  readonly chance: (probability: number) => boolean;
  readonly below: (count: number) => number;
  readonly pick: <T>(values: readonly T[]) => T;
  readonly some: <T>(values: readonly T[], probability: number) => T[];
}

function drawFrom(random: () => number): Draw {
  const below = (count: number) => Math.floor(random() * count);
  const chance = (probability: number) => random() < probability;
  const pick = <T>(values: readonly T[]): T => values[below(values.length)] as T;
  const some = <T>(values: readonly T[], probability: number) =>
    values.filter(() => chance(probability));
  return { chance, below, pick, some };
}

interface Whereabouts {
  readonly timezone: string | null;
  readonly place: string | null;
  readonly otherPlaces: readonly string[];
  readonly numbers: readonly string[];
  /** Where the drawn local times are meant. */
  readonly zone: string;
}

const us = (place: string | null, timezone: string | null, number: string, zone: string) => ({
  timezone,
  place,
  otherPlaces: [],
  numbers: [number, "+12125550123"],
  zone,
});

const cn: Whereabouts = {
  timezone: "Asia/Shanghai",
  place: "CN-31",
  otherPlaces: [],
  numbers: ["+8613800000001", "+8613900000002"],
  zone: "Asia/Shanghai",
};

const uk: Whereabouts = {
  timezone: "Europe/London",
  place: "GB",
  otherPlaces: [],
  numbers: ["+447700900123", "+442079460958"],
  zone: "Europe/London",
};

/** Whole and doubtful whereabouts: one zone, two, opposite ones, none; every pack and overlay. */
const usual: readonly Whereabouts[] = [
  cn,
  cn,
  { ...cn, timezone: null },
  { ...cn, timezone: null, place: null },
  uk,
  uk,
  { ...uk, place: null },
  us("US-MA", "America/New_York", "+16175550123", "America/New_York"),
  us("US-WA", null, "+12065550123", "America/Los_Angeles"),
  us("US-DC", "America/New_York", "+12025550123", "America/New_York"),
  us("US-NY", "America/New_York", "+12125550123", "America/New_York"),
  us("US-NY-NYC", null, "+12125550123", "America/New_York"),
  us("US-CA", "America/Los_Angeles", "+14155550123", "America/Los_Angeles"),
  us("US-TX", null, "+12145550123", "America/Chicago"),
  us("US-AZ", null, "+16025550123", "America/Phoenix"),
  us("US-IL", "America/Chicago", "+13125550123", "America/Chicago"),
];

const doubtful: readonly Whereabouts[] = [
  us("US", null, "+18005550123", "America/New_York"),
  us("US", "America/Chicago", "+18005550123", "America/Chicago"),
  us("US", "America/Detroit", "+18005550123", "America/Detroit"),
  us("US-ZZ", null, "+12125550123", "America/New_York"),
  us("US-HI", "America/New_York", "+18085550123", "Pacific/Honolulu"),
  us("US-GU", null, "+12125550123", "Pacific/Guam"),
  us("US-IL", "Africa/Cairo", "+13125550123", "Africa/Cairo"),
  us("US-FL", "America/Havana", "+13055550123", "America/Havana"),
  us("US-NY", "Asia/Beirut", "+12125550123", "Asia/Beirut"),
  us("US-NY", "Australia/Lord_Howe", "+12125550123", "Australia/Lord_Howe"),
  us(null, null, "+14165550123", "America/Toronto"),
  us(null, "America/New_York", "+8613800000001", "America/New_York"),
  us("CN-11", null, "+447700900123", "Asia/Shanghai"),
  us("FR", "Europe/Paris", "+33123456789", "Europe/Paris"),
  us("XX", null, "+12125550123", "America/New_York"),
  us("JP", "Asia/Tokyo", "+81312345678", "Asia/Tokyo"),
  {
    timezone: "Asia/Shanghai",
    place: "CN-31",
    otherPlaces: ["US-NY"],
    numbers: ["+8613800000001", "+12125550123"],
    zone: "Asia/Shanghai",
  },
  {
    timezone: "America/New_York",
    place: "US-NY",
    otherPlaces: ["US-WA", "GB"],
    numbers: ["+12125550123", "+12065550123"],
    zone: "America/New_York",
  },
];

/** Days on which clocks change, years end, leap days stand, holidays begin and calendars run out. */
const days = [
  "2025-03-09",
  "2025-03-30",
  "2025-10-26",
  "2025-11-02",
  "2026-01-01",
  "2026-02-14",
  "2026-02-24",
  "2026-03-08",
  "2026-03-28",
  "2026-03-29",
  "2026-04-24",
  "2026-04-25",
  "2026-07-03",
  "2026-10-08",
  "2026-10-24",
  "2026-10-25",
  "2026-10-31",
  "2026-11-01",
  "2026-11-08",
  "2026-12-24",
  "2026-12-31",
  "2027-02-04",
  "2027-03-14",
  "2027-12-31",
  "2028-01-01",
  "2028-02-28",
  "2028-02-29",
  "2028-12-31",
  "2024-12-31",
];

const timesOfDay = [
  "08:00",
  "10:00",
  "10:00",
  "15:00",
  "18:00",
  "20:00",
  "00:00",
  "00:30",
  "01:00",
  "01:30",
  "02:30",
  "07:30",
  "08:00",
  "09:00",
  "12:00",
  "20:00",
  "20:59",
  "21:00",
  "22:00",
  "23:59",
];

const jittersMs = [0, 0, 0, -1, 1, -1000, 1000, 59_999];

function drawNow({ chance, pick, below }: Draw, zone: string): number {
  const day = chance(0.5)
    ? pick(days)
    : DateTime.fromISO("2025-01-05")
        .plus({ days: below(1400) })
        .toISODate();
  const at = DateTime.fromISO(`${day}T${pick(timesOfDay)}`, { zone }).toMillis();
  return at + pick(jittersMs) + (chance(0.2) ? below(dayMs) : 0);
}

const outcomesOften = ["NA", "NA", "BUSY", "AM", "AML", "UNK", "QHU", "CB", "SENT", "COMP", "TECH"];
const outcomesHarsh = ["WPC", "DEAD", "TPX", "MINOR"];
const outcomesAll = [...DISPOSITIONS, "UNKNOWN", "SENT", "ABANDONED"].filter(
  (code) => !outcomesHarsh.includes(code),
);

interface Scene {
  readonly draw: Draw;
  readonly now: number;
  readonly zone: string;
  readonly numbers: readonly string[];
  /** Whether what stops contact for good may be drawn. */
  readonly isHarsh: boolean;
}

/** Moments around `now` at which counting windows open and close. */
function drawPast({ draw, now, zone }: Scene): number {
  const { chance, pick, below } = draw;
  if (chance(0.03)) return now + pick([0, 1, hourMs, dayMs]);
  const daysBack = pick([0, 0, 0, 1, 1, 2, 3, 5, 6, 6, 7, 7, 8, 13, 14, 29, 30, 31]);
  if (chance(0.4)) return now - daysBack * dayMs - pick([0, 0, 1, -1, hourMs, -hourMs]);
  if (chance(0.1)) return now - 72 * hourMs + pick(jittersMs);
  if (chance(0.3)) return now - below((daysBack + 1) * dayMs);
  const midnight = DateTime.fromMillis(now, { zone }).startOf("day").minus({ days: daysBack });
  return midnight.toMillis() + pick([0, 0, -1, 1, 8 * hourMs, 9 * hourMs, 23 * hourMs]);
}

function drawEntry(scene: Scene): HistoryEntry {
  const { draw, numbers, isHarsh } = scene;
  const { chance, pick } = draw;
  const outcome =
    isHarsh && chance(0.05) ? pick(outcomesHarsh) : pick(chance(0.8) ? outcomesOften : outcomesAll);
  return {
    at: drawPast(scene),
    channel: chance(0.6) ? "voice" : pick(CONTACT_CHANNELS),
    direction: chance(0.85) ? "outbound" : "inbound",
    outcome,
    number: chance(0.3) ? null : pick(numbers),
    numberKind: chance(0.4) ? null : pick(NUMBER_KINDS),
    caseId: chance(0.3) ? null : pick(["C-1", "C-1", "C-2"]),
    debtorId: chance(0.5) ? null : pick(["D-1", "D-1", "C-1", "D-2"]),
    purpose: chance(0.7) ? "collect" : pick(CONTACT_PURPOSES),
    consented: chance(0.1),
  };
}

/** Contacts of one kind near the edges of windows: they fill one counter to its limit, or just not. */
function drawCluster(scene: Scene): HistoryEntry[] {
  const { pick, below } = scene.draw;
  const channel = pick(["voice", "voice", "sms", "email"] as const);
  const outcome =
    channel === "voice" ? pick(["NA", "NA", "BUSY", "AM", "CB", "ABANDONED"]) : "SENT";
  return Array.from({ length: 1 + below(8) }, () => ({
    ...drawEntry(scene),
    channel,
    outcome,
    direction: "outbound",
    purpose: "collect",
  }));
}

/** Messages of the debtor that can still be answered, or just no longer. */
function drawMessages(scene: Scene, channel: ContactRequest["channel"]): HistoryEntry[] {
  const { pick, chance } = scene.draw;
  const agoMs = pick([0, minuteMs, hourMs, 12 * hourMs, dayMs - 1, dayMs, dayMs + 1]);
  const at = scene.now - agoMs;
  const entry = { ...drawEntry(scene), at, outcome: "SENT", direction: "inbound" } as const;
  return chance(0.8) ? [{ ...entry, channel }] : [];
}

function drawHistory(scene: Scene): HistoryEntry[] {
  const { below, chance } = scene.draw;
  if (chance(0.15)) return [];
  const entries = Array.from({ length: below(5) }, () => drawEntry(scene));
  return chance(0.6) ? [...entries, ...drawCluster(scene)] : entries;
}

const numberOf = ({ draw, numbers }: Scene) => (draw.chance(0.5) ? null : draw.pick(numbers));

/** A moment before, at or after `now`, or none. */
const momentOf = ({ draw: { chance, pick }, now }: Scene): number | null =>
  chance(0.5)
    ? null
    : now + pick([0, 1, -1, 5 * minuteMs, hourMs, dayMs, 9 * dayMs, -hourMs, -dayMs, -7 * dayMs]);

function drawConsents(scene: Scene): ContactRequest["consents"] {
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

function drawOptOuts(scene: Scene): ContactRequest["optOuts"] {
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

function drawHold(scene: Scene): ContactRequest["holds"][number] {
  const { pick, chance } = scene.draw;
  if (chance(0.4)) {
    const agoMs = pick([0, minuteMs, 5 * minuteMs, hourMs, dayMs - 1, dayMs, dayMs + 1]);
    return { reason: "cease", from: scene.now - agoMs, until: null };
  }
  return { reason: pick(STOP_REASONS), from: momentOf(scene), until: momentOf(scene) };
}

function drawAgreedTime(scene: Scene): ContactRequest["agreedTimes"][number] {
  const { pick, chance } = scene.draw;
  const from =
    scene.now +
    pick([0, 1, -1, -hourMs, hourMs, 2 * hourMs, 12 * hourMs, dayMs, 3 * dayMs, -dayMs, 8 * dayMs]);
  const agreedDaysAgo = pick([0, 1, 6, 7, 8]);
  return {
    from,
    to: from + pick([1, hourMs, 2 * hourMs, dayMs]),
    channel: chance(0.7) ? "voice" : pick(CONTACT_CHANNELS),
    number: numberOf(scene),
    agreedAt: chance(0.3) ? null : scene.now - agreedDaysAgo * dayMs + pick(jittersMs),
  };
}

function drawInconvenient({ chance, pick, some }: Draw): ContactRequest["inconvenient"][number] {
  const [from, to] = pick([
    [0, 1440],
    [480, 540],
    [540, 1020],
    [0, 600],
    [1200, 1440],
    [60, 180],
  ] as const);
  const weekdays = some([1, 2, 3, 4, 5, 6, 7], 0.5);
  return {
    weekdays: weekdays.length === 0 ? [pick([1, 3, 7])] : weekdays,
    from,
    to,
    channel: chance(0.6) ? null : pick(CONTACT_CHANNELS),
  };
}

const overlayRows = ["us.nyc.contacts", "us.nyc.echannel_text", "us.nyc.echannel_email"];
const counterIds = ["cn.freq.attempts", "us.freq.7in7", "uk.freq.text.week", "us.wa.comms"];

/** A request that depends on the seed alone, parsed; dense in edges, so that two writings of one rule differ. */
export function randomRequest(seed: number): ContactRequest {
  const draw = drawFrom(seededRandom(seed));
  const { chance, pick, some } = draw;
  const isHarsh = chance(0.35);
  const where = pick(chance(isHarsh ? 0.6 : 0.85) ? usual : doubtful);
  const now = drawNow(draw, where.zone);
  const scene: Scene = { draw, now, zone: where.zone, numbers: where.numbers, isHarsh };
  const list = <T>(probability: number, one: () => T): T[] => {
    const found: T[] = [];
    while (found.length < 3 && chance(probability)) found.push(one());
    return found;
  };
  const purpose = chance(0.6) ? "collect" : pick(CONTACT_PURPOSES);
  const isStop = purpose === "stop_confirmation";
  const channel = isStop || chance(0.4) ? pick(CONTACT_CHANNELS) : "voice";
  const messages = purpose === "reply" ? drawMessages(scene, channel) : [];
  return {
    now,
    channel,
    direction: chance(0.97) ? "outbound" : "inbound",
    number: isHarsh && chance(0.05) ? null : pick(where.numbers),
    numberKind: chance(0.7) ? "mobile" : pick(NUMBER_KINDS),
    numberClearedAt: chance(0.8) ? null : momentOf(scene),
    party: isHarsh && chance(0.1) ? pick(["co_obligor", "third_party", "unknown"]) : "debtor",
    agent: chance(0.7) ? "ai" : "person",
    purpose,
    verified: chance(0.8),
    case: {
      caseId: "C-1",
      debtorId: chance(0.5) ? null : "D-1",
      place: where.place,
      otherPlaces: [...where.otherPlaces],
      debtor: { timezone: where.timezone },
      balance: chance(0.5)
        ? null
        : pick([0, ...Array.from({ length: 30 }, (_, cents) => cents + 1)] as never[]),
      balanceAsOf: momentOf(scene),
      flags: isHarsh ? some([...stopFlags, "hardship"] as never[], 0.06) : [],
      timeBarred: isHarsh && chance(0.1) ? pick([true, "unknown"] as const) : false,
    },
    history: [...drawHistory(scene), ...messages],
    packs: chance(0.85) ? [] : [pick(CONTACT_PACKS)],
    consents: drawConsents(scene),
    optOuts: isStop || (isHarsh && chance(0.2)) ? list(0.6, () => drawOptOuts(scene)).flat() : [],
    holds: isStop || chance(0.1) ? list(0.5, () => drawHold(scene)) : [],
    agreedTimes: list(0.15, () => drawAgreedTime(scene)),
    inconvenient: list(0.12, () => drawInconvenient(draw)),
    payments: list(0.08, () => ({ at: drawPast(scene) })),
    switchedOn: some(overlayRows, 0.3),
    cleared: chance(0.5) ? ["us.ca.adad"] : [],
    tighter: chance(0.9) ? {} : { [pick(counterIds)]: pick([0, 1, 2, 50]) },
  };
}
