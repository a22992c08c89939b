import { KindlineError, type ErrorCode } from "../../domain/errors.ts";
import { LOCALES, type Locale } from "../../domain/locale.ts";
import { jurisdictionOf } from "../calls/jurisdiction-of.ts";
import { instantAt, type Clock } from "../clock.ts";
import type { Config } from "../config.ts";
import { mayUseEndpoint } from "../llm/may-use-endpoint.ts";
import type { ProviderView } from "../protocol/providers.ts";
import type { CheckResult } from "./check-result.ts";
import { checkStore } from "./check-store.ts";
import { doctorWords } from "./doctor-words.ts";
import { providerCatalog, type ProviderEntry } from "./provider-catalog.ts";
import { runChecks } from "./run-checks.ts";
import { servedLanguages, type ServedLanguages } from "./served-languages.ts";
import { isSetUp } from "./is-set-up.ts";
import { vendorChecks } from "./vendor-checks.ts";

/** Something that went wrong with a provider in a call. */
interface Fault {
  readonly code: ErrorCode;
  readonly at: string;
}

/** What the service knows of everything that works for it: what is set up, in which order, and how it is. */
export class ProviderDesk {
  readonly #config: Config;
  readonly #clock: Clock;
  readonly #checks = new Map<string, CheckResult & { readonly at: string }>();
  readonly #faults = new Map<string, Fault>();
  #served: Promise<ServedLanguages> | undefined;

  constructor(config: Config, clock: Clock) {
    this.#config = config;
    this.#clock = clock;
  }

  /** Notes a failure in a call. @param id a provider, or the vendor in front of its dot. */
  noteFault(id: string, code: ErrorCode | undefined): void {
    if (code === undefined) return;
    const fault = { code, at: instantAt(this.#clock()) };
    const name = id.toLowerCase();
    for (const entry of providerCatalog) {
      if (entry.id === name || entry.speech === name) this.#faults.set(entry.id, fault);
    }
  }

  /** All providers, in the order in which they are used. */
  async list(): Promise<readonly ProviderView[]> {
    const served = await this.#languages();
    return providerCatalog.map((entry) => this.#view(entry, served));
  }

  /**
   * Asks one provider now.
   * @throws KindlineError NOT_FOUND for one that there is not.
   */
  async check(id: string): Promise<ProviderView> {
    const entry = providerCatalog.find((one) => one.id === id);
    if (entry === undefined) {
      throw new KindlineError({ code: "NOT_FOUND", message: "Expected the id of a provider." });
    }
    const checks = vendorChecks(this.#config, { clock: this.#clock, isLive: true });
    const own = checks.find((one) => one.id === id) ?? {
      id,
      group: "vendor" as const,
      run: (signal: AbortSignal) => checkStore(this.#config.store, signal),
    };
    if (isSetUp(id, this.#config)) {
      const options = { signal: new AbortController().signal, now: () => performance.now() };
      const [result] = await Promise.all(runChecks([own], options));
      if (result !== undefined) this.#checks.set(id, { ...result, at: instantAt(this.#clock()) });
    }
    return this.#view(entry, await this.#languages());
  }

  #languages(): Promise<ServedLanguages> {
    return (this.#served ??= servedLanguages(this.#config.speech));
  }

  #view(entry: ProviderEntry, served: ServedLanguages): ProviderView {
    const { id, port, name, mark, settings } = entry;
    const isUsed = isSetUp(id, this.#config);
    const lastError = this.#faults.get(id) ?? null;
    const known = { id, port, name, mark, settings: [...settings], lastError };
    const nothing = { detail: null, checkedAt: null };
    if (!isUsed) {
      return { ...known, ...nothing, ...told("not_set_up"), state: "off", order: {} };
    }
    const order = this.#order(entry, served);
    const made = this.#checks.get(id);
    if (made === undefined) {
      return { ...known, ...nothing, state: "unasked", order, code: null, words: null };
    }
    const { status: state, detail = null, at: checkedAt } = made;
    return { ...known, ...told(made.code), state, order, detail, checkedAt };
  }

  /** Its place for each language: who serves a language first, and who takes over. */
  #order(
    entry: ProviderEntry,
    { listen, speak }: ServedLanguages,
  ): Partial<Record<Locale, number>> {
    const { id, port, speech } = entry;
    const places = LOCALES.map((locale): readonly [Locale, number] => {
      if (port === "words") return [locale, this.#wordsPlace(id, locale)];
      if (speech === undefined) return [locale, 0];
      const inOrder = port === "ears" ? listen[locale] : speak[locale];
      return [locale, inOrder.indexOf(speech) + 1];
    });
    return Object.fromEntries(places.filter(([, place]) => place > 0));
  }

  /** A model where one may be told of such a call, and the script behind it. */
  #wordsPlace(id: string, locale: Locale): number {
    const { llm } = this.#config;
    const isAsked =
      llm !== undefined &&
      mayUseEndpoint(jurisdictionOf(undefined, locale), llm.baseUrl, llm.hasRegionOverride)
        .isAllowed;
    if (id === "script") return isAsked ? 2 : 1;
    return isAsked ? 1 : 0;
  }
}

const told = (code: CheckResult["code"]) => ({
  code,
  words: { zh: wordsOf(code, "zh"), en: wordsOf(code, "en") },
});

function wordsOf(code: CheckResult["code"], language: "zh" | "en"): string {
  const { found, advice } = doctorWords[language][code];
  if (advice === undefined || code === "not_asked") return found;
  return language === "zh" ? `${found}。${advice}` : `${found}. ${advice}`;
}
