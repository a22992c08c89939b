import { describe, expect, it } from "vitest";
import { createDeepgramVoice } from "../../../providers/deepgram/create-deepgram-voice.ts";
import { FlushBudget, flushesMax } from "../../../providers/deepgram/flush-budget.ts";
import { startDeepgramEmulator } from "../../emulators/deepgram/start-deepgram-emulator.ts";
import { characterMs } from "../../emulators/deepgram/tone.ts";
import { eventually, liveTimers, timersFallTo } from "./listening.ts";
import { openVoice, startVoice } from "./speaking.ts";

const words = (place: number): string => `w${place} w${place + 1} w${place + 2}`;

describe("Deepgram's Aura as the voice of a call", () => {
  it("speaks a sentence whole, and asks for it as the call needs it", async () => {
    const emulator = await startVoice();
    const voice = openVoice(emulator, { sampleRate: 16_000, locale: "en-GB" });
    const sentence = voice.say("I can pay two hundred");
    expect(await sentence.whole()).toBe("I can pay two hundred");
    expect(sentence.samples()).toBe(16_000 * 0.8);
    expect([sentence.ends(), sentence.faults]).toEqual([1, []]);
    expect(Object.fromEntries(emulator.connections[0]?.query ?? [])).toEqual({
      model: "aura-2-pandora-en",
      encoding: "linear16",
      sample_rate: "16000",
      mip_opt_out: "true",
    });
    expect(emulator.connections[0]?.messages).toEqual([
      { type: "Speak", text: "I can pay two hundred" },
      { type: "Flush" },
    ]);
  });

  it("takes about as long as a person would, where the emulator is not told how to speak", async () => {
    const emulator = await startDeepgramEmulator();
    const sentence = openVoice(emulator).say("on Friday please");
    await sentence.whole();
    expect(sentence.samples()).toBe((16 * characterMs * 8_000) / 1_000);
    await emulator.close();
  });

  it("keeps sentences apart and in order, over one connection", async () => {
    const emulator = await startVoice();
    const voice = openVoice(emulator);
    const texts = Array.from({ length: 8 }, (_, place) => words(place * 3));
    const given = texts.map((text) => voice.say(text));
    for (const [place, sentence] of given.entries()) {
      expect(await sentence.whole()).toBe(texts[place]);
    }
    expect(voice.order).toEqual(texts);
    expect(emulator.connections).toHaveLength(1);
  });

  it("opens nothing before there is something to say, and keeps what it opened", async () => {
    const emulator = await startVoice();
    const voice = openVoice(emulator);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(emulator.connections).toHaveLength(0);
    await voice.say("I can").whole();
    await new Promise((resolve) => setTimeout(resolve, 30));
    await voice.say("pay").whole();
    expect(emulator.connections).toHaveLength(1);
    expect(emulator.openCount).toBe(1);
  });

  it("ends an empty sentence at once, and asks nobody for it", async () => {
    const emulator = await startVoice();
    const voice = openVoice(emulator);
    const [empty, blank, after] = [voice.say(""), voice.say("  "), voice.say("pay")];
    expect(await empty.whole()).toBe("");
    expect(await blank.whole()).toBe("");
    expect(await after.whole()).toBe("pay");
    expect(emulator.connections[0]?.messages).toHaveLength(2);
  });

  it("lets a sentence be silent only where nothing in it can be heard", async () => {
    const silent = await startVoice({ synthesise: () => new Int16Array(0) });
    const voice = openVoice(silent);
    expect(await voice.say("…").whole()).toBe("");
    expect(await voice.say("pay").fault()).toMatchObject({ code: "VENDOR_FAILED" });
  });

  it("flushes no more often than the vendor allows, and asks over HTTP beyond it", async () => {
    const emulator = await startVoice();
    const voice = openVoice(emulator);
    const texts = Array.from({ length: flushesMax + 5 }, (_, place) => `w${place}`);
    const given = texts.map((text) => voice.say(text));
    for (const [place, sentence] of given.entries()) {
      expect(await sentence.whole()).toBe(texts[place]);
    }
    expect(voice.order).toEqual(texts);
    const requests = emulator.connections.map(({ endpoint }) => endpoint);
    expect(requests).toEqual(["speak-v1", ...Array.from({ length: 5 }, () => "speak-http")]);
    const flushes = emulator.connections[0]?.messages.filter(({ type }) => type === "Flush");
    expect(flushes).toHaveLength(flushesMax);
    const { query } = emulator.connections[1] ?? {};
    expect([query?.get("container"), query?.get("encoding"), query?.get("sample_rate")]).toEqual([
      "none",
      "linear16",
      "8000",
    ]);
  });

  it("counts flushes in a window that moves", () => {
    const budget = new FlushBudget(60_000);
    for (let place = 0; place < flushesMax; place += 1) {
      expect(budget.take(place * 1_000)).toBe(true);
    }
    expect(budget.take(59_999)).toBe(false);
    expect(budget.take(60_000)).toBe(true);
    expect(budget.take(60_500)).toBe(false);
  });

  it("speaks at another pace over HTTP, since a connection has one for its life", async () => {
    const emulator = await startVoice();
    const voice = openVoice(emulator);
    expect(await voice.say("I can", 1).whole()).toBe("I can");
    expect(await voice.say("pay two", 0.8).whole()).toBe("pay two");
    expect(await voice.say("hundred", 0.1).whole()).toBe("hundred");
    const asked = emulator.connections.map(({ endpoint, query }) => [endpoint, query.get("speed")]);
    expect(asked).toEqual([
      ["speak-v1", null],
      ["speak-http", "0.8"],
      ["speak-http", "0.7"],
    ]);
    const slow = openVoice(emulator);
    await slow.say("pay", 0.9).whole();
    expect(emulator.connections[3]?.query.get("speed")).toBe("0.9");
  });

  it.each([0, 3])(
    "says nothing of a sentence after it was cancelled, with %s late pieces",
    async (late) => {
      const emulator = await startVoice({ traps: { lateSoundsAfterClear: late } });
      const voice = openVoice(emulator);
      const text = Array.from({ length: 30 }, (_, place) => `w${place}`).join(" ");
      const first = voice.say(text);
      await eventually(() => first.samples() > 0 || undefined);
      first.cancel();
      const heard = first.samples();
      const second = voice.say("ask someone else");
      expect(await second.whole()).toBe("ask someone else");
      expect(first.samples()).toBe(heard);
      expect([first.ends(), first.faults]).toEqual([0, []]);
      expect(text.startsWith(first.read())).toBe(true);
      expect(emulator.connections).toHaveLength(1);
      expect(emulator.connections[0]?.messages.map(({ type }) => type)).toEqual([
        "Speak",
        "Flush",
        "Clear",
        "Speak",
        "Flush",
      ]);
    },
  );

  it("never asks for a sentence that was cancelled while it waited", async () => {
    const emulator = await startVoice();
    const voice = openVoice(emulator);
    const [first, second, third] = [voice.say("I can"), voice.say("w1 w2"), voice.say("pay")];
    second.cancel();
    expect(await first.whole()).toBe("I can");
    expect(await third.whole()).toBe("pay");
    expect(second.samples() + second.ends()).toBe(0);
    const spoken = emulator.connections[0]?.messages.flatMap((message) => message["text"] ?? []);
    expect(spoken).toEqual(["I can", "pay"]);
  });

  it("takes a new connection where a Clear is not answered", async () => {
    const emulator = await startVoice({ traps: { isClearMute: true } });
    const voice = openVoice(emulator);
    const first = voice.say(words(0));
    await eventually(() => first.samples() > 0 || undefined);
    first.cancel();
    expect(await voice.say("ask someone else").whole()).toBe("ask someone else");
    expect(emulator.connections).toHaveLength(2);
    await eventually(() => emulator.openCount === 1 || undefined);
  });

  it("keeps two calls apart that speak at once", async () => {
    const emulator = await startVoice();
    const calls = Array.from({ length: 6 }, () => openVoice(emulator));
    const given = calls.flatMap((voice, call) =>
      [0, 1, 2].map((place) => {
        const text = words(call * 10 + place * 3);
        return { text, sentence: voice.say(text) };
      }),
    );
    for (const { text, sentence } of given) expect(await sentence.whole()).toBe(text);
  });

  it("holds out where sentences come and are cancelled at any moment", async () => {
    const emulator = await startVoice({ traps: { lateSoundsAfterClear: 1 } });
    const voice = openVoice(emulator, { timing: { firstSoundMs: 1_500 } });
    let state = 7;
    const chance = (): number => {
      state = (state * 48_271) % 2_147_483_647;
      return state / 2_147_483_647;
    };
    for (let round = 0; round < 40; round += 1) {
      const texts = [words(round), words(round + 50), words(round + 100)];
      const given = texts.map((text) => voice.say(text));
      await new Promise((resolve) => setTimeout(resolve, chance() * 12));
      const cut = Math.floor(chance() * 4);
      for (const [place, sentence] of given.entries()) if (place >= cut) sentence.cancel();
      const heard = given.map(({ samples }) => samples());
      for (const [place, sentence] of given.entries()) {
        if (place < cut) expect(await sentence.whole()).toBe(texts[place]);
        else {
          expect(sentence.samples()).toBe(heard[place]);
          expect(texts[place]?.startsWith(sentence.read())).toBe(true);
        }
      }
    }
    expect(emulator.connections.filter(({ endpoint }) => endpoint === "speak-v1")).toHaveLength(1);
  });

  it("says nothing more once it is closed, and leaves neither socket nor timer", async () => {
    const emulator = await startVoice();
    const before = liveTimers();
    const voice = openVoice(emulator);
    const sentence = voice.say(words(0));
    const waiting = voice.say(words(5));
    await eventually(() => sentence.samples() > 0 || undefined);
    voice.close();
    const heard = sentence.samples();
    voice.say("pay");
    await voice.closeAll();
    await eventually(() => emulator.openCount === 0 || undefined);
    await timersFallTo(before);
    expect(sentence.samples()).toBe(heard);
    expect([sentence.ends(), waiting.ends(), sentence.faults, waiting.faults]).toEqual([
      0,
      0,
      [],
      [],
    ]);
  });

  it("speaks English only, unless it is told of other voices, and can be checked", async () => {
    const emulator = await startVoice({ apiKey: "a-key" });
    const voice = createDeepgramVoice({ apiKey: "a-key", baseUrl: emulator.url });
    expect([voice.speaks("en-US"), voice.speaks("en-GB"), voice.speaks("zh-CN")]).toEqual([
      true,
      true,
      false,
    ]);
    expect(() => voice.open({ locale: "zh-CN", sampleRate: 8_000 })).toThrow("no voice for zh-CN");
    await voice.check(new AbortController().signal);
    const wrong = createDeepgramVoice({ apiKey: "other", baseUrl: emulator.url });
    await expect(wrong.check(new AbortController().signal)).rejects.toMatchObject({
      code: "VENDOR_REFUSED",
    });
    await eventually(() => emulator.openCount === 0 || undefined);
  });

  it("takes no more sentences than a turn could ever have", async () => {
    const emulator = await startVoice();
    const voice = openVoice(emulator);
    const given = Array.from({ length: 66 }, () => voice.say("w1"));
    expect(await given[65]?.fault()).toMatchObject({ code: "VENDOR_LIMITED" });
    expect(given[63]?.faults).toEqual([]);
    voice.close();
  });
});
