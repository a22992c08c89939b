import type { OpenLink } from "../auth/chat-links.ts";
import type { Instant } from "../../domain/calendar.ts";
import type { Locale } from "../../domain/locale.ts";
import type { VoiceActivity, VoiceCaption, VoiceEnd } from "../protocol/voice.ts";
import type { VoiceLine } from "./voice-line.ts";

/** What the far end of a call can be shown, besides what it hears: a page shows it, a telephone nothing. */
export interface VoiceCallView {
  /** First of all, once: the call is in the store. */
  readonly onCall: (call: {
    readonly callId: string;
    readonly locale: Locale;
    readonly startedAt: Instant;
  }) => void;
  readonly onCaption: (caption: VoiceCaption) => void;
  readonly onActivity: (activity: VoiceActivity) => void;
  /** Before the line is hung up. */
  readonly onEnd: (reason: VoiceEnd) => void;
}

/**
 * Begins the call of a link on this line. It resolves when the call has begun (`onCall` was told, the line
 * is listened to); from then on the call ends itself when the line closes.
 * @throws KindlineError LINK_EXPIRED, LINES_FULL, and what the store throws: then the line is of no more use.
 */
export type StartVoiceCall = (options: {
  readonly link: OpenLink;
  /** What the debtor picked; the case's own language otherwise. */
  readonly locale: Locale | undefined;
  readonly line: VoiceLine;
  readonly view: VoiceCallView;
}) => Promise<void>;
