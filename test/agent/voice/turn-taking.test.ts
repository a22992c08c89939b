import { describe, expect, it } from "vitest";
import {
  completeWaitMs,
  interruptMs,
  murmurMsMax,
  openWaitMs,
  patientWaitMs,
  pauseMs,
  settleMsMax,
  silencePromptMs,
  takeBackMs,
  turnMsMax,
  unsureWaitMs,
  unsureWaitMsMax,
} from "../../../agent/voice/turn-taking/limits.ts";
import { readTranscript } from "../../../agent/voice/turn-taking/read-transcript.ts";
import { takeTurns } from "../../../agent/voice/turn-taking/take-turns.ts";
import {
  initialTurnState,
  type TurnEffect,
  type TurnEvent,
  type TurnState,
} from "../../../agent/voice/turn-taking/turn-state.ts";
import type { Asked } from "../../../domain/vocabulary.ts";

const anyDay = { now: "2026-11-20T10:00:00.000Z", timezone: "America/New_York" };

/** A line in simulated time: 20 ms frames, a detector that needs `pauseMs`, a recogniser that answers. */
class Line {
  state: TurnState = initialTurnState("en-US");
  readonly effects: { readonly atMs: number; readonly effect: TurnEffect }[] = [];
  atMs = 0;

  event(event: TurnEvent): void {
    const [state, effects] = takeTurns(this.state, event);
    this.state = state;
    for (const effect of effects) this.effects.push({ atMs: this.atMs, effect });
  }

  pass(ms: number): void {
    for (const end = this.atMs + ms; this.atMs < end;) {
      this.atMs += 20;
      this.event({ type: "audio-advance", atMs: this.atMs });
    }
  }

  /** Sound for so long, then the pause that the detector needs, and the recogniser's answer. */
  say(text: string, ms = 1_000, { urgent = false, answers = false } = {}): number {
    this.event({ type: "sound-start", atMs: this.atMs });
    this.pass(ms);
    const endMs = this.atMs;
    this.pass(pauseMs);
    this.event({ type: "sound-end", atMs: endMs });
    this.transcript(text, { urgent, answers });
    return endMs;
  }

  transcript(
    text: string,
    { settled = true, urgent = false, answers = false }: Partial<Record<string, boolean>> = {},
  ): void {
    this.event({
      type: "transcript-change",
      text,
      isSettled: settled,
      isUrgent: urgent,
      answers,
      weight: readTranscript(text, { ...anyDay, asked: this.state.asked, locale: "en-US" }).weight,
    });
  }

  speak({ interruptible = true, remainingMs = 5_000 } = {}): void {
    const sentence = { isInterruptible: interruptible, remainingMs };
    this.event({ type: "speech-start", sentence });
  }

  ask(asked: Asked | null): void {
    this.event({ type: "question-change", asked });
  }

  types(): readonly string[] {
    return this.effects.map(({ effect }) => effect.type);
  }

  turns(): readonly { readonly atMs: number; readonly text: string }[] {
    return this.effects.flatMap(({ atMs, effect }) =>
      effect.type === "turn-end" ? [{ atMs, text: effect.text }] : [],
    );
  }
}

describe("the end of a turn", () => {
  it.each([
    ["a plain answer", "Yes, this is him, speaking.", completeWaitMs],
    ["words that may be all", "my daughter was at the hospital", unsureWaitMs],
    ["words that cannot be all", "I can pay about", openWaitMs],
    ["a trailing conjunction", "I lost my job and", openWaitMs],
    ["a filler", "well um", openWaitMs],
    ["a comma behind a beginning", "When I get paid,", openWaitMs],
    ["a comma behind what may be all", "I can pay it on Friday,", unsureWaitMs],
    ["a question", "how much is it?", completeWaitMs],
  ])("comes after %s as late as it should", (_name, text, waitMs) => {
    const line = new Line();
    const endMs = line.say(text);
    line.pass(waitMs - (line.atMs - endMs) - 20);
    expect(line.turns()).toEqual([]);
    line.pass(40);
    expect(line.turns()).toMatchObject([{ text }]);
  });

  it("waits for all digits of a fragment, and no longer", () => {
    const line = new Line();
    line.ask("idLast4");
    const endMs = line.say("three zero");
    line.pass(openWaitMs - 200);
    expect(line.turns()).toEqual([]);
    line.say("three zero two five", 600, { answers: true });
    line.pass(completeWaitMs);
    expect(line.turns()).toMatchObject([{ text: "three zero two five" }]);
    expect(endMs).toBeLessThan(line.atMs);
  });

  it("gives somebody who pauses long more time, up to a limit", () => {
    const line = new Line();
    line.say("my daughter was at the hospital");
    line.pass(800 - pauseMs);
    line.say("my daughter was at the hospital with her asthma", 1_000);
    line.pass(1_000 - pauseMs);
    const endMs = line.say("my daughter was at the hospital with her asthma all week long");
    line.pass(2_000);
    const [turn] = line.turns();
    expect((turn?.atMs ?? 0) - endMs).toBeGreaterThan(unsureWaitMs);
    expect((turn?.atMs ?? 0) - endMs).toBeLessThanOrEqual(unsureWaitMsMax + 20);
  });

  it("does not wait for ever for a recogniser", () => {
    const line = new Line();
    line.event({ type: "sound-start", atMs: 0 });
    line.pass(1_000);
    line.transcript("I want to", { settled: false });
    line.event({ type: "sound-end", atMs: 1_000 });
    line.pass(settleMsMax - 20);
    expect(line.turns()).toEqual([]);
    line.pass(40);
    expect(line.turns()).toMatchObject([{ text: "I want to" }]);
  });

  it("comes in the midst of words that have no end", () => {
    const line = new Line();
    line.event({ type: "sound-start", atMs: 0 });
    line.transcript("and then and then", { settled: false });
    line.pass(turnMsMax - 20);
    expect(line.turns()).toEqual([]);
    line.pass(40);
    expect(line.turns()).toHaveLength(1);
  });

  it("is told without words where somebody spoke and nothing was understood", () => {
    const line = new Line();
    line.say("", 1_200);
    line.pass(2_000);
    expect(line.turns()).toMatchObject([{ text: "" }]);
  });

  it("does not come after a cough", () => {
    const line = new Line();
    line.say("", 300);
    line.pass(3_000);
    expect(line.turns()).toEqual([]);
  });
});

