/** The vendors and engines that can hear or speak, in the order in which they are used by default. */
export const SPEECH_PROVIDERS = [
  "deepgram",
  "openai",
  "funasr",
  "aliyun",
  "sherpa",
  "flite",
  "espeak",
] as const;
export type SpeechProvider = (typeof SPEECH_PROVIDERS)[number];

/** Which vendors are set up, each with what it needs. */
export interface SpeechConfig {
  /** What may be used, the best first; by default all that is set up. */
  readonly order: readonly SpeechProvider[] | undefined;
  /** Spoken calls at the same time; by default what this machine can carry with the engines in use. */
  readonly callsMax: number | undefined;
  /** A folder with a model of one's own for the embedded recogniser. */
  readonly modelDir: string | undefined;
  readonly deepgram: { readonly apiKey: string; readonly baseUrl: string | undefined } | undefined;
  readonly openai:
    | {
        readonly apiKey: string;
        readonly baseUrl: string | undefined;
        readonly speechModel: string;
        readonly voice: string;
        readonly transcribeModel: string;
      }
    | undefined;
  readonly funasr: { readonly url: string } | undefined;
  readonly aliyun:
    | { readonly appkey: string; readonly accessKeyId: string; readonly accessKeySecret: string }
    | undefined;
}
