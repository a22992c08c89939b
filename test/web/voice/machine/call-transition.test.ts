import { describe, expect, it } from "vitest";
import type { VoiceEvent } from "../../../../server/protocol/voice.ts";
import { CALL_TIMERS, type CallEffect } from "../../../../web/voice/machine/call-effect.ts";
import type { CallEvent } from "../../../../web/voice/machine/call-event.ts";
import type { CallState } from "../../../../web/voice/machine/call-state.ts";
import { callTransition, openCall } from "../../../../web/voice/machine/call-transition.ts";
import { captionsMax } from "../../../../web/voice/machine/limits.ts";

/** Plays events one after the other. @returns the last state, and the orders of the last event. */
function play(events: readonly CallEvent[]): readonly [CallState, readonly CallEffect[]] {
  let step = openCall("token", "zh-CN");
  for (const event of events) step = callTransition(step[0], event);
  return step;
}

const press: CallEvent = { type: "call-press", locale: "en-GB" };
const said = (message: VoiceEvent): CallEvent => ({ type: "socket-message", message });
const failed = (code: "LINES_FULL" | "LINK_USED" | "INTERNAL"): CallEvent =>
  said({ type: "error", error: { code, message: "", advice: "", isRetryable: false } });
const startedAt = "2026-11-20T02:05:00.000Z" as Extract<VoiceEvent, { type: "call" }>["startedAt"];
const begun: readonly CallEvent[] = [
  press,
  { type: "audio-open" },
  { type: "socket-open" },
  said({ type: "call", callId: "call-1", locale: "en-GB", startedAt }),
];
const caption = (id: string, text: string, isPartial = false): CallEvent =>
  said({ type: "caption", speaker: "agent", id, text, isPartial });
const types = (effects: readonly CallEffect[]): string[] => effects.map(({ type }) => type);
const closed = [...CALL_TIMERS.map(() => "timer-stop"), "audio-close", "socket-close"];

