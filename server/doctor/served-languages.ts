import { LOCALES, type Locale } from "../../domain/locale.ts";
import { jurisdictionOf } from "../calls/jurisdiction-of.ts";
import { abroad } from "../voice/abroad.ts";
import { loadEngine } from "../voice/load-engine.ts";
import {
  SPEECH_PROVIDERS,
  type SpeechConfig,
  type SpeechProvider,
} from "../voice/speech-config.ts";

/** Who hears and who speaks each language, in the order in which they are used. */
export type ServedLanguages = Readonly<
  Record<"listen" | "speak", Readonly<Record<Locale, readonly SpeechProvider[]>>>
>;

/** The providers of each language as calls of its own country would use them. Nothing is started for it. */
export async function servedLanguages(config: SpeechConfig): Promise<ServedLanguages> {
  const engines = await Promise.all(
    (config.order ?? SPEECH_PROVIDERS).map(async (provider) =>
      loadEngine(provider, config).catch(() => undefined),
    ),
  );
  const able = engines.filter((engine) => engine !== undefined);
  const byLocale = (serves: (engine: (typeof able)[number], locale: Locale) => boolean) => {
    const served = LOCALES.map((locale) => {
      const isHome = jurisdictionOf(undefined, locale) === "cn";
      const allowed = able.filter(({ provider }) => !isHome || !abroad.has(provider));
      return [
        locale,
        allowed.filter((engine) => serves(engine, locale)).map(({ provider }) => provider),
      ] as const;
    });
    return Object.fromEntries(served) as Record<Locale, SpeechProvider[]>;
  };
  try {
    return {
      listen: byLocale(({ recogniser }, locale) => recogniser?.understands(locale) === true),
      speak: byLocale(({ voice }, locale) => voice?.speaks(locale) === true),
    };
  } finally {
    const parts = able.flatMap(({ recogniser, voice }) => [recogniser, voice]);
    await Promise.allSettled(parts.flatMap((part) => (part === undefined ? [] : [part.close()])));
  }
}
