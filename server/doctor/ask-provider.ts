import { KindlineError } from "../../domain/errors.ts";
import { LOCALES } from "../../domain/locale.ts";
import { instantAt, type Clock } from "../clock.ts";
import type { Config } from "../config.ts";
import { mayUseEndpoint } from "../llm/may-use-endpoint.ts";
import type { Engine } from "../voice/engine.ts";
import { loadEngine } from "../voice/load-engine.ts";
import { SPEECH_PROVIDERS } from "../voice/speech-config.ts";
import { checkNotice } from "./check-notice.ts";
import { fine, found, type CheckFound } from "./check-result.ts";
import { isEmbedded } from "./is-set-up.ts";

export interface Asking {
  readonly config: Config;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/** Asks a provider for something small and real, and says what came of it. Its packages are loaded only here. */
export async function askProvider(id: string, asking: Asking): Promise<CheckFound> {
  const [provider, part] = id.split(".");
  if (part === "listen" || part === "speak") return await askSpeech(provider, part, asking);
  // FreeSWITCH calls us, and the script is at hand.
  return (await asks[id]?.(asking)) ?? fine();
}

const asks: Readonly<Record<string, (asking: Asking) => Promise<CheckFound>>> = {
  "openai.chat": askModel,
  twilio: askTwilio,
  // The account is the one that telephones; no text is sent.
  "twilio.messages": askTwilio,
  "webhook.messages": askGateway,
  "smtp.messages": ({ config: { messages }, signal }) => askMailServer(messages?.email, signal),
  smtp: ({ config: { alerts }, signal }) => askMailServer(alerts?.email, signal),
  webhook: askWebhook,
  sandbox: () => Promise.resolve(found("ok", "sandbox_only")),
};

const notSetUp = found("off", "not_set_up");

async function askModel({ config: { llm }, signal }: Asking): Promise<CheckFound> {
  if (llm === undefined) return notSetUp;
  const { createLlmWords } = await import("../llm/create-llm-words.ts");
  const { checkWords } = await import("./check-vendor.ts");
  const isForCn = mayUseEndpoint("cn", llm.baseUrl, llm.hasRegionOverride).isAllowed;
  const { speaker } = createLlmWords(llm);
  const ask = () => checkWords(speaker, isForCn ? "zh-CN" : "en-US", signal);
  // Only the first request of a service has to open the connection, so that does not count.
  const result = await ask().catch((error: unknown) => {
    if (KindlineError.isInstance(error) && error.code === "VENDOR_STALLED") return ask();
    throw error;
  });
  if (result.status !== "ok" || isForCn) return result;
  return found("warn", "kept_at_home", result.detail);
}

async function askTwilio({ config: { telephony }, signal }: Asking): Promise<CheckFound> {
  if (telephony.twilio === undefined) return notSetUp;
  const { TwilioCarrier } = await import("../../providers/twilio/twilio-carrier.ts");
  const { accountSid, authToken, baseUrl } = telephony.twilio;
  const account = { accountSid, authToken, ...(baseUrl === undefined ? {} : { baseUrl }) };
  await new TwilioCarrier(account).check(signal);
  return fine();
}

async function askMailServer(
  email: { readonly url: string } | undefined,
  signal: AbortSignal,
): Promise<CheckFound> {
  if (email === undefined) return notSetUp;
  const { checkMailServer } = await import("../../providers/smtp/check-mail-server.ts");
  await checkMailServer(email.url, signal);
  return fine();
}

async function askGateway({ config: { messages }, clock, signal }: Asking): Promise<CheckFound> {
  const { url, secret } = messages?.webhook ?? {};
  if (url === undefined || secret === undefined) return notSetUp;
  const { checkMessageGateway } = await import("../../providers/webhook/check-message-gateway.ts");
  await checkMessageGateway({ url, secret, clock }, signal);
  return fine();
}

async function askWebhook({ config, clock, signal }: Asking): Promise<CheckFound> {
  const { webhook } = config.alerts ?? {};
  if (webhook === undefined) return notSetUp;
  const { createWebhookNotifier } =
    await import("../../providers/webhook/create-webhook-notifier.ts");
  const notice = checkNotice(instantAt(clock()), config.publicUrl ?? "");
  await createWebhookNotifier({ ...webhook, clock }).send(notice, signal);
  return fine();
}

async function askSpeech(
  name: string | undefined,
  part: "listen" | "speak",
  { config: { speech }, signal }: Asking,
): Promise<CheckFound> {
  const provider = SPEECH_PROVIDERS.find((one) => one === name);
  const engine = provider && (await loadEngine(provider, speech));
  if (engine === undefined) return notSetUp;
  try {
    return await (part === "listen" ? askEars(engine, signal) : askVoice(engine, signal));
  } finally {
    await Promise.allSettled([engine.recogniser?.close(), engine.voice?.close()]);
  }
}

async function askEars({ provider, recogniser }: Engine, signal: AbortSignal): Promise<CheckFound> {
  if (recogniser === undefined) return notSetUp;
  if (!isEmbedded(provider)) {
    const { checkEars } = await import("./check-vendor.ts");
    return await checkEars(recogniser, signal);
  }
  await recogniser.check(signal);
  return fine(LOCALES.filter((locale) => recogniser.understands(locale)).join(", "));
}

async function askVoice({ provider, voice }: Engine, signal: AbortSignal): Promise<CheckFound> {
  if (voice === undefined) return notSetUp;
  if (!isEmbedded(provider)) {
    const { checkVoice } = await import("./check-vendor.ts");
    return await checkVoice(voice, signal);
  }
  await voice.check(signal);
  return fine(LOCALES.filter((locale) => voice.speaks(locale)).join(", "));
}
