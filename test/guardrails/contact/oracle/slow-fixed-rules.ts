import type { ContactRequest } from "../../../../guardrails/contact/contact-request.ts";
import { consentRule } from "./slow-consents.ts";
import { isOfDebtor, isOfNumber } from "./slow-history.ts";
import type { SlowPack } from "./slow-packs.ts";
import { always, type SlowRule } from "./slow-rule.ts";
import { stopRules } from "./slow-stops.ts";
import { currentStop } from "./slow-windows.ts";

/** Rules 1 to 15: whom, where and with what right, whatever the hour. */
export function fixedRules(
  request: ContactRequest,
  packs: readonly SlowPack[],
  arePlacesKnown: boolean,
): readonly SlowRule[] {
  return [
    ...numberAndPlaceRules(request, packs, arePlacesKnown),
    ...stopRules(request, packs),
    ...refusalAndDebtRules(request),
    ...consentAndPaymentRules(request, packs),
    ...confirmationRule(request),
  ];
}

/** The id as a list if the condition holds: rules that always block are written as a table of these. */
const when = (holds: boolean, id: string): readonly string[] => (holds ? [id] : []);

function numberAndPlaceRules(
  request: ContactRequest,
  packs: readonly SlowPack[],
  arePlacesKnown: boolean,
): readonly SlowRule[] {
  const needsNumber = request.channel === "voice" || request.channel === "sms";
  const ofNumber = request.history
    .filter((entry) => isOfNumber(entry.number, request))
    .filter((entry) => request.numberClearedAt === null || entry.at >= request.numberClearedAt);
  const ofNumberAndDebtor = ofNumber.filter((entry) => isOfDebtor(entry, request));
  return [
    ...when(needsNumber && request.number === null, "all.number.missing"),
    ...when(!arePlacesKnown, "all.place.unknown"),
    ...packs.flatMap(({ outbound }) => (outbound?.allowed === false ? [outbound.id] : [])),
    ...when(request.party !== "debtor", "all.third_party"),
    ...when(
      ofNumber.some((entry) => entry.outcome === "TPX"),
      "all.number.blocked",
    ),
    ...when(
      ofNumber.some((entry) => entry.outcome === "MINOR"),
      "all.number.minor",
    ),
    ...when(
      ofNumberAndDebtor.some((entry) => entry.outcome === "WPC"),
      "all.number.wrong",
    ),
    ...when(
      ofNumberAndDebtor.some((entry) => entry.outcome === "DEAD"),
      "all.number.dead",
    ),
  ].map((id) => always(id));
}

function refusalAndDebtRules(request: ContactRequest): readonly SlowRule[] {
  const { purpose, channel } = request;
  if (purpose === "stop_confirmation") return [];
  const isOptedOut = request.optOuts.some(
    (optOut) =>
      (optOut.channel === channel || optOut.channel === "all") &&
      isOfNumber(optOut.number, request),
  );
  const isAfterCall = purpose === "receipt" || purpose === "survey";
  const isTimeBarred = request.case.timeBarred !== false && request.agent === "ai";
  const isOwed = request.case.balance === null || request.case.balance !== 0;
  return [
    ...(isOptedOut ? [always("all.opt_out")] : []),
    ...(request.numberKind === "work"
      ? [consentRule(request, { id: "all.workplace", kind: "workplace", relaxedBy: [] })]
      : []),
    ...(isAfterCall && !request.verified ? [always("all.receipt.verified")] : []),
    ...(!isAfterCall && isTimeBarred ? [always("all.timebarred", ["reply"])] : []),
    ...(purpose === "collect" && !isOwed ? [always("all.nothing_owed")] : []),
  ];
}

function consentAndPaymentRules(
  request: ContactRequest,
  packs: readonly SlowPack[],
): readonly SlowRule[] {
  const { purpose, channel, agent } = request;
  if (purpose === "stop_confirmation") return [];
  const isAiVoice = channel === "voice" && agent === "ai";
  const { balanceAsOf } = request.case;
  const isUnposted =
    balanceAsOf !== null && request.payments.some((payment) => payment.at > balanceAsOf);
  return [
    ...packs.flatMap(({ aiVoice }) => (aiVoice && isAiVoice ? [always(aiVoice.id)] : [])),
    ...packs
      .flatMap((pack) => pack.consents ?? [])
      .filter((row) => row.channels.includes(channel) && row.agents.includes(agent))
      .map(({ id, kind }) => consentRule(request, { id, kind, relaxedBy: ["reply"] })),
    ...(purpose === "receipt" || purpose === "survey"
      ? [consentRule(request, { id: "all.receipt.consent", kind: channel, relaxedBy: [] })]
      : []),
    ...(purpose === "collect" && isUnposted ? [always("all.payment.unposted")] : []),
  ];
}

function confirmationRule(request: ContactRequest): readonly SlowRule[] {
  if (request.purpose !== "stop_confirmation") return [];
  const id = "all.stop_confirmation";
  const stop = currentStop(request);
  if (stop === undefined || stop.isConfirmed || request.channel === "voice") return [always(id)];
  return [
    {
      id,
      blocksAt: (atMs) => !(stop.atMs <= atMs && atMs < stop.untilMs),
      changesAtMs: [stop.atMs, stop.untilMs],
      relaxedBy: [],
    },
  ];
}
