import { chatTextCharsMax } from "../../../server/protocol/limits.ts";
import { turnWaitMs, waitingTurnsMax } from "./limits.ts";
import { exactly, type PageEffect, type Step } from "./page-effect.ts";
import type { KeptTurn, Notice, Session } from "./page-state.ts";

/** What the server takes for a turn: something besides blanks and marks that nobody sees. */
const somethingToSee = /[^\s\p{Cf}\p{Cc}]/u;

interface Written {
  readonly id: string;
  readonly at: string;
  readonly text: string;
}

/** What stands in the text field becomes a turn that waits to be sent; nothing of it is ever cut. */
export function endTurn(session: Session, written: Omit<Written, "text">): Step<Session> {
  const text = session.draft.trim().toWellFormed();
  if (!canWrite(session) || !somethingToSee.test(text)) return [session, []];
  if (text.length > chatTextCharsMax) return [{ ...session, notice: { type: "too-long" } }, []];
  if (isFull(session)) return [{ ...session, notice: { type: "too-many" } }, []];
  const [next, effects] = queueTurn(session, { ...written, text });
  return [{ ...next, draft: "", notice: null }, [...effects, { type: "draft-keep", text: "" }]];
}

/** Words that a button says for the debtor. Pressed twice before the first left, they are said once. */
export function sayTurn(session: Session, written: Written): Step<Session> {
  const isWaiting = session.waiting.some(({ text }) => text === written.text);
  if (!canWrite(session) || isWaiting) return [session, []];
  if (isFull(session)) return [{ ...session, notice: { type: "too-many" } }, []];
  return queueTurn(session, written);
}

const canWrite = ({ isOver, connection }: Session): boolean =>
  !isOver && connection.type !== "refused";

const isFull = ({ waiting }: Session): boolean => waiting.length >= waitingTurnsMax;

function queueTurn(session: Session, written: Written): Step<Session> {
  const turn: KeptTurn = { ...written, callId: session.call?.callId ?? null };
  return [{ ...session, waiting: [...session.waiting, turn] }, [{ type: "turn-keep", turn }]];
}

/** Puts waiting turns back into the text field, before what stands there, and says why. */
export function giveBack(
  session: Session,
  turns: readonly KeptTurn[],
  notice: Notice,
): Step<Session> {
  if (turns.length === 0) return [session, []];
  const ids = new Set(turns.map(({ id }) => id));
  const texts = [...turns.map(({ text }) => text), session.draft];
  const draft = texts.filter((text) => text !== "").join("\n");
  const forget: readonly PageEffect[] = turns.map(({ id }) => ({ type: "turn-forget", id }));
  return [
    { ...session, waiting: session.waiting.filter(({ id }) => !ids.has(id)), draft, notice },
    [...forget, { type: "draft-keep", text: draft }],
  ];
}

/** Sends what comes next, one thing at a time: the oldest waiting turn, and a farewell after all. */
export function sendNext(session: Session): Step<Session> {
  const { connection, waiting, isLeaving, debtorTurns } = session;
  if (connection.type !== "up" || session.sending !== null || session.hold !== null) {
    return [session, []];
  }
  const timer = { type: "timer-start", timer: "turn", ...exactly(turnWaitMs) } as const;
  const [next] = waiting;
  if (next !== undefined) {
    const { id, text } = next;
    const n = debtorTurns + 1;
    return [
      { ...session, sending: { type: "turn", id, n } },
      [{ type: "socket-send", message: { type: "turn", id, n, text } }, timer],
    ];
  }
  if (!isLeaving) return [session, []];
  return [
    { ...session, sending: { type: "leave" } },
    [{ type: "socket-send", message: { type: "leave" } }, timer],
  ];
}
