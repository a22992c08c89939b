import { ChatLinks } from "./auth/chat-links.ts";
import { StaffAuth } from "./auth/staff-auth.ts";
import { CallService } from "./calls/call-service.ts";
import type { CallHelpers } from "./calls/live-call-services.ts";
import type { Clock } from "./clock.ts";
import { DeskService } from "./desk/desk-service.ts";
import type { ProviderDesk } from "./doctor/provider-desk.ts";
import type { Handover } from "./desk/handover.ts";
import { createHandover } from "./desk/create-handover.ts";
import { legsOf } from "./desk/legs-of.ts";
import { KnowledgeService } from "./knowledge/knowledge-service.ts";
import type { CallSummaries } from "./llm/offline/call-summaries.ts";
import type { Logger } from "./logger.ts";
import type { Packs } from "./packs/open-packs.ts";
import type { Notifiers } from "./notify/create-notifiers.ts";
import type { PaymentProviderName } from "./payments/payment-config.ts";
import { PaymentService } from "./payments/payment-service.ts";
import { Peers } from "./peers/peers.ts";
import { createMessages } from "./messages/create-messages.ts";
import type { MessageService } from "./messages/message-service.ts";
import type { MessageConfig } from "./messages/message-settings.ts";
import { createMessageReach } from "./rounds/reach/message-reach.ts";
import { QualityService } from "./quality/quality-service.ts";
import { createRounds } from "./rounds/create-rounds.ts";
import { openReaches } from "./rounds/reach/open-reaches.ts";
import { RehearsalService } from "./rounds/rehearsal/rehearsal-service.ts";
import type { RoundService } from "./rounds/round-service.ts";
import { createLimits, type Limits } from "./rate-limits.ts";
import { ReceiptSender } from "./receipts/receipt-sender.ts";
import { ReceiptService } from "./receipts/receipt-service.ts";
import type { Store } from "./storage/store.ts";
import { TaskWatch } from "./tasks/task-watch.ts";
import { Telephone } from "./telephony/telephone.ts";
import type { TelephonyConfig } from "./telephony/telephony-config.ts";
import type { SpeechConfig } from "./voice/speech-config.ts";
import { VoiceService, type OpenSpeech } from "./voice/voice-service.ts";

/** Everything that routes and sockets work with. */
export interface Services {
  /** Where people reach this service: links begin with it. */
  readonly publicUrl: string;
  readonly store: Store;
  /** The rules in use, and what watches their folder. */
  readonly packs: Packs;
  readonly calls: CallService;
  readonly voice: VoiceService;
  readonly desk: DeskService;
  /** Calls that are handed over beside the desk. */
  readonly handover: Handover;
  /** The other servers of the same store. */
  readonly peers: Peers;
  /** Calls in the words of a model, where one is set up. */
  readonly callSummaries?: CallSummaries | undefined;
  readonly taskWatch: TaskWatch;
  readonly telephone: Telephone;
  readonly rounds: RoundService;
  readonly rehearsals: RehearsalService;
  readonly messages: MessageService;
  /** By what messages go, and with what their carriers sign. */
  readonly messageConfig: MessageConfig;
  readonly links: ChatLinks;
  readonly receipts: ReceiptService;
  /** Receipts that go out by themselves after telephone calls. */
  readonly receiptSender: ReceiptSender;
  readonly payments: PaymentService;
  readonly quality: QualityService;
  readonly knowledge: KnowledgeService;
  /** Who works for this service, and how they are. */
  readonly providers: ProviderDesk;
  readonly auth: StaffAuth;
  readonly limits: Limits;
  readonly clock: Clock;
  readonly log: Logger;
}

/** What services are made of. */
interface ServiceParts
  extends
    Pick<
      Services,
      "publicUrl" | "store" | "packs" | "clock" | "log" | "callSummaries" | "providers"
    >,
    CallHelpers {
  readonly speech: SpeechConfig;
  /** What hears and speaks in place of the engines that are set up. */
  readonly openSpeech?: OpenSpeech | undefined;
  readonly telephony: TelephonyConfig;
  readonly recordingsDir: string;
  readonly packsDir: string;
  readonly notifiers?: Notifiers;
  readonly messageConfig?: MessageConfig | undefined;
  readonly paymentProvider?: PaymentProviderName | undefined;
  /** Where the other servers of the same store reach this one. */
  readonly serverUrl?: string | undefined;
}

export function createServices(all: ServiceParts): Services {
  const { speech, telephony, recordingsDir, packsDir, ...parts } = all;
  const { notifiers = {}, messageConfig = {}, paymentProvider, store, clock } = parts;
  const talk = createTalk(all);
  const links = new ChatLinks(store, clock);
  const telephone: Telephone = new Telephone(
    {
      ...parts,
      ...talk,
      legs: legsOf(talk),
      mayBegin: (callId) => rounds.beforeSpeaking(callId),
      onAbandon: (callId) => rounds.abandon(callId),
    },
    telephony,
  );
  const payments = new PaymentService({ ...parts, calls: talk.calls }, paymentProvider);
  const messages = createMessages({ ...parts, links, payments }, messageConfig);
  const receipts = new ReceiptService({ ...parts, links });
  const rounds = createRounds(parts, [
    ...openReaches(telephony, telephone),
    ...messages.channels.map((channel) => createMessageReach(channel, messages)),
  ]);
  return {
    ...parts,
    ...talk,
    taskWatch: new TaskWatch(store.tasks, { ...parts, notifiers }),
    telephone,
    rounds,
    rehearsals: new RehearsalService(parts),
    messages,
    messageConfig,
    links,
    receipts,
    receiptSender: new ReceiptSender({ ...parts, receipts, messages }),
    payments,
    quality: new QualityService({ ...parts, recordingsDir, packsDir, speech }),
    auth: new StaffAuth(store, clock),
    limits: createLimits(),
  };
}

/** Everything by which debtors are spoken with, the people of the desk among it. */
function createTalk({
  speech,
  telephony,
  recordingsDir,
  freeWords,
  secondReader,
  serverUrl,
  openSpeech,
  ...parts
}: ServiceParts): Pick<Services, "calls" | "voice" | "desk" | "handover" | "peers" | "knowledge"> {
  const { store, packs, clock, log } = parts;
  const knowledge = new KnowledgeService(parts);
  const helpers = { freeWords, secondReader, knowledge: knowledge.forCalls };
  const calls = new CallService(store, packs.registry, { clock, ...helpers });
  const peers = new Peers({ ...parts, serverUrl });
  const voice = new VoiceService(speech, {
    log,
    recordingsDir,
    lines: peers,
    openSpeech,
    onEngineFault: (name, { code }) => parts.providers.noteFault(name, code),
  });
  const handover = createHandover({ ...parts, calls, voice }, telephony);
  const desk = new DeskService({ ...parts, calls, spoken: voice, handover, peers });
  return { calls, voice, desk, handover, peers, knowledge };
}
