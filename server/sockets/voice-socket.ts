import type { WebSocket } from "ws";
import { KindlineError } from "../../domain/errors.ts";
import { toRecordIssues } from "../../domain/parse/record-issue.ts";
import { errorBody, RecordError } from "../http/error-response.ts";
import { badMessagesMax, openWaitMs } from "../limits.ts";
import { voiceRequestSchema, type VoiceRequest } from "../protocol/voice.ts";
import type { Services } from "../services.ts";
import { BrowserLine } from "../voice/browser-line.ts";
import { rateWindowMs } from "../voice/browser-line-limits.ts";
import { RateWindow } from "../voice/rate-window.ts";
import type { StartVoiceCall } from "../voice/voice-call-view.ts";
import { closeCodes } from "./connection.ts";
import { bytesOf, parseText } from "./raw-data.ts";

/** Text messages of one page in ten seconds: a hundred reports, and all the keys that anybody presses. */
const messagesPerWindowMax = 400;

/** One page that calls. @param device the secret of the device, from its cookie. */
export function serveVoice(
  socket: WebSocket,
  services: Services,
  call: { readonly device: string | undefined; readonly start: StartVoiceCall },
): void {
  new VoicePage(socket, services, call).serve();
}

class VoicePage {
  readonly #socket: WebSocket;
  readonly #services: Services;
  readonly #device: string | undefined;
  readonly #start: StartVoiceCall;
  readonly #line: BrowserLine;
  readonly #messages = new RateWindow(rateWindowMs);
  #welcome: NodeJS.Timeout | undefined;
  #badMessages = 0;
  #isOpen = false;

  constructor(
    socket: WebSocket,
    services: Services,
    { device, start }: { readonly device: string | undefined; readonly start: StartVoiceCall },
  ) {
    this.#socket = socket;
    this.#services = services;
    this.#device = device;
    this.#start = start;
    this.#line = new BrowserLine({ wire: socket, nowMs: () => performance.now() });
  }

  serve(): void {
    this.#socket.on("message", (data, isBinary) => this.#receive(bytesOf(data), isBinary));
    this.#socket.on("close", (code) => {
      clearTimeout(this.#welcome);
      this.#line.lose(errorOfClose(code));
    });
    // The close that follows says what matters.
    this.#socket.on("error", () => undefined);
    // Whoever does not say which call they come for is no page of ours.
    this.#welcome = setTimeout(() => this.#socket.close(closeCodes.refused), openWaitMs);
    this.#welcome.unref();
  }

  #receive(bytes: Buffer, isBinary: boolean): void {
    // What comes behind a goodbye is not heard.
    if (this.#socket.readyState !== this.#socket.OPEN) return;
    try {
      if (isBinary) this.#hear(bytes);
      else this.#answer(this.#read(bytes));
    } catch (error) {
      this.#refuse(error);
    }
  }

  #hear(bytes: Buffer): void {
    if (!this.#isOpen) throw outOfPlace("Expected `open` before any audio.");
    this.#line.hear(bytes);
  }

  #answer(request: VoiceRequest): void {
    switch (request.type) {
      case "open":
        return this.#open(request);
      case "key":
        return this.#line.press(request.digit);
      case "played":
        return this.#line.heedPlayed(request);
      case "leave":
        return this.#line.leave();
      case "ping":
        return this.#line.tell({ type: "pong" });
    }
  }

  #open(request: Extract<VoiceRequest, { type: "open" }>): void {
    if (this.#isOpen) throw outOfPlace("Expected one `open`.");
    this.#isOpen = true;
    clearTimeout(this.#welcome);
    this.#begin(request).catch((error: unknown) => this.#end(error));
  }

  async #begin({ token, locale }: Extract<VoiceRequest, { type: "open" }>): Promise<void> {
    const link = await this.#services.links.bind(token, this.#device);
    // The page may have gone while its link was being looked up: no call begins for nobody.
    if (this.#socket.readyState !== this.#socket.OPEN) return;
    const line = this.#line;
    await this.#start({
      link,
      locale,
      line,
      view: {
        onCall: (call) => line.tell({ type: "call", ...call }),
        onCaption: (caption) => line.tell({ type: "caption", ...caption }),
        onActivity: (activity) => line.tell({ type: "state", activity }),
        onEnd: (reason) => line.tell({ type: "ended", reason }),
      },
    });
  }

  /** @throws KindlineError MESSAGE_INVALID, RATE_LIMITED, or the codes of the field that is wrong. */
  #read(bytes: Buffer): VoiceRequest {
    if (this.#messages.add(1, performance.now()) > messagesPerWindowMax) {
      throw new KindlineError({ code: "RATE_LIMITED", message: "Expected fewer messages." });
    }
    const message = parseText(bytes);
    const parsed = voiceRequestSchema.safeParse(message);
    if (parsed.success) return parsed.data;
    this.#badMessages += 1;
    throw new RecordError(
      toRecordIssues(parsed.error, message).map((issue) =>
        issue.field === "" ? wrongShape : issue,
      ),
    );
  }

  /** Answers what could not be read; after what spoils the audio, or too much of it, the call ends. */
  #refuse(error: unknown): void {
    const isOnlyUnread = error instanceof RecordError && this.#badMessages < badMessagesMax;
    if (isOnlyUnread) this.#line.tell({ type: "error", error: errorBody(error) });
    else this.#end(error);
  }

  /** The call fails, or never begins: the page is told why, and the line is gone. */
  #end(error: unknown): void {
    const body = errorBody(error);
    if (body.code === "INTERNAL") this.#services.log.error({ err: error }, "voice call failed");
    this.#line.tell({ type: "error", error: body });
    this.#socket.close(closeOf(body));
    this.#line.lose(KindlineError.isInstance(error) ? error : internalError(error));
  }
}

const outOfPlace = (message: string): KindlineError =>
  new KindlineError({ code: "MESSAGE_INVALID", message });

const internalError = (cause: unknown): KindlineError =>
  new KindlineError({ code: "INTERNAL", message: "The call could not be begun.", cause });

const wrongShape = {
  code: "MESSAGE_INVALID",
  message: "Expected a message of a known type.",
  field: "",
} as const;

/** Failures that are told as such: another try with the same link fails as well. */
const refusals: ReadonlySet<string> = new Set([
  "LINK_INVALID",
  "LINK_EXPIRED",
  "LINK_USED",
  "COOKIE_REQUIRED",
]);
const faultsOfThePage: ReadonlySet<string> = new Set([
  "MESSAGE_INVALID",
  "AUDIO_INVALID",
  "FIELD_INVALID",
  "FIELD_MISSING",
]);

function closeOf({ code }: { readonly code: string }): number {
  if (refusals.has(code)) return closeCodes.refused;
  return faultsOfThePage.has(code) ? closeCodes.protocolError : closeCodes.tryLater;
}

/** A page that was left or closed says so by 1000, 1001 or 1005; after all else the line broke. */
const orderly: ReadonlySet<number> = new Set([1000, 1001, 1005]);

function errorOfClose(code: number): KindlineError | undefined {
  if (orderly.has(code)) return undefined;
  const message = `Expected the page to say goodbye; its socket closed with ${code}.`;
  return new KindlineError({ code: "VENDOR_UNREACHABLE", message });
}
