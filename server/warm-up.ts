import { KindlineError } from "../domain/errors.ts";
import { firstAdmin } from "./auth/staff-auth.ts";
import type { LiveCallServices } from "./calls/live-call-services.ts";
import { rehearse } from "./calls/rehearse.ts";
import { instantAt, type Clock } from "./clock.ts";
import type { Config } from "./config.ts";
import { exampleCases } from "./example-cases.ts";
import { createApi } from "./http/api.ts";
import type { Logger } from "./logger.ts";
import { openPacks } from "./packs/open-packs.ts";
import { createServices, type Services } from "./services.ts";
import { openStore } from "./storage/store.ts";
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

/** How often idle chats are looked for, in milliseconds. */
const sweepMs = 60_000;

/** How long a store that does not answer yet is left alone, in milliseconds. */
const reopenMs = 1_000;

/** Loads what the agent knows, opens the store, waiting for a server that does not answer yet, and prepares an empty one. */
export async function warmUp(
  config: Config,
  parts: {
    readonly clock: Clock;
    readonly log: Logger;
    readonly publicUrl: string;
    readonly signal: AbortSignal;
  },
): Promise<ReadyService> {
  const { clock, log, publicUrl, signal } = parts;
  await rehearse(clock);
  const packs = await openPacks(config.packsDir, { clock, log });
  for (;;) {
    signal.throwIfAborted();
    try {
      const store = await openStore(config.store);
      const services = createServices({
        publicUrl,
        store,
        packs,
        clock,
        log,
        speech: config.speech,
        telephony: config.telephony,
        recordingsDir: config.recordingsDir,
        freeWords: await freeWordsOf(config, log),
      });
      const password = await services.auth.createFirstAdmin();
      const isNew = password !== undefined && store.kind === "embedded";
      const exampleLinks = isNew ? await addExamples(services) : [];
      sweepRegularly(services, signal);
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

/** The words of a model, where one is set up; the vendor's package is loaded only then. */
async function freeWordsOf(
  { llm }: Config,
  log: Logger,
): Promise<LiveCallServices["freeWords"] | undefined> {
  if (llm === undefined) return undefined;
  const { createLlmWords } = await import("./llm/create-llm-words.ts");
  const words = createLlmWords(llm);
  return (jurisdiction) =>
    words.forCall(jurisdiction, ({ reason, code }) => {
      log.warn({ reason, code }, "the model did not word a turn; its scripted words were said");
    }).freeWords;
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
