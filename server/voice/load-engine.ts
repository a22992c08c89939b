import type { SpeechConfig, SpeechProvider } from "./speech-config.ts";
import type { Engine } from "./engine.ts";
import { embeddedWorkers } from "./voice-limits.ts";

/** One vendor's engines, if it is set up. Each is loaded only where it is used. */
export async function loadEngine(
  provider: SpeechProvider,
  config: SpeechConfig,
): Promise<Engine | undefined> {
  const parts = await loaders[provider](config);
  return parts === undefined ? undefined : { provider, ...parts };
}

type Parts = Omit<Engine, "provider">;

const loaders: Readonly<
  Record<SpeechProvider, (config: SpeechConfig) => Promise<Parts | undefined>>
> = {
  deepgram: async ({ deepgram }) => {
    if (deepgram === undefined) return undefined;
    const [ears, voice] = await Promise.all([
      import("../../providers/deepgram/create-deepgram-recogniser.ts"),
      import("../../providers/deepgram/create-deepgram-voice.ts"),
    ]);
    const { apiKey, baseUrl } = deepgram;
    const account = { apiKey, ...(baseUrl === undefined ? {} : { baseUrl }) };
    return {
      recogniser: ears.createDeepgramRecogniser(account),
      voice: voice.createDeepgramVoice(account),
    };
  },
  openai: async ({ openai }) => {
    if (openai === undefined) return undefined;
    const [ears, voices] = await Promise.all([
      import("../../providers/openai/create-openai-recogniser.ts"),
      import("../../providers/openai/create-openai-voice.ts"),
    ]);
    const { speechModel, voice, transcribeModel, ...account } = openai;
    return {
      recogniser: ears.createOpenAiRecogniser({ ...account, model: transcribeModel }),
      voice: voices.createOpenAiVoice({ ...account, model: speechModel, voice }),
    };
  },
  funasr: async ({ funasr }) => {
    if (funasr === undefined) return undefined;
    const { createFunasrRecogniser } =
      await import("../../providers/funasr/create-funasr-recogniser.ts");
    return { recogniser: createFunasrRecogniser(funasr) };
  },
  aliyun: async ({ aliyun }) => {
    if (aliyun === undefined) return undefined;
    const [ears, voices] = await Promise.all([
      import("../../providers/aliyun/create-aliyun-recogniser.ts"),
      import("../../providers/aliyun/create-aliyun-voice.ts"),
    ]);
    const { appkey, ...credentials } = aliyun;
    return {
      recogniser: ears.createAliyunRecogniser({ appkey, credentials }),
      voice: voices.createAliyunVoice({ appkey, credentials }),
    };
  },
  sherpa: async ({ modelDir }) => {
    const { createSherpaRecogniser } =
      await import("../../providers/sherpa/create-sherpa-recogniser.ts");
    const model = modelDir === undefined ? {} : { modelDir };
    return { recogniser: createSherpaRecogniser({ ...model, workers: embeddedWorkers }) };
  },
  flite: async () => {
    const { createFliteVoice } = await import("../../providers/flite/create-flite-voice.ts");
    return { voice: createFliteVoice() };
  },
  espeak: async () => {
    const { createEspeakVoice } = await import("../../providers/espeak/create-espeak-voice.ts");
    return { voice: createEspeakVoice() };
  },
};
