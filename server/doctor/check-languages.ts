import { LOCALES } from "../../domain/locale.ts";
import type { SpeechConfig } from "../voice/speech-config.ts";
import { checkProgram } from "./check-machine.ts";
import { fine, found, type CheckFound } from "./check-result.ts";
import { servedLanguages } from "./served-languages.ts";

/** Whether spoken calls of each language can be heard and answered at all. */
export async function checkLanguages(
  speech: SpeechConfig,
  signal: AbortSignal,
): Promise<CheckFound> {
  const { listen, speak } = await servedLanguages(speech);
  const espeak = await checkProgram("espeak-ng", ["--version"], signal);
  const isDumb = (provider: string): boolean => provider === "espeak" && espeak.status !== "ok";
  const unserved = LOCALES.filter(
    (locale) => listen[locale].length === 0 || speak[locale].every(isDumb),
  );
  return unserved.length === 0
    ? fine(LOCALES.join(", "))
    : found("warn", "language_unserved", unserved.join(", "));
}