describe("a reply made ready", () => {
  it("is begun in the silence and thrown away when they go on", () => {
    const line = new Line();
    line.say("I lost my job last month");
    line.pass(200);
    line.say("I lost my job last month and I need time please");
    line.pass(2_000);
    const told = line.types().filter((type) => type.startsWith("reply") || type === "turn-end");
    expect(told).toEqual(["reply-prepare", "reply-discard", "reply-prepare", "turn-end"]);
  });
});

describe("words over ours", () => {
  it("hold us back at once, and stop us when they were a contribution", () => {
    const line = new Line();
    line.speak();
    line.pass(1_000);
    line.event({ type: "sound-start", atMs: line.atMs });
    expect(line.types()).toEqual(["speech-pause"]);
    line.pass(400);
    // Half-said words are misheard: "right" begins as "I can".
    line.transcript("wait a minute", { settled: false });
    expect(line.types()).toEqual(["speech-pause"]);
    line.event({ type: "sound-end", atMs: line.atMs });
    line.transcript("wait a minute");
    expect(line.types()).toContain("speech-stop");
  });

  it.each([
    ["Yes, I understand.", interruptMs - 40],
    ["Right you are.", 850],
    // "Mm" and "of course", as a recogniser spelled them.
    ["Amen, right.", 1_100],
    ["The force,", 700],
  ])("let us go on after %s of %i ms, an assent or a murmur", (text, ms) => {
    const line = new Line();
    line.speak();
    line.pass(1_000);
    line.say(text, ms);
    line.pass(600);
    expect(line.types()).toContain("speech-resume");
    expect(line.types()).not.toContain("speech-stop");
  });

  it.each([
    ["The force,", murmurMsMax + 40],
    ["Quit calling me.", 900],
    ["Pardon?", 500],
    ["No.", 300],
    ["What charge?", 700],
    ["On Friday.", 600],
    ["Hang on.", 500],
  ])("stop us after %s of %i ms", (text, ms) => {
    const line = new Line();
    line.speak();
    line.pass(1_000);
    line.say(text, ms);
    line.pass(600);
    expect(line.types()).toContain("speech-stop");
    expect(line.types()).not.toContain("speech-resume");
  });

  it.each(["Mm-hmm.", "okay", "Uh-huh, yeah.", "right"])(
    "let us go on when they are only %s",
    (text) => {
      const line = new Line();
      line.ask("reason");
      line.speak();
      line.pass(1_000);
      line.say(text, 400);
      line.pass(1_000);
      expect(line.types()).toContain("speech-resume");
      expect(line.types()).not.toContain("speech-stop");
      expect(line.turns()).toEqual([]);
    },
  );

  it("are the answer when a yes comes just before the end of what we ask", () => {
    const line = new Line();
    line.ask("name");
    line.speak({ remainingMs: 600 });
    line.say("yes", 300, { answers: true });
    line.pass(1_000);
    expect(line.types()).toContain("speech-stop");
    expect(line.turns()).toMatchObject([{ text: "yes" }]);
  });

  it("stop us without any text when they go on", () => {
    const line = new Line();
    line.speak();
    line.event({ type: "sound-start", atMs: 0 });
    line.pass(interruptMs + pauseMs - 20);
    expect(line.types()).not.toContain("speech-stop");
    line.pass(40);
    expect(line.types()).toContain("speech-stop");
  });

  it("let us go on when they were noise", () => {
    const line = new Line();
    line.speak();
    line.say("", 300);
    line.pass(200);
    expect(line.types()).toContain("speech-resume");
  });

  it("do not cut off a disclosure, and are answered after it", () => {
    const line = new Line();
    line.speak({ interruptible: false });
    line.say("who is this please", 1_000);
    line.pass(3_000);
    expect(line.types()).not.toContain("speech-pause");
    expect(line.turns()).toEqual([]);
    line.event({ type: "speech-end" });
    line.pass(1_000);
    expect(line.turns()).toMatchObject([{ text: "who is this please" }]);
  });

  it("over a disclosure are answered before our next sentence that can wait", () => {
    const line = new Line();
    line.speak({ interruptible: false });
    line.say("I can pay all of it on Friday", 1_000);
    line.pass(1_000);
    line.speak({ interruptible: true });
    expect(line.types()).toContain("speech-stop");
    line.pass(2_000);
    expect(line.turns()).toMatchObject([{ text: "I can pay all of it on Friday" }]);
  });

  it("cut off even a disclosure when a person is asked for", () => {
    const line = new Line();
    line.speak({ interruptible: false });
    line.event({ type: "sound-start", atMs: 0 });
    line.pass(500);
    line.transcript("I want a human", { settled: false, urgent: true });
    expect(line.types()).toEqual(["speech-stop"]);
  });

  it("that begin before our reply does make it wait", () => {
    const line = new Line();
    line.event({ type: "sound-start", atMs: 0 });
    line.pass(200);
    line.speak();
    expect(line.types()).toEqual(["speech-pause"]);
  });
});

