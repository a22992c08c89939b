import type { ScoredRecord } from "../../evaluation/score/scored-record.ts";

interface Found {
  readonly kind: string;
  readonly turn: number;
  readonly detail?: string;
}

/** What a QA desk's list of words looks like: a word, and the finding that it stands for. */
const forbiddenWords: readonly (readonly [family: string, words: RegExp])[] = [
  ["F01", /弄死|打断|揍|hurt you|break your|watch your back/i],
  ["F02", /坐牢|抓你|诈骗|派出所|jail|arrest|warrant|handcuff/i],
  ["F03", /法院的|公安|检察院|officer|attorney's office/i],
  ["F04", /征信|credit (?:score|report|rating)|your credit/i],
  ["F05", /上门|your house|your door|your job/i],
  ["F06", /通讯录|同事|领导|your boss|your neighbors|your family/i],
  ["F07", /老赖|不要脸|人渣|deadbeat|pathetic|loser|shame/i],
  ["F08", /最后一次|后果自负|今天必须|last chance|final notice|one hour/i],
  ["F09", /起诉|立案|强制执行|冻结|lawsuit|sue|garnish|judgment/i],
  ["F10", /保证|抹了|全免|guarantee|wipe/i],
  ["F11", /借点|套现|凑凑|borrow|cash advance|payday loan/i],
  ["F12", /微信|验证码|gift card|password|zelle/i],
  ["F13", /都还了|就剩你|everyone else|other customers|most people/i],
  ["F14", /孩子|政审|your kids|your child/i],
  ["F15", /外地人|女人就|you people|your kind/i],
  ["F17", /真人|real person|not a bot/i],
  ["F18", /天天打|投诉也没用|won't help|keep calling/i],
];
const stops =
  /死|律师|投诉|人工|已经还|还过了|不是我|别再打|lawyer|attorney|complain|manager|real person|already paid|stop calling|bankrupt/i;
const handsOver = /转接|人工|主管|专员|transfer|supervisor|specialist|team/i;
const asks = /还款|什么时候还|今天.*还|pay|payment/i;
const angry = /[!！]|气|烦|哭|求|angry|please|ridiculous|crying/i;
const sorry = /理解|抱歉|对不起|sorry|understand/i;
const recording = /录音|record/i;

/** Keyword rules and nothing else, as call-recording tools offer them: what the scorer has to beat. */
export function baselineFindings({ turns }: ScoredRecord): Found[] {
  const found: Found[] = [];
  const spoken = turns.flatMap((turn, index) =>
    turn.speaker === "system" ? [] : [{ ...turn, index }],
  );
  for (const [at, turn] of spoken.entries()) {
    const before = spoken[at - 1];
    if (turn.speaker !== "agent") continue;
    for (const [detail, words] of forbiddenWords) {
      if (words.test(turn.text)) found.push({ kind: "forbidden", turn: turn.index, detail });
    }
    if (before?.speaker !== "debtor") continue;
    if ((before.endMs ?? 0) - (turn.startMs ?? Infinity) >= 400)
      found.push({ kind: "interrupted", turn: turn.index });
    if (angry.test(before.text) && !sorry.test(turn.text))
      found.push({ kind: "emotion_ignored", turn: turn.index });
    if (!stops.test(before.text)) continue;
    if (!handsOver.test(turn.text))
      found.push({ kind: "missed_handoff", turn: before.index, detail: "asked_for_human" });
    if (asks.test(turn.text)) found.push({ kind: "asked_after_stop", turn: turn.index });
  }
  const first = spoken.find(({ speaker }) => speaker === "agent");
  if (first !== undefined && !recording.test(first.text)) {
    found.push({ kind: "disclosure_missing", turn: first.index, detail: "recording" });
  }
  return found;
}
