import { KindlineError } from "../../domain/errors.ts";
import {
  carrierCallId,
  type AnsweredBy,
  type Carrier,
  type CarrierCallId,
  type CarrierCallStatus,
  type DialRequest,
} from "../../server/ports/carrier.ts";

/** Who is at the other end of a number, and what they do. */
export type Callee =
  | "person"
  | "third-party"
  /** Answers and hangs up. */
  | "hangs-up"
  | "voicemail"
  | "nobody"
  | "busy"
  /** The number is not in service. */
  | "dead"
  /** The carrier never tells how it went. */
  | "silence";

/** What happens to one call. */
export interface CalleeScript {
  readonly callee: Callee;
  /** How long it rings, in milliseconds; a slow answer is a long one. */
  readonly ringMs: number;
  /** How long it is talked, in milliseconds. */
  readonly talkMs: number;
}

/** What the carrier tells of a call, in order. */
export interface ScriptedNews {
  readonly carrierCallId: CarrierCallId;
  readonly idempotencyKey: string;
  readonly to: string;
  readonly status: CarrierCallStatus;
  readonly answeredBy: AnsweredBy | undefined;
  readonly callee: Callee;
}

export interface ScriptedCarrierOptions {
  /** Who answers the n-th call of a number, from 1. */
  readonly calleeOf: (to: string, n: number) => CalleeScript;
  /** Calls back after that time. The world's clock: real, simulated, or one that a test turns. */
  readonly after: (ms: number, act: () => void) => void;
  readonly onNews: (news: ScriptedNews) => void;
}

/** One telephone that rings, was answered, or is over. */
interface Line {
  readonly request: DialRequest;
  readonly script: CalleeScript;
  status: CarrierCallStatus;
}

const ends: Readonly<Record<Exclude<Callee, "silence">, CarrierCallStatus>> = {
  person: "completed",
  "third-party": "completed",
  "hangs-up": "completed",
  voicemail: "completed",
  nobody: "no-answer",
  busy: "busy",
  dead: "failed",
};

/**
 * A carrier that rings nobody: every number has its script. It keeps the one promise that rounds build on,
 * that a second order with the same key never rings a second time.
 */
export class ScriptedCarrier implements Carrier {
  readonly name = "scripted";
  readonly #options: ScriptedCarrierOptions;
  readonly #lines = new Map<CarrierCallId, Line>();
  readonly #byKey = new Map<string, CarrierCallId>();
  readonly #dialled = new Map<string, number>();

  constructor(options: ScriptedCarrierOptions) {
    this.#options = options;
  }

  /** Every number that was rung, as often as it was. */
  get dialled(): ReadonlyMap<string, number> {
    return this.#dialled;
  }

  dial(
    request: DialRequest,
    signal: AbortSignal,
  ): Promise<{ readonly carrierCallId: CarrierCallId }> {
    if (signal.aborted) return Promise.reject(signal.reason as Error);
    const known = this.#byKey.get(request.idempotencyKey);
    if (known !== undefined) return Promise.resolve({ carrierCallId: known });
    if (!/^\+[1-9]\d{6,14}$/.test(request.to)) {
      const message = "Expected a number in E.164.";
      return Promise.reject(new KindlineError({ code: "FIELD_INVALID", message, field: "to" }));
    }
    const n = (this.#dialled.get(request.to) ?? 0) + 1;
    this.#dialled.set(request.to, n);
    const id = carrierCallId(`scripted-${this.#lines.size + 1}`);
    this.#byKey.set(request.idempotencyKey, id);
    const script = this.#options.calleeOf(request.to, n);
    this.#lines.set(id, { request, script, status: "ringing" });
    this.#play(id, script);
    return Promise.resolve({ carrierCallId: id });
  }

  hangUp(id: CarrierCallId): Promise<void> {
    const line = this.#lines.get(id);
    if (line?.status === "ringing") this.#tell(id, "cancelled");
    else if (line?.status === "answered") this.#tell(id, "completed");
    return Promise.resolve();
  }

  redirect(id: CarrierCallId): Promise<void> {
    if (this.#lines.get(id)?.status === "answered") return Promise.resolve();
    const message = "Expected a call that goes on.";
    return Promise.reject(new KindlineError({ code: "NOT_FOUND", message }));
  }

  check(): Promise<void> {
    return Promise.resolve();
  }

  #play(id: CarrierCallId, { callee, ringMs, talkMs }: CalleeScript): void {
    if (callee === "silence") return;
    const { after } = this.#options;
    const end = ends[callee];
    after(ringMs, () => {
      if (this.#lines.get(id)?.status !== "ringing") return;
      if (end !== "completed") return this.#tell(id, end);
      this.#tell(id, "answered");
      after(talkMs, () => {
        if (this.#lines.get(id)?.status === "answered") this.#tell(id, "completed");
      });
    });
  }

  #tell(id: CarrierCallId, status: CarrierCallStatus): void {
    const line = this.#lines.get(id);
    if (line === undefined) return;
    line.status = status;
    const { request, script } = line;
    const isTaken = status === "answered" || status === "completed";
    this.#options.onNews({
      carrierCallId: id,
      idempotencyKey: request.idempotencyKey,
      to: request.to,
      status,
      answeredBy: isTaken ? (script.callee === "voicemail" ? "voicemail" : "person") : undefined,
      callee: script.callee,
    });
  }
}
