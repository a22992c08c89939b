import { DISPOSITIONS } from "../../../../domain/dispositions.ts";
import type {
  ContactRequest,
  HistoryEntry,
} from "../../../../guardrails/contact/contact-request.ts";
import {
  CONTACT_CHANNELS,
  CONTACT_PURPOSES,
  NUMBER_KINDS,
} from "../../../../guardrails/contact/contact-vocabulary.ts";
import { drawPast, type Scene } from "./scene.ts";

const minuteMs = 60_000;
const hourMs = 3_600_000;
const dayMs = 86_400_000;

const outcomesOften = [
  "NA",
  "NA",
  "BUSY",
  "AM",
  "AML",
  "UNK",
  "QHU",
  "CB",
  "SENT",
  "COMP",
  "TECH",
  "PTP",
  "PLAN",
];
const outcomesHarsh = ["WPC", "DEAD", "TPX", "MINOR"];
const outcomesAll = [...DISPOSITIONS, "UNKNOWN", "SENT", "ABANDONED"].filter(
  (code) => !outcomesHarsh.includes(code),
);

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
    quietUntil: chance(0.3) ? drawPast(scene) + pick([0, dayMs, 3 * dayMs, 9 * dayMs]) : null,
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
export function drawMessages(scene: Scene, channel: ContactRequest["channel"]): HistoryEntry[] {
  const { pick, chance } = scene.draw;
  const agoMs = pick([0, minuteMs, hourMs, 12 * hourMs, dayMs - 1, dayMs, dayMs + 1]);
  const at = scene.now - agoMs;
  const entry = { ...drawEntry(scene), at, outcome: "SENT", direction: "inbound" } as const;
  return chance(0.8) ? [{ ...entry, channel }] : [];
}

export function drawHistory(scene: Scene): HistoryEntry[] {
  const { below, chance } = scene.draw;
  if (chance(0.15)) return [];
  const entries = Array.from({ length: below(5) }, () => drawEntry(scene));
  return chance(0.6) ? [...entries, ...drawCluster(scene)] : entries;
}