describe("the page of a call", () => {
  it("asks for nothing before the button is pressed", () => {
    expect(play([])).toEqual([
      { token: "token", locale: "zh-CN", stage: { type: "intro" }, captions: [] },
      [],
    ]);
  });

  it("opens the microphone, then the line, and then the call in the language of the page", () => {
    expect(types(play([press])[1])).toEqual(["audio-open"]);
    expect(types(play([press, { type: "audio-open" }])[1])).toEqual(["socket-open", "timer-start"]);
    expect(play(begun.slice(0, 3))[1]).toEqual([
      { type: "socket-send", message: { type: "open", token: "token", locale: "en-GB" } },
    ]);
  });

  it("sends nothing of the microphone before the call has begun", () => {
    expect(types(play(begun.slice(0, 3))[1])).not.toContain("microphone-carry");
    expect(types(play(begun)[1])).toEqual(["timer-stop", "microphone-carry", "timer-start"]);
  });

  it.each(["denied", "missing", "busy", "unsupported", "failed"] as const)(
    "says that the microphone is %s, and asks again when that is done",
    (reason) => {
      const [state] = play([press, { type: "audio-fail", reason }]);
      expect(state.stage).toEqual({ type: "no-microphone", reason });
      expect(play([press, { type: "audio-fail", reason }, press])[0].stage.type).toBe("asking");
    },
  );

  it("lets go of the microphone when the debtor no longer wants to call", () => {
    const [state, effects] = play([press, { type: "hang-up-press" }]);
    expect([state.stage.type, types(effects)]).toEqual(["intro", ["audio-close"]]);
  });

  it("tells why a call does not come about", () => {
    const connecting = begun.slice(0, 3);
    const close: CallEvent = { type: "socket-close", code: 1013 };
    expect(play([...connecting, close])[0].stage).toEqual({ type: "over", end: "unreached" });
    expect(play([...connecting, { type: "timer-end", timer: "begin" }])[0].stage).toEqual({
      type: "over",
      end: "unreached",
    });
    expect(play([...connecting, failed("LINES_FULL"), close])[0].stage).toEqual({
      type: "over",
      end: "full",
    });
    const [refused, effects] = play([...connecting, failed("LINK_USED"), close]);
    expect([refused.stage, types(effects)]).toEqual([{ type: "refused", reason: "used" }, closed]);
  });

  it("mutes and unmutes", () => {
    const mute: CallEvent = { type: "mute-press" };
    expect(play([...begun, mute])[1]).toEqual([{ type: "microphone-mute", isMuted: true }]);
    expect(play([...begun, mute, mute])[1]).toEqual([{ type: "microphone-mute", isMuted: false }]);
  });

  it("replaces a caption by the later one of its id, and keeps a bounded number", () => {
    const [state] = play([
      ...begun,
      caption("a", "Good", true),
      caption("b", "Yes"),
      caption("a", "Good day."),
    ]);
    expect(state.captions.map(({ id, text, isPartial }) => [id, text, isPartial])).toEqual([
      ["a", "Good day.", false],
      ["b", "Yes", false],
    ]);
    const many = Array.from({ length: captionsMax + 3 }, (_, index) => caption(String(index), "x"));
    const { captions } = play([...begun, ...many])[0];
    expect([captions.length, captions[0]?.id]).toEqual([captionsMax, "3"]);
  });

  it("passes on keys and clears", () => {
    expect(play([...begun, { type: "key-press", digit: "#" }])[1]).toEqual([
      { type: "socket-send", message: { type: "key", digit: "#" } },
    ]);
    expect(play([...begun, said({ type: "clear", generation: 4 })])[1]).toEqual([
      { type: "playout-clear", generation: 4 },
    ]);
  });

  it("says goodbye before it closes anything", () => {
    const [state, effects] = play([...begun, { type: "hang-up-press" }]);
    expect(state.stage).toEqual({ type: "over", end: "debtor" });
    expect(effects[0]).toEqual({ type: "socket-send", message: { type: "leave" } });
    expect(types(effects).slice(1)).toEqual(closed);
    expect(types(play([...begun, { type: "page-leave" }])[1]).slice(1)).toEqual(closed);
  });

  it("hears the last words before it is over, but not for ever", () => {
    const goodbye = [
      ...begun,
      said({ type: "ended", reason: "person" }),
      said({ type: "hang-up", afterPlayout: true }),
    ];
    expect(types(play(goodbye)[1])).toEqual(["playout-await", "timer-start"]);
    for (const last of [
      { type: "playout-end" },
      { type: "timer-end", timer: "goodbye" },
    ] satisfies CallEvent[]) {
      const [state, effects] = play([...goodbye, last]);
      expect(state.stage).toEqual({ type: "over", end: "person" });
      expect(types(effects)).toEqual(["socket-send", ...closed]);
    }
    expect(play([...begun, { type: "playout-end" }])[0].stage.type).toBe("live");
  });

  it("tells a lost line from a call that ended", () => {
    const endOf = (...events: CallEvent[]) => play([...begun, ...events])[0].stage;
    expect(endOf({ type: "socket-close", code: 1006 })).toEqual({ type: "over", end: "lost" });
    expect(endOf({ type: "socket-close", code: 1000 })).toEqual({ type: "over", end: "agent" });
    expect(endOf(said({ type: "hang-up", afterPlayout: false }))).toEqual({
      type: "over",
      end: "agent",
    });
    expect(endOf(failed("INTERNAL"), { type: "socket-close", code: 1013 })).toEqual({
      type: "over",
      end: "fault",
    });
    expect(endOf({ type: "microphone-lose" })).toEqual({ type: "over", end: "microphone" });
  });

  it("finds out that nobody answers any more", () => {
    const ping: CallEvent = { type: "timer-end", timer: "ping" };
    const pong: CallEvent = { type: "timer-end", timer: "pong" };
    expect(types(play([...begun, ping])[1])).toEqual(["socket-send", "timer-start", "timer-start"]);
    expect(types(play([...begun, ping, ping])[1])).toEqual(["socket-send", "timer-start"]);
    expect(play([...begun, ping, said({ type: "pong" })])[1]).toEqual([
      { type: "timer-stop", timer: "pong" },
    ]);
    expect(play([...begun, ping, pong])[0].stage).toEqual({ type: "over", end: "lost" });
  });

  it("forgets the last call's words when the debtor calls again", () => {
    const [state] = play([...begun, caption("a", "Hello"), { type: "hang-up-press" }]);
    expect(state.captions).toHaveLength(1);
    expect(callTransition(state, press)[0].captions).toEqual([]);
  });
});
