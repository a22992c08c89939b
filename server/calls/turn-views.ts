import type { CallEvent } from "../../domain/events.ts";
import { isInput } from "../../domain/events.ts";
import type { StoredEvent } from "../../transcripts/index.ts";
import type { TurnView } from "../protocol/calls.ts";

type Sentence = TurnView["sentences"][number];

/** Results of what the runner did itself: they belong to the exchange that led to them. */
const followUps: ReadonlySet<CallEvent["type"]> = new Set([
  "turn-understand",
  "turn-withdraw",
  "sentence-hear",
  "sentence-interrupt",
  "sentence-discard",
  "line-block",
]);

/** Whether an exchange begins with this event: something came from outside. */
export const beginsExchange = (event: CallEvent): boolean =>
  isInput(event) && !followUps.has(event.type);

/** The entries from that one on, and those before it that belong to the same exchange. */
export function fromExchangeOf(
  entries: readonly StoredEvent[],
  sequence: number,
): readonly StoredEvent[] {
  const at = entries.findIndex((entry) => entry.sequence >= sequence);
  if (at < 0) return [];
  const start = entries.findLastIndex(({ event }, index) => index <= at && beginsExchange(event));
  return entries.slice(Math.max(0, start));
}

/**
 * The exchanges of these entries: each begins with something that came from outside.
 * @param turnsBefore turns of the debtor in the log before these entries.
 */
export function turnViews(entries: readonly StoredEvent[], turnsBefore = 0): readonly TurnView[] {
  const views: TurnView[] = [];
  let n = turnsBefore;
  for (const entry of entries) {
    const { event } = entry;
    if (event.type === "turn-end") n += 1;
    if (beginsExchange(event)) views.push(beginView(entry, n));
    const view = views.at(-1);
    if (view !== undefined) note(view, event);
  }
  return views;
}

const beginView = ({ sequence, at, event }: StoredEvent, n: number): TurnView => ({
  sequence,
  n,
  at,
  cause: event.type === "line-end" ? `line-end:${event.cause}` : event.type,
  debtor: event.type === "turn-end" ? event.text : null,
  person: personOf(event),
  understanding: null,
  knowledge: null,
  move: null,
  sentences: [],
  findings: [],
  blocked: [],
  marks: [],
  isTakenBack: false,
  latency: null,
});

/** What a person did in it: their words, or what they steered the agent to. */
function personOf(event: CallEvent): TurnView["person"] {
  if (!("personId" in event)) return null;
  const words = event.type === "person-say" || event.type === "person-speak";
  return {
    id: event.personId,
    text: words ? event.text : null,
    hint: event.type === "hint-give" ? event.hint : null,
    findings: words ? [...event.findings] : [],
  };
}

/** The finding, in a form that may be sent on. */
function knowledgeOf({
  knowledge,
}: Extract<CallEvent, { type: "turn-understand" }>): TurnView["knowledge"] {
  if (knowledge?.type !== "answer") return knowledge ?? null;
  return { ...knowledge, sentences: [...knowledge.sentences] };
}

// oxlint-disable-next-line complexity -- One case an event, each one line: the switch is the table.
function note(view: TurnView, event: CallEvent): void {
  switch (event.type) {
    case "turn-understand":
      view.understanding = event.understanding;
      view.knowledge = knowledgeOf(event);
      return;
    case "move-decide": {
      const { act, because, asked, tone, handoff, ends } = event.move;
      view.move = { act, because: [...because], asked, tone, handoff: handoff ?? null, ends };
      return;
    }
    case "sentence-approve": {
      const { sentenceId: id, line, text, findings } = event;
      view.sentences.push({ id, line, text, state: "approved", heardText: null });
      view.findings.push(...findings);
      return;
    }
    case "sentence-block": {
      const { line, text, findings } = event;
      view.blocked.push({ line, text, findings: [...findings] });
      return;
    }
    case "sentence-send":
      return change(view, event.sentenceId, { state: "sent" });
    case "sentence-hear":
      return change(view, event.sentenceId, { state: "heard" });
    case "sentence-discard":
      return change(view, event.sentenceId, { state: "discarded" });
    case "sentence-interrupt":
      return change(view, event.sentenceId, { state: "cut_off", heardText: event.heardText });
    case "turn-measure": {
      const { endpointMs, decisionMs, firstAudioMs, playoutMs } = event;
      view.latency = { endpointMs, decisionMs, firstAudioMs, playoutMs };
      return;
    }
    case "turn-withdraw":
      view.isTakenBack = true;
      return;
    case "case-mark":
      view.marks.push(event.mark);
      return;
    default:
      return;
  }
}

function change(view: TurnView, id: string, to: Partial<Sentence>): void {
  const sentence = view.sentences.find((one) => one.id === id);
  if (sentence !== undefined) Object.assign(sentence, to);
}
