import { toPublicCase, type PublicCase } from "../../../domain/case-views.ts";
import { line, say, type PublicLine } from "../../../domain/lines.ts";
import {
  asksForRegulator,
  asksIfCalledAgain,
  asksIfHeard,
  asksOfVisit,
  asksOurHours,
  asksOurNumber,
  asksWhoHears,
  tellsSecret,
} from "../../understanding/asked-of-us.ts";
import {
  asksPersonalAccount,
  doubtsMessage,
  fearsSwindle,
  gaveSecretAway,
  isAskedForSecret,
  namesGoBetween,
} from "../../understanding/signs/claim/scam-questions.ts";
import { asksIfUs } from "../../understanding/signs/contact/threat-by-caller.ts";
import { isQuestion, wantsItKept } from "../../understanding/said-words.ts";
import type { PublicReply } from "../decision.ts";
import { means, type HeardTurn } from "../heard-turn.ts";
import { isVerified } from "../people/identity.ts";
import type { ConversationState } from "../state.ts";

interface PlainAnswer {
  readonly asks: (text: string) => boolean;
  readonly lines: (
    view: PublicCase,
    state: ConversationState,
    turn: HeardTurn,
  ) => readonly PublicLine[];
  /** Sums and days in it are of somebody else's making: no business is brought by them. */
  readonly isOfOthers?: true;
}

/** What has one true answer, whoever asks and whatever is open: swindlers first, for money may be on its way to them. */
const answers: readonly PlainAnswer[] = [
  // That codes are for nobody, and where to turn, is said before every reply; once more it is said in other words.
  {
    asks: gaveSecretAway,
    lines: (_, { lineUses }) => ((lineUses.rights_secret ?? 0) > 0 ? [say("swindle_feared")] : []),
    isOfOthers: true,
  },
  {
    asks: isAskedForSecret,
    lines: (_, { lineUses }, { text }) => {
      if ((lineUses.rights_secret ?? 0) > 0) return [say("swindle_feared")];
      return tellsSecret(text) ? [] : [say("rights_secret")];
    },
    isOfOthers: true,
  },
  { asks: fearsSwindle, lines: () => [say("swindle_feared")], isOfOthers: true },
  {
    asks: doubtsMessage,
    lines: ({ officialChannel }) => [line("message_doubted", { officialChannel })],
    isOfOthers: true,
  },
  {
    asks: asksPersonalAccount,
    lines: ({ officialChannel }) => [line("no_personal_account", { officialChannel })],
    isOfOthers: true,
  },
  { asks: namesGoBetween, lines: () => [say("no_go_between")], isOfOthers: true },
  {
    asks: asksOfVisit,
    lines: ({ officialChannel }) => [line("nobody_visits", { officialChannel })],
  },
  // What was noted of their wishes is said before every reply to it.
  { asks: asksIfHeard, lines: (_, { wishes }) => (wishes.length > 0 ? [] : [say("acknowledge")]) },
  { asks: asksIfCalledAgain, lines: () => [say("contact_is_yours")] },
  {
    asks: asksForRegulator,
    lines: ({ complaintChannel }) => [line("regulator_told", { complaintChannel })],
  },
  {
    asks: asksOurNumber,
    lines: ({ complaintChannel, officialChannel }) => [
      line("our_number", { complaintChannel, officialChannel }),
    ],
  },
  {
    asks: asksOurHours,
    lines: ({ officialChannel }) => [line("our_hours", { officialChannel })],
    isOfOthers: true,
  },
];

/** A plain answer stands alone, and the question that was open stays so. */
export function plainAnswer(
  before: ConversationState,
  state: ConversationState,
  turn: HeardTurn,
): PublicReply | undefined {
  const isFree = turn.triggers.size === 0 || onlyAsksForNumber(before, turn);
  if (!isFree || state.party !== "unknown" || means(turn, "goodbye")) return undefined;
  const answer =
    answers.find(({ asks }) => asks(turn.text)) ?? warnedOf(before, turn) ?? keptFrom(state, turn);
  if (answer === undefined || (answer.isOfOthers !== true && bringsBusiness(turn))) {
    return undefined;
  }
  return {
    act: "answer",
    because: ["debtor:asks"],
    lines: answer.lines(toPublicCase(state.debt), state, turn),
    exclusive: true,
    ...(before.ended ? { ends: true } : {}),
  };
}

/** Where to complain, asked by whoever has complained already: it is told as often as they ask. */
const onlyAsksForNumber = ({ triggers }: ConversationState, turn: HeardTurn): boolean =>
  triggers.includes("complaint") &&
  [...turn.triggers].every((name) => name === "complaint") &&
  (asksOurNumber(turn.text) || asksForRegulator(turn.text));

/** Characters up to which a question goes on with what was just warned of: 咋办, "is it safe". */
const followUpCharsMax = 16;

/** What was warned of a moment ago, and is asked on about: it is said in other words. */
function warnedOf(
  { lastLines, lineUses }: ConversationState,
  { text }: HeardTurn,
): PlainAnswer | undefined {
  if (lineUses.threat_told !== undefined && asksIfUs(text)) return ofThreat;
  if (!isQuestion(text) || text.length > followUpCharsMax) return undefined;
  const last = lastLines.at(-1);
  switch (last?.key) {
    case "rights_secret":
    case "swindle_feared":
      return afterSwindle;
    case "message_doubted":
    case "no_go_between":
      return { asks: isQuestion, lines: () => [last] };
    default:
      return undefined;
  }
}

const afterSwindle: PlainAnswer = { asks: isQuestion, lines: () => [say("swindle_feared")] };

/** Who fears that others hear of it is told that they do not, before every reply: no menu comes after it. */
function keptFrom(state: ConversationState, turn: HeardTurn): PlainAnswer | undefined {
  const isFeared = asksWhoHears(turn.text) || wantsItKept(turn.text);
  const tellsMore = turn.understanding.reason !== undefined || bringsBusiness(turn);
  return isVerified(state) && isFeared && !tellsMore ? kept : undefined;
}

const kept: PlainAnswer = { asks: wantsItKept, lines: () => [] };

const ofThreat: PlainAnswer = { asks: asksIfUs, lines: () => [say("threat_told")] };

/** A sum, a day, a plan or digits beside the question: those go on, too. */
const bringsBusiness = ({ understanding: { slots } }: HeardTurn): boolean =>
  Object.keys(slots).length > 0;
