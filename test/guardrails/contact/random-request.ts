import type { ContactRequest } from "../../../guardrails/contact/contact-request.ts";
import {
  CONTACT_CHANNELS,
  CONTACT_PACKS,
  CONTACT_PURPOSES,
  NUMBER_KINDS,
  stopFlags,
} from "../../../guardrails/contact/contact-vocabulary.ts";
import { drawFrom } from "./random/draw.ts";
import { drawEdge } from "./random/edges.ts";
import { drawHistory, drawMessages } from "./random/history.ts";
import { drawNow, drawPast, momentOf, type Scene } from "./random/scene.ts";
import { doubtful, usual } from "./random/whereabouts.ts";
import {
  drawAgreedTime,
  drawConsents,
  drawHold,
  drawInconvenient,
  drawOptOuts,
} from "./random/wishes.ts";

const overlayRows = ["us.nyc.contacts", "us.nyc.echannel_text", "us.nyc.echannel_email"];
const counterIds = ["cn.freq.attempts", "us.freq.7in7", "uk.freq.text.week", "us.wa.comms"];

/** Requests that are all about one edge; in the others edges meet by chance. */
const edgeShare = 0.4;

/** A request that depends on the seed alone, parsed; dense in edges, so that two writings of one rule differ. */
export function randomRequest(seed: number): ContactRequest {
  const draw = drawFrom(seed);
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
  const history = [...drawHistory(scene), ...messages];
  const request: ContactRequest = {
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
    history,
    packs: chance(0.85) ? [] : [pick(CONTACT_PACKS)],
    consents: drawConsents(scene),
    optOuts: isStop || (isHarsh && chance(0.2)) ? list(0.6, () => drawOptOuts(scene)).flat() : [],
    holds: isStop || chance(0.1) ? list(0.5, () => drawHold(scene)) : [],
    liftedAt: chance(0.6) ? null : momentOf(scene),
    agreedTimes: list(0.15, () => drawAgreedTime(scene)),
    inconvenient: list(0.12, () => drawInconvenient(draw)),
    payments: list(0.08, () => ({ at: drawPast(scene) })),
    switchedOn: some(overlayRows, 0.3),
    cleared: chance(0.5) ? ["us.ca.adad"] : [],
    tighter: chance(0.9) ? {} : { [pick(counterIds)]: pick([0, 1, 2, 50]) },
  };
  return chance(edgeShare) ? drawEdge(request, scene) : request;
}
