import { ChatLinks } from "./auth/chat-links.ts";
import { StaffAuth } from "./auth/staff-auth.ts";
import { CallService } from "./calls/call-service.ts";
import type { LiveCallServices } from "./calls/live-call-services.ts";
import type { Clock } from "./clock.ts";
import type { Logger } from "./logger.ts";
import type { Packs } from "./packs/open-packs.ts";
import { createLimits, type Limits } from "./rate-limits.ts";
import type { Store } from "./storage/store.ts";
import { Telephone } from "./telephony/telephone.ts";
import type { TelephonyConfig } from "./telephony/telephony-config.ts";
import type { SpeechConfig } from "./voice/speech-config.ts";
import { VoiceService } from "./voice/voice-service.ts";

/** Everything that routes and sockets work with. */
export interface Services {
  /** Where people reach this service: links begin with it. */
  readonly publicUrl: string;
  readonly store: Store;
  /** The rules in use, and what watches their folder. */
  readonly packs: Packs;
  readonly calls: CallService;
  readonly voice: VoiceService;
  readonly telephone: Telephone;
  readonly links: ChatLinks;
  readonly auth: StaffAuth;
  readonly limits: Limits;
  readonly clock: Clock;
  readonly log: Logger;
}

export function createServices({
  speech,
  telephony,
  recordingsDir,
  freeWords,
  ...parts
}: Pick<Services, "publicUrl" | "store" | "packs" | "clock" | "log"> & {
  readonly speech: SpeechConfig;
  readonly telephony: TelephonyConfig;
  readonly recordingsDir: string;
  readonly freeWords?: LiveCallServices["freeWords"] | undefined;
}): Services {
  const { store, packs, clock, log } = parts;
  const calls = new CallService(store, packs.registry, { clock, freeWords });
  const voice = new VoiceService(speech, { log, recordingsDir });
  return {
    ...parts,
    calls,
    voice,
    telephone: new Telephone({ ...parts, calls, voice }, telephony),
    links: new ChatLinks(store, clock),
    auth: new StaffAuth(store, clock),
    limits: createLimits(),
  };
}
