import type { ContactRequest } from "../../../../guardrails/contact/contact-request.ts";
import { CONSENT_KINDS } from "../../../../guardrails/contact/contact-vocabulary.ts";
import { agreedEdges } from "./agreed-edges.ts";
import type { Edge } from "./edge.ts";
import { permissionEdges } from "./permission-edges.ts";
import type { Scene } from "./scene.ts";
import { stopEdges } from "./stop-edges.ts";
import { tieMoments } from "./tie-moments.ts";

const edges: readonly Edge[] = [...agreedEdges, ...permissionEdges, ...stopEdges];

/** A request of the same whereabouts whose answer hangs on one edge, nothing else being in its way. */
export function drawEdge(request: ContactRequest, scene: Scene): ContactRequest {
  const { chance, pick } = scene.draw;
  if (chance(0.2)) return tieMoments(request, scene.draw);
  const calm = calmed(request);
  return { ...calm, ...pick(edges)(calm, scene) };
}

/** The request without anything that could stop it but the hour, the place and the calendar. */
const calmed = (request: ContactRequest): ContactRequest => ({
  ...request,
  direction: "outbound",
  numberKind: "mobile",
  numberClearedAt: null,
  party: "debtor",
  purpose: "collect",
  verified: true,
  case: { ...request.case, balance: null, balanceAsOf: null, flags: [], timeBarred: false },
  history: [],
  consents: CONSENT_KINDS.map((kind) => ({ kind, number: null, at: null, until: null })),
  optOuts: [],
  holds: [],
  liftedAt: null,
  agreedTimes: [],
  inconvenient: [],
  payments: [],
  cleared: ["us.ca.adad"],
  tighter: {},
});
