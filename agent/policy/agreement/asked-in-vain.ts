import type { Line } from "../../../domain/lines.ts";
import { isQuestion } from "../../understanding/said-words.ts";
import type { Decision } from "../decision.ts";
import type { HeardTurn } from "../heard-turn.ts";
import type { ConversationState, Proposal } from "../state.ts";
import { handOverUnheard } from "./options.ts";

/** So often the same is asked, and nothing of the answers is understood: then a person asks. */
const inVainMax = 3;

/** "On the fence of December", again and again: nobody is asked the same for ever. */
export function unlessInVain(
  before: ConversationState,
  state: ConversationState,
  { turn, decision }: { readonly turn: HeardTurn; readonly decision: Decision },
): Decision {
  const { asked, lines } = decision.reply;
  const [line, ...others] = lines;
  const isBareQuestion = others.length === 0 && bareQuestions.has(line?.key);
  const isSame = isBareQuestion && asked === state.asked && !hasNews(before, state);
  // What they ask is answered before it.
  if (isSame && asksUs(turn)) return decision;
  if (!isSame) return { ...decision, state: { ...decision.state, inVain: 0 } };
  const inVain = state.inVain + 1;
  if (inVain >= inVainMax) return handOverUnheard({ ...state, inVain: 0 });
  return { ...decision, state: { ...decision.state, inVain } };
}

const asksUs = ({ text, intents }: HeardTurn): boolean =>
  isQuestion(text) || [...intents].some((intent) => /^(?:ask|who|are)_/.test(intent));

const bareQuestions: ReadonlySet<Line["key"] | undefined> = new Set([
  "ask_amount",
  "ask_date",
  "ask_day_within",
  "ask_first_date",
  "date_by_key",
  "ask_instalments",
  "what_would_help",
] satisfies Line["key"][]);

/** Something of what they would pay, and when, is known since this turn. */
export const hasNews = ({ proposal: before }: ConversationState, { proposal }: ConversationState) =>
  terms(before) !== terms(proposal);

const terms = ({ quote: _quote, ...known }: Partial<Proposal> = {}): string =>
  JSON.stringify(known);
