import { parsePhoneNumberFromString, type CountryCode } from "libphonenumber-js/min";
import { KindlineError } from "../../../domain/errors.ts";
import type { Locale } from "../../../domain/locale.ts";
import { placeOfNumber } from "../../../guardrails/contact/places/number-place.ts";
import { jurisdictionOf } from "../../calls/jurisdiction-of.ts";
import type { Logger } from "../../logger.ts";
import type { Store } from "../../storage/store.ts";
import { CallVoice } from "../../voice/call-voice.ts";
import type { VoiceLine } from "../../voice/voice-line.ts";
import type { VoiceService } from "../../voice/voice-service.ts";
import { systemTime } from "../time-source.ts";
import { askNumber } from "./ask-number.ts";
import { strangerWords } from "./stranger-words.ts";

interface StrangerParts {
  readonly store: Store;
  readonly voice: VoiceService;
  readonly log: Logger;
}

/** A line whose caller nobody knows. */
interface Stranger {
  readonly line: VoiceLine;
  /** What the carrier says they call from; it may be withheld. */
  readonly from: string;
  /** The number of ours that is known to be called; it tells the language where theirs does not. */
  readonly own: string | undefined;
}

/**
 * Which case a caller from an unknown number means, by the number that they key in.
 * @returns undefined where none is found: they were told how to reach a person, and the line ends.
 * @throws KindlineError MODEL_MISSING where nothing here speaks their language.
 */
export async function caseOfStranger(
  { store, voice, log }: StrangerParts,
  { line, from, own }: Stranger,
): Promise<string | undefined> {
  const place = placeOfNumber(from) ?? (own === undefined ? undefined : placeOfNumber(own));
  const country = place?.slice(0, 2);
  const locale = localeIn(country);
  const jurisdiction = jurisdictionOf(place, locale);
  const { voices } = (await voice.engines()).forCall(locale, jurisdiction);
  if (voices.length === 0) {
    const message = "Expected a voice for the language of the caller.";
    throw new KindlineError({ code: "MODEL_MISSING", message });
  }
  const { settings } = await store.settings.read();
  const onFault = (name: string, error: KindlineError): void =>
    log.warn({ err: error, engine: name }, "a voice failed");
  return await askNumber({
    line,
    voice: new CallVoice({ locale, sampleRate: line.sampleRate, voices, onFault }),
    words: strangerWords({ locale, jurisdiction }, settings.helpPhone),
    time: systemTime,
    caseOf: async (digits) => {
      const number = numberOf(digits, country);
      return number === undefined ? undefined : await store.cases.caseOfPhone(number);
    },
  });
}

const localeIn = (country: string | undefined): Locale => {
  if (country === "CN") return "zh-CN";
  return country === "US" || country === undefined ? "en-US" : "en-GB";
};

/** A number as it is keyed in: with 00, or as it is dialled at home. */
function numberOf(digits: string, country: string | undefined): string | undefined {
  const international = digits.startsWith("00") ? `+${digits.slice(2)}` : digits;
  return parsePhoneNumberFromString(international, (country ?? "US") as CountryCode)?.number;
}
