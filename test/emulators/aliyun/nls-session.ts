import { randomBytes } from "node:crypto";
import type { Peer, Session } from "../vendor/loopback-vendor.ts";
import type { Recognise } from "../vendor/recognise.ts";
import type { NlsTaskSession, SendEvent } from "./nls-task-session.ts";
import { SynthesiserSession, type Synthesise } from "./synthesiser-session.ts";
import { account } from "./token-office.ts";
import { TranscriberSession } from "./transcriber-session.ts";

export interface NlsOptions {
  readonly recognise: Recognise;
  readonly synthesise: Synthesise;
  /** Milliseconds without anything until an idle session is ended; 10 s with the vendor. */
  readonly idleMs: number;
  readonly voices: readonly string[];
  readonly onViolation: (what: string) => void;
}

interface Header {
  readonly appkey?: unknown;
  readonly message_id?: unknown;
  readonly task_id?: unknown;
  readonly namespace?: unknown;
  readonly name?: unknown;
}

const id = /^[0-9a-f]{32}$/;

const texts: Readonly<Record<number, string>> = {
  40000001: "Meta:ACCESS_DENIED:The token 'xxx' is invalid!",
  40000002: "Gateway:MESSAGE_INVALID:Invalid message id 'null'!",
  40000003: "Gateway:PARAMETER_INVALID:Invalid appkey",
  40000004: "Gateway:IDLE_TIMEOUT:Websocket session is idle for too long time",
  40000005: "Gateway:TOO_MANY_REQUESTS:Too many requests!",
  40010003: "Gateway:DIRECTIVE_INVALID:Invalid payload",
  40010005: "Gateway:TASK_STATE_ERROR:State is not WORKING",
  50000000: "Gateway:SERVER_ERROR:Server error!",
};

/** One connection to the gateway: tasks one after the other, each with its directives in their order. */
export class NlsSession implements Session {
  readonly #peer: Peer;
  readonly #options: NlsOptions;
  readonly #messageIds = new Set<unknown>();
  #task: NlsTaskSession | undefined;
  #taskId = "";
  #namespace = "Default";
  #isFailed = false;
  #idle: NodeJS.Timeout | undefined;

  constructor(peer: Peer, options: NlsOptions) {
    this.#peer = peer;
    this.#options = options;
    this.#awaitLife();
  }

  text(message: Readonly<Record<string, unknown>>): void {
    this.#awaitLife();
    if (this.#isFailed) return;
    const header = (message["header"] ?? {}) as Header;
    const payload = (message["payload"] ?? {}) as Readonly<Record<string, unknown>>;
    const status = this.#judge(header, payload);
    if (status !== undefined) {
      this.#options.onViolation(`${String(header.name)}: ${status}`);
      this.fail(status);
    } else if (String(header.name).startsWith("Start")) this.#start(header, payload);
    else this.#task?.directive(String(header.name), payload);
  }

  binary(data: Buffer): void {
    this.#awaitLife();
    if (this.#isFailed) return;
    if (this.#task === undefined) {
      this.#options.onViolation("audio before the task");
      this.fail(40010005);
    } else this.#task.binary(data);
  }

  fail(status: number): void {
    if (this.#isFailed) return;
    this.#isFailed = true;
    this.#peer.send({
      header: {
        namespace: "Default",
        name: "TaskFailed",
        status,
        message_id: randomBytes(16).toString("hex"),
        task_id: this.#taskId,
        status_text: texts[status] ?? "Gateway:CLIENT_ERROR",
      },
    });
    this.#peer.close(1000);
  }

  close(): void {
    clearTimeout(this.#idle);
  }

  #judge(header: Header, payload: Readonly<Record<string, unknown>>): number | undefined {
    const { appkey, message_id, task_id, name } = header;
    if (!id.test(String(message_id)) || !id.test(String(task_id))) return 40000002;
    if (this.#messageIds.has(message_id)) return 40000002;
    this.#messageIds.add(message_id);
    if (appkey !== account.appkey) return 40000003;
    if (name === "StartTranscription" || name === "StartSynthesis") {
      if (this.#task !== undefined) return 40010005;
      return name === "StartSynthesis" ? this.#judgeVoice(payload) : judgeEars(payload);
    }
    if (this.#task === undefined || task_id !== this.#taskId) return 40010005;
    if (name === "RunSynthesis" && typeof payload["text"] !== "string") return 40010003;
    return undefined;
  }

  #judgeVoice({ voice, speech_rate }: Readonly<Record<string, unknown>>): number | undefined {
    if (!this.#options.voices.includes(String(voice))) return 40000003;
    return Math.abs(Number(speech_rate ?? 0)) > 500 ? 40010003 : undefined;
  }

  #start(header: Header, payload: Readonly<Record<string, unknown>>): void {
    this.#taskId = String(header.task_id);
    this.#namespace = String(header.namespace);
    const taskId = this.#taskId;
    const send: SendEvent = (name, body) => {
      if (this.#isFailed) return;
      if (name.endsWith("Completed")) this.#task = undefined;
      this.#peer.send({
        header: {
          namespace: this.#namespace,
          name,
          status: 20_000_000,
          message_id: randomBytes(16).toString("hex"),
          task_id: taskId,
          status_text: "Gateway:SUCCESS:Success.",
        },
        payload: body,
      });
    };
    const { recognise, synthesise } = this.#options;
    this.#task =
      header.name === "StartTranscription"
        ? new TranscriberSession(payload, { send, recognise, peer: this.#peer })
        : new SynthesiserSession(payload, { send, synthesise, peer: this.#peer });
  }

  #awaitLife(): void {
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => this.fail(40000004), this.#options.idleMs);
  }
}

function judgeEars(payload: Readonly<Record<string, unknown>>): number | undefined {
  const silence = Number(payload["max_sentence_silence"] ?? 800);
  if (payload["format"] !== "pcm" || silence < 200 || silence > 6_000) return 40010003;
  return [8_000, 16_000].includes(Number(payload["sample_rate"])) ? undefined : 41010101;
}
