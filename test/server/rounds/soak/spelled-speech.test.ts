import { expect, it } from "vitest";
import { SpelledSpeech } from "../../../../bench/rounds/voice-debtors/spelled-speech.ts";
import { encodeMulaw, mulawToLinear } from "../../../../server/telephony/mulaw.ts";

it.each([160, 77, 1_000])(
  "Spelled speech is read back over a telephone in pieces of %i samples, in its order",
  (piece) => {
    const speech = new SpelledSpeech();
    const texts = Array.from({ length: 60 }, (_, n) => `sentence ${n}`);
    const silence = new Int16Array(500);
    const audio = texts.flatMap((text, n) => [
      ...speech.say(text, 120),
      ...(n % 2 === 0 ? silence : []),
    ]);
    const codes = new Uint8Array(audio.length);
    encodeMulaw(Int16Array.from(audio), codes);
    const heard = Int16Array.from([...codes, 255].map(mulawToLinear));
    const begun: string[] = [];
    const ended: string[] = [];
    const read = speech.reader((text, isOver) => (isOver ? ended : begun).push(text));
    for (let at = 0; at < heard.length; at += piece) read(heard.subarray(at, at + piece));
    expect([begun, ended]).toEqual([texts, texts]);
  },
);
