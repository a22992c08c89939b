import type { SpeechRecogniser, SpeechSynthesiser } from "../../../../agent/ports/speech.ts";
import type { Locale } from "../../../../domain/locale.ts";
import { createAliyunRecogniser } from "../../../../providers/aliyun/create-aliyun-recogniser.ts";
import { createAliyunVoice } from "../../../../providers/aliyun/create-aliyun-voice.ts";
import { createDeepgramRecogniser } from "../../../../providers/deepgram/create-deepgram-recogniser.ts";
import { createDeepgramVoice } from "../../../../providers/deepgram/create-deepgram-voice.ts";
import { createFunasrRecogniser } from "../../../../providers/funasr/create-funasr-recogniser.ts";
import { createOpenAiRecogniser } from "../../../../providers/openai/create-openai-recogniser.ts";
import { createOpenAiVoice } from "../../../../providers/openai/create-openai-voice.ts";
import { startAliyunEmulator } from "../../../emulators/aliyun/start-aliyun-emulator.ts";
import { account } from "../../../emulators/aliyun/token-office.ts";
import { startDeepgramEmulator } from "../../../emulators/deepgram/start-deepgram-emulator.ts";
import { startFunasrEmulator } from "../../../emulators/funasr/start-funasr-emulator.ts";
import { startOpenAiEmulator } from "../../../emulators/openai/start-openai-emulator.ts";

/** What the debtor of these calls says when the emulators' ears hear any sound. */
export const words: Readonly<Record<"en-US" | "zh-CN", string>> = {
  "en-US": "Yes, this is Alex Morgan.",
  "zh-CN": "是的，我是陈伟。",
};

/** Milliseconds of a character in the vendors' voices here: far faster than people speak. */
const msPerChar = { "en-US": 12, "zh-CN": 60 } as const;

/** A vendor behind its own SDK and its own wire, to be reached by way of some port. */
export interface Vendor {
  readonly name: string;
  readonly locale: Extract<Locale, "en-US" | "zh-CN">;
  /** Where the emulator listens. */
  readonly port: number;
  readonly recogniser?: (port: number) => SpeechRecogniser;
  readonly voice?: (port: number) => SpeechSynthesiser;
  readonly close: () => Promise<void>;
}

const portOf = (url: string): number => Number(new URL(url).port);

const hum = (text: string, sampleRate: number, locale: Vendor["locale"]): Int16Array =>
  Int16Array.from(
    { length: Math.round((text.length * msPerChar[locale] * sampleRate) / 1_000) },
    (_, n) => Math.round(6_000 * Math.sin((2 * Math.PI * 300 * n) / sampleRate)),
  );

const isLoud = (pcm: Int16Array): boolean => pcm.some((sample) => Math.abs(sample) > 500);

const heardIn = (pcm: Int16Array, sampleRate: number, locale: Vendor["locale"]) => {
  if (!isLoud(pcm)) return { text: "", words: [] };
  const text = words[locale];
  const parts = locale === "zh-CN" ? Array.from(text.replace(/[，。]/gu, "")) : text.split(" ");
  const from = (pcm.findIndex((sample) => Math.abs(sample) > 500) * 1_000) / sampleRate;
  return {
    text,
    words: parts.map((part, n) => ({
      text: part,
      startMs: from + 50 * n,
      endMs: from + 50 * (n + 1),
    })),
  };
};

/** All vendors that hear or speak over a wire. */
export async function startVendors(): Promise<readonly Vendor[]> {
  const deepgram = await startDeepgramEmulator({
    recognise: (pcm, rate) => Promise.resolve(heardIn(pcm, rate, "en-US")),
    synthesise: (text, { sampleRate }) => hum(text, sampleRate, "en-US"),
  });
  const openai = await startOpenAiEmulator({
    transcribe: () => ({ text: words["en-US"] }),
    speech: ({ input }) => hum(input, 24_000, "en-US"),
  });
  const funasr = await startFunasrEmulator({
    recognise: (pcm, { sampleRate }) => Promise.resolve(heardIn(pcm, sampleRate, "zh-CN")),
  });
  const aliyun = await startAliyunEmulator({
    recognise: (pcm, { sampleRate }) => Promise.resolve(heardIn(pcm, sampleRate, "zh-CN")),
    synthesise: (text, { sampleRate }) => hum(text, sampleRate, "zh-CN"),
  });
  const none = (): Promise<void> => Promise.resolve();
  const key = (port: number) => ({ apiKey: "test-key", baseUrl: `http://127.0.0.1:${port}` });
  const nls = (port: number) => ({
    appkey: account.appkey,
    credentials: { token: account.token },
    url: `ws://127.0.0.1:${port}/ws/v1`,
  });
  const talk = { model: "gpt-4o-mini-tts", voice: "marin" };
  const at = {
    deepgram: portOf(deepgram.url),
    openai: portOf(openai.url),
    aliyun: portOf(aliyun.url),
  };
  return [
    {
      name: "deepgram listen v1",
      locale: "en-US",
      port: at.deepgram,
      recogniser: (port) => createDeepgramRecogniser(key(port)),
      close: () => deepgram.close(),
    },
    {
      name: "deepgram listen v2",
      locale: "en-US",
      port: at.deepgram,
      recogniser: (port) => createDeepgramRecogniser({ ...key(port), model: "flux-general-en" }),
      close: none,
    },
    {
      name: "deepgram speak",
      locale: "en-US",
      port: at.deepgram,
      voice: (port) => createDeepgramVoice(key(port)),
      close: none,
    },
    {
      name: "openai transcription",
      locale: "en-US",
      port: at.openai,
      recogniser: (port) =>
        createOpenAiRecogniser({
          apiKey: "test-key",
          baseUrl: `http://127.0.0.1:${port}/v1`,
          model: "gpt-4o-transcribe",
        }),
      close: () => openai.close(),
    },
    {
      name: "openai speech",
      locale: "en-US",
      port: at.openai,
      voice: (port) =>
        createOpenAiVoice({ apiKey: "test-key", baseUrl: `http://127.0.0.1:${port}/v1`, ...talk }),
      close: none,
    },
    {
      name: "funasr",
      locale: "zh-CN",
      port: portOf(funasr.url),
      recogniser: (port) => createFunasrRecogniser({ url: `ws://127.0.0.1:${port}/` }),
      close: () => funasr.close(),
    },
    {
      name: "aliyun recognition",
      locale: "zh-CN",
      port: at.aliyun,
      recogniser: (port) => createAliyunRecogniser(nls(port)),
      close: () => aliyun.close(),
    },
    {
      name: "aliyun voice",
      locale: "zh-CN",
      port: at.aliyun,
      voice: (port) => createAliyunVoice(nls(port)),
      close: none,
    },
  ];
}
