import type { CallEvent, InputEvent } from "../domain/events.ts";
import type { Finding } from "../domain/finding.ts";
import type { ApprovedText } from "../domain/approved-text.ts";
import { turnId } from "../domain/ids.ts";
import type { Move } from "../domain/move.ts";
import type { Understanding } from "../domain/understanding.ts";
import { loadPack } from "../guardrails/index.ts";
import type {
  AgentReply,
  Conversation,
  ConversationOptions,
  LineNotice,
} from "./conversation-types.ts";
import { createMouth, type Mouth } from "./mouth.ts";
import { outcomeOf } from "./policy/outcome.ts";
import { begin, transition } from "./policy/transition.ts";
import type { ConversationState } from "./policy/state.ts";
import { understand } from "./understanding/understand.ts";

/** What one event led to, gathered while its effects are performed. */
interface Gathered {
  understanding: Understanding | undefined;
  move: Move | undefined;
  readonly sentences: ApprovedText[];
  readonly findings: Finding[];
}

/**
 * The one runner: it hands events to `transition`, performs what that orders, and feeds the results
 * back as events. It decides nothing.
 */
export function createConversation(options: ConversationOptions): Conversation {
  const { call } = options;
  const pack = loadPack(call.jurisdiction);
  const rules = { ...pack.rules, ...options.rules };
  const mouth: Mouth = createMouth(options, pack);
  const emit = (event: CallEvent): void => options.onEvent?.(event);
  let state: ConversationState | undefined;
  let nowMs = 0;

  const current = (): ConversationState => {
    if (state === undefined) throw new RangeError("Expected an open call; call open() first.");
    return state;
  };

  async function feed(event: InputEvent, gathered: Gathered): Promise<void> {
    emit(event);
    const [next, effects] =
      event.type === "call-start" ? begin(event) : transition(current(), event);
    state = next;
    for (const effect of effects) {
      switch (effect.type) {
        case "turn-understand":
          await understandTurn(effect, gathered);
          break;
        case "move-say":
          await sayMove(effect.move, gathered);
          break;
        case "handoff-request":
          emit({ type: "handoff-request", atMs: nowMs, reason: effect.reason });
          break;
        case "case-mark":
          emit({ type: "case-mark", atMs: nowMs, mark: effect.mark });
          break;
        case "on-call-page":
          emit({ type: "on-call-page", atMs: nowMs });
          break;
        case "call-close":
          emit({ type: "call-end", atMs: nowMs });
          break;
      }
    }
  }

  async function understandTurn(
    turn: { readonly turnId: ReturnType<typeof turnId>; readonly text: string },
    gathered: Gathered,
  ): Promise<void> {
    const { asked, debt } = current();
    const understander = options.understander ?? { understand };
    const understanding = await understander.understand({
      text: turn.text,
      asked,
      now: call.startedAt,
      timezone: debt.debtor.timezone,
      locale: call.locale,
      debtorName: debt.debtor.name,
    });
    gathered.understanding = understanding;
    await feed({ type: "turn-understand", atMs: nowMs, ...turn, understanding }, gathered);
  }

  async function sayMove(move: Move, gathered: Gathered): Promise<void> {
    gathered.move = move;
    emit({ type: "move-decide", atMs: nowMs, move, turnId: null });
    for await (const event of mouth.say(move, current(), nowMs)) {
      if (event.type === "sentence-approve" || event.type === "sentence-block") {
        gathered.findings.push(...event.findings);
        emit(event);
      } else if (event.type === "sentence-send") {
        gathered.sentences.push(event.text);
        emit({ type: "sentence-send", atMs: event.atMs, sentenceId: event.sentenceId });
      } else {
        await feed(event, gathered);
      }
    }
  }

  async function run(event: InputEvent): Promise<Gathered> {
    nowMs = event.atMs;
    const gathered: Gathered = {
      understanding: undefined,
      move: undefined,
      sentences: [],
      findings: [],
    };
    await feed(event, gathered);
    return gathered;
  }

  const reply = (gathered: Gathered, move: Move): AgentReply => ({
    turn: current().turns,
    understanding: gathered.understanding,
    move,
    text: joinSentences(gathered.sentences, call.locale),
    sentences: gathered.sentences,
    findings: gathered.findings,
  });

  return {
    async open() {
      const gathered = await run({ type: "call-start", atMs: 0, call, case: options.case, rules });
      return reply(gathered, moveOf(gathered));
    },
    async hear({ text, atMs }) {
      const id = turnId(`d${current().turns + 1}`);
      const gathered = await run({ type: "turn-end", atMs, turnId: id, text });
      return reply(gathered, moveOf(gathered));
    },
    async notice(event: LineNotice) {
      const gathered = await run(event);
      return gathered.move === undefined ? undefined : reply(gathered, gathered.move);
    },
    get state() {
      return current();
    },
    outcome: () => outcomeOf(current()),
  };
}

function moveOf(gathered: Gathered): Move {
  if (gathered.move === undefined)
    throw new RangeError("Expected a move for every turn, got none.");
  return gathered.move;
}

/** Sentences as one text: Chinese runs on, English has a space between. */
function joinSentences(sentences: readonly ApprovedText[], locale: string): string {
  return sentences.join(locale === "zh-CN" ? "" : " ");
}