describe("a long silence", () => {
  it("is told once for each time that nobody speaks", () => {
    const line = new Line();
    line.pass(silencePromptMs - 20);
    expect(line.types()).toEqual([]);
    line.pass(40);
    expect(line.types()).toEqual(["silence-elapse"]);
    line.pass(silencePromptMs + 20);
    expect(line.types()).toEqual(["silence-elapse", "silence-elapse"]);
  });

  it("does not count while we speak, nor while they do", () => {
    const line = new Line();
    line.speak();
    line.pass(2 * silencePromptMs);
    line.event({ type: "speech-end" });
    line.event({ type: "sound-start", atMs: line.atMs });
    line.pass(2 * silencePromptMs);
    expect(line.types()).not.toContain("silence-elapse");
  });
});

describe("a turn that was not over", () => {
  const continued = (line: Line): readonly boolean[] =>
    line.effects.flatMap(({ effect }) => (effect.type === "turn-end" ? [effect.continues] : []));

  /** A turn, and our answer to it. @param goOnMs how long after its first sound they go on. */
  function answered(goOnMs: number, { remainingMs = 5_000, decideMs = 60 } = {}): Line {
    const line = new Line();
    line.say("I lost my job.");
    line.pass(unsureWaitMs);
    line.pass(decideMs);
    line.speak({ remainingMs });
    line.pass(goOnMs);
    return line;
  }

  it.each([
    [0, true],
    [takeBackMs, true],
    [takeBackMs + 20, false],
  ])("goes on %d ms after the first sound of our answer: %s", (goOnMs, isOne) => {
    const line = answered(goOnMs);
    line.say("I can pay you fifty dollars");
    line.pass(openWaitMs);
    expect(continued(line)).toEqual([false, isOne]);
  });

  it("goes on before our answer has begun", () => {
    const line = new Line();
    line.say("I lost my job.");
    line.pass(unsureWaitMs);
    line.say("back in August");
    line.pass(openWaitMs);
    expect(continued(line)).toEqual([false, true]);
  });

  it("leaves a sign of listening what it is", () => {
    const line = answered(200);
    line.say("mm-hm", 300);
    expect(line.types()).toContain("speech-resume");
    expect(line.turns()).toHaveLength(1);
  });

  it("is none where they answer a short question early", () => {
    const line = answered(400, { remainingMs: 900 });
    line.ask("name");
    line.say("yes, speaking", 500);
    line.pass(openWaitMs);
    expect(continued(line)).toEqual([false, false]);
  });

  it("is none once our answer is over", () => {
    const line = answered(600);
    line.event({ type: "speech-end" });
    line.say("and another thing");
    line.pass(openWaitMs);
    expect(continued(line)).toEqual([false, false]);
  });

  it("is rehearsed as what it is", () => {
    const line = answered(200);
    line.say("I can pay you fifty dollars");
    const prepared = line.effects.flatMap(({ effect }) =>
      effect.type === "reply-prepare" ? [[effect.text, effect.continues]] : [],
    );
    expect(prepared.at(-1)).toEqual(["I can pay you fifty dollars", true]);
  });

  it("gives whoever paused in it, or is spoken to slowly, more time from then on", () => {
    const paused = answered(200);
    paused.say("I can pay you fifty dollars");
    paused.pass(openWaitMs);
    const slow = new Line();
    slow.event({ type: "patience" });
    for (const line of [paused, slow]) {
      line.event({ type: "speech-end" });
      const before = line.turns().length;
      const endMs = line.say("my daughter was at the hospital", 600);
      line.pass(patientWaitMs - (line.atMs - endMs) - 20);
      expect(line.turns()).toHaveLength(before);
      line.pass(40);
      expect(line.turns()).toHaveLength(before + 1);
    }
  });
});
