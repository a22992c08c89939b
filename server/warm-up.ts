import { KindlineError } from "../domain/errors.ts";
import { firstAdmin } from "./auth/staff-auth.ts";
import type { CallHelpers } from "./calls/live-call-services.ts";
import { rehearse } from "./calls/rehearse.ts";
import { instantAt, type Clock } from "./clock.ts";
import type { Config } from "./config.ts";
import { ProviderDesk } from "./doctor/provider-desk.ts";
import { exampleCases } from "./example-cases.ts";
import { createApi } from "./http/api.ts";
import { noteFaults } from "./llm/note-faults.ts";
import type { Logger } from "./logger.ts";
import { openPacks } from "./packs/open-packs.ts";
import { createServices, type Services } from "./services.ts";
import { createNotifiers } from "./notify/create-notifiers.ts";
import { openStore } from "./storage/store.ts";
import type { OpenSpeech } from "./voice/voice-service.ts";
import type { Router } from "express";

/** What a service tells once its store is open. */
export interface ReadyService {
  readonly services: Services;
  readonly api: Router;
  /** The first administrator of an empty store, whose password is told this once. */
  readonly firstLogin: { readonly name: string; readonly password: string } | undefined;
  /** Whether debtors are told a telephone number under which a person can be reached. */
  readonly hasHelpPhone: boolean;
  /** Links to chats with the invented cases that an empty embedded store begins with. */
  readonly exampleLinks: readonly { readonly language: string; readonly url: string }[];
}

/** What comes from the start of the service. */
interface WarmUpParts {
  readonly clock: Clock;
  readonly log: Logger;
  readonly publicUrl: string;
  readonly signal: AbortSignal;
  readonly openSpeech?: OpenSpeech | undefined;
}

/** How often idle chats are looked for, in milliseconds. */
const sweepMs = 60_000;

/** How long a store that does not answer yet is left alone, in milliseconds. */
const reopenMs = 1_000;

/** Loads what the agent knows, opens the store, waiting for a server that does not answer yet, and prepares an empty one. */
export async function warmUp(config: Config, parts: WarmUpParts): Promise<ReadyService> {
  const { clock, log, publicUrl, signal, openSpeech } = parts;
  await rehearse(clock);
  const packs = await openPacks(config.packsDir, { clock, log });
  for (;;) {
    signal.throwIfAborted();
    try {
      const store = await openStore(config.store);
      const providers = new ProviderDesk(config, clock);
      const faults = noteFaults({ log, providers });
      const services = createServices({
        publicUrl,
        store,
        packs,
        clock,
        log,
        speech: config.speech,
        openSpeech,
        telephony: config.telephony,
        recordingsDir: config.recordingsDir,
        packsDir: config.packsDir,
        paymentProvider: config.paymentProvider,
        serverUrl: config.serverUrl,
        providers,
        freeWords: await freeWordsOf(config, faults),
        secondReader: await secondReaderOf(config, faults),
        callSummaries: await callSummariesOf(config),
        notifiers: await createNotifiers(config.alerts, clock),
        messageConfig: config.messages,
      });
      const password = await services.auth.createFirstAdmin();
      const isNew = password !== undefined && store.kind === "embedded";
      const exampleLinks = isNew ? await addExamples(services) : [];
      sweepRegularly(services, signal);
      lookAfter(services, signal);
      await services.knowledge.watch(signal);
      services.rounds.start();
      const firstLogin = password === undefined ? undefined : { name: firstAdmin, password };
      const { settings } = await store.settings.read();
      const hasHelpPhone = settings.helpPhone !== null;
      return { services, api: createApi(services), firstLogin, hasHelpPhone, exampleLinks };
    } catch (error) {
      const isAway = KindlineError.isInstance(error) && error.code === "STORE_UNAVAILABLE";
      if (!isAway || config.store.kind === "embedded") throw error;
      log.warn({ code: error.code }, "the store does not answer yet");
      await new Promise((resolve) => setTimeout(resolve, reopenMs));
    }
  }
}

/** What is looked after now and then, until the signal. */
function lookAfter(services: Services, signal: AbortSignal): void {
  const { payments, desk, taskWatch, messages, receiptSender, quality } = services;
  payments.watch(signal);
  for (const one of [desk, taskWatch, messages, receiptSender, quality]) one.lookAfter(signal);
}

/** The words of a model, where one is set up; the vendor's package is loaded only then. */
async function freeWordsOf(
  { llm }: Config,
  faults: ReturnType<typeof noteFaults>,
): Promise<CallHelpers["freeWords"]> {
  if (llm === undefined) return undefined;
  const { createLlmWords } = await import("./llm/create-llm-words.ts");
  const words = createLlmWords(llm);
  return (jurisdiction) => words.forCall(jurisdiction, faults.words).freeWords;
}

/** A model that reads unsure turns again, where that is switched on. */
async function secondReaderOf(
  { llm }: Config,
  faults: ReturnType<typeof noteFaults>,
): Promise<CallHelpers["secondReader"]> {
  if (llm?.readsTurns !== true) return undefined;
  const { createLlmReading } = await import("./llm/create-llm-reading.ts");
  const readerFor = createLlmReading(llm);
  return (jurisdiction) => readerFor(jurisdiction, faults.reading);
}

/** Summaries by a model, where one is set up; its library is loaded only then. */
async function callSummariesOf({ llm }: Config): Promise<Services["callSummaries"]> {
  if (llm === undefined) return undefined;
  const { createOfflineWriting } = await import("./llm/offline/create-offline-writing.ts");
  const { CallSummaries } = await import("./llm/offline/call-summaries.ts");
  return new CallSummaries(createOfflineWriting(llm));
}

/** Hours that the links of an empty store can be opened: an afternoon of trying. */
const exampleLinkHours = 24;

async function addExamples(services: Services): Promise<ReadyService["exampleLinks"]> {
  const at = instantAt(services.clock());
  const links = [];
  for (const debt of exampleCases(at)) {
    await services.store.cases.add(debt, { at, isExample: true });
    const { token } = await services.links.create(debt.caseId, {
      hours: exampleLinkHours,
      by: "kindline",
    });
    const url = `${services.publicUrl}/chat#${token}`;
    links.push({ language: debt.debtor.language ?? "zh-CN", url });
  }
  return links;
}

function sweepRegularly({ calls, log }: Services, signal: AbortSignal): void {
  const timer = setInterval(() => {
    calls.sweep().catch((error: unknown) => log.warn({ err: error }, "idle calls were not closed"));
  }, sweepMs);
  timer.unref();
  signal.addEventListener("abort", () => clearInterval(timer));
}
