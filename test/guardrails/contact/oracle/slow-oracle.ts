import type { ContactRequest } from "../../../../guardrails/contact/contact-request.ts";
import { clockInstants, stretchesOf } from "./slow-candidates.ts";
import { clockRules } from "./slow-clock-rules.ts";
import { countersOf, remainingOf } from "./slow-counters.ts";
import { fixedRules } from "./slow-fixed-rules.ts";
import { applicablePacks } from "./slow-packs.ts";
import { placesAndZones } from "./slow-places.ts";
import type { SlowRule } from "./slow-rule.ts";
import { timedRules } from "./slow-timed-rules.ts";
import { windowsOf, type SlowWindow } from "./slow-windows.ts";

/** What does not clear in this time is treated as never clearing. */
const horizonAfterMs = 400 * 24 * 3_600_000;

interface Question {
  readonly rules: readonly SlowRule[];
  readonly windows: readonly SlowWindow[];
  readonly zones: readonly string[];
  readonly nowMs: number;
}

/**
 * The contact policy a second time, from docs/contact-policy.md alone and as simply as it can be told: every
 * rule is asked at every instant at which anything might change, until one instant is allowed.
 */
export function slowMayContact(request: ContactRequest) {
  const { places, packsOfPlaces, zones, areKnown } = placesAndZones(request);
  const packs = applicablePacks(request, { places, packsOfPlaces });
  const counters = zones.length === 0 ? [] : countersOf(request, packs, zones);
  const remaining = counters.map((counter) => remainingOf(counter, request.now));
  if (request.direction === "inbound") {
    return { decision: "allowed", rule: "all.inbound", until: null, remaining } as const;
  }
  const rules = [
    ...fixedRules(request, packs, areKnown),
    ...timedRules(request, counters, zones),
    ...clockRules(request, packs, zones),
  ];
  const question = { rules, windows: windowsOf(request, zones), zones, nowMs: request.now };
  const window = allowingWindow(question, request.now);
  if (window !== undefined) {
    return { decision: "allowed", rule: window.name, until: null, remaining } as const;
  }
  const until = earliestAfterNow(question);
  const decision = until === null ? "never" : "deferred";
  return { decision, rule: decidingRule(question), until, remaining } as const;
}

const isOpen = (window: SlowWindow, atMs: number): boolean =>
  window.fromMs <= atMs && atMs < window.toMs;

const blockersIn = (
  rules: readonly SlowRule[],
  window: SlowWindow,
  atMs: number,
): readonly SlowRule[] =>
  rules.filter((rule) => !rule.relaxedBy.includes(window.kind) && rule.blocksAt(atMs));

/** The first window in which nothing blocks. */
const allowingWindow = (
  { rules, windows }: Pick<Question, "rules" | "windows">,
  atMs: number,
): SlowWindow | undefined =>
  windows.find((window) => isOpen(window, atMs) && blockersIn(rules, window, atMs).length === 0);

/** The first allowed instant after now, or null if there is none up to the horizon. */
function earliestAfterNow({ rules, windows, zones, nowMs }: Question): number | null {
  const ofClock = rules.filter((rule) => rule.clockMs !== undefined);
  const others = rules.filter((rule) => rule.clockMs === undefined);
  const clockMs = [...new Set(ofClock.flatMap((rule) => rule.clockMs ?? []))];
  const changesAtMs = [
    ...rules.flatMap((rule) => rule.changesAtMs),
    ...windows.flatMap((window) => [window.fromMs, window.toMs]),
  ];
  for (const stretch of stretchesOf(nowMs, nowMs + horizonAfterMs, changesAtMs)) {
    // Within a stretch only the rules of the clock change, so the others are asked once.
    const hopeful = windows.filter(
      (window) =>
        isOpen(window, stretch.fromMs) && blockersIn(others, window, stretch.fromMs).length === 0,
    );
    if (hopeful.length === 0) continue;
    for (const atMs of clockInstants(stretch, zones, clockMs)) {
      if (allowingWindow({ rules: ofClock, windows: hopeful }, atMs) !== undefined) return atMs;
    }
  }
  return null;
}

/** Which rule to name: of those that block now, the one that alone would block longest. */
function decidingRule({ rules, windows, zones, nowMs }: Question): string {
  const [plain, ...relaxing] = windows;
  const window = relaxing.find((each) => isOpen(each, nowMs)) ?? plain;
  if (window === undefined) throw new Error("Expected the plain window.");
  const blockers = blockersIn(rules, window, nowMs).map((rule) => ({
    id: rule.id,
    clearsAtMs:
      earliestAfterNow({ rules: [rule], windows: [plain ?? window], zones, nowMs }) ?? Infinity,
  }));
  const latestMs = Math.max(...blockers.map((blocker) => blocker.clearsAtMs));
  const deciding = blockers.find((blocker) => blocker.clearsAtMs === latestMs);
  if (deciding === undefined) throw new Error("Expected a rule that blocks now.");
  return deciding.id;
}
