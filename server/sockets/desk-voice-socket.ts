import type { WebSocket } from "ws";
import { Resampler } from "../../audio/resample.ts";
import type { SampleRate } from "../../agent/ports/speech.ts";
import { KindlineError } from "../../domain/errors.ts";
import { callId as toCallId, type CallId } from "../../domain/ids.ts";
import { may, type StaffMember } from "../auth/staff-auth.ts";
import type { LiveCall } from "../calls/live-call.ts";
import { instantAt } from "../clock.ts";
import { notePersonSpeech } from "../desk/note-person-speech.ts";
import { PersonSpeech } from "../desk/person-speech.ts";
import { errorBody } from "../http/error-response.ts";
import { openWaitMs, socketBacklogBytesMax } from "../limits.ts";
import { openPeerVoice } from "../peers/open-peer-voice.ts";
import { elsewhere } from "../peers/peers.ts";
import { deskVoiceRequestSchema, type DeskVoiceEvent } from "../protocol/desk-voice.ts";
import {
  deskVoiceSides,
  voiceFrameBytesMax,
  voiceRateHz,
  voiceSampleBytes,
} from "../protocol/limits-voice.ts";
import type { Services } from "../services.ts";
import type { CallPeople } from "../voice/call-people.ts";
import type { CallListener } from "../voice/call-audience.ts";
import { closeCodes } from "./connection.ts";
import { bytesOf, parseText } from "./raw-data.ts";

/** The voice of one desk in one call, here or on the server that holds the call's line. */
export function serveDeskVoice(socket: WebSocket, services: Services, member: StaffMember): void {
  new DeskVoice(socket, services, member).serve();
}

/** The voice of a desk that another server passes on: the line is here, or nobody knows where. */
export function servePeerVoice(socket: WebSocket, services: Services, member: StaffMember): void {
  new DeskVoice(socket, { ...services, isPeer: true }, member).serve();
}

type DeskVoiceServices = Services & { readonly isPeer?: boolean };

class DeskVoice {
  readonly #socket: WebSocket;
  readonly #services: DeskVoiceServices;
  readonly #member: StaffMember;
  #live: LiveCall | undefined;
  #people: CallPeople | undefined;
  #listener: CallListener | undefined;
  #toLine: Resampler | undefined;
  #speech: PersonSpeech | undefined;
  #said = 0;
  #leave: () => void = () => undefined;
  #welcome: NodeJS.Timeout | undefined;
  /** Another server speaks with this desk: what comes is its business. */
  #isPassedOn = false;

  constructor(socket: WebSocket, services: DeskVoiceServices, member: StaffMember) {
    this.#socket = socket;
    this.#services = services;
    this.#member = member;
  }

  serve(): void {
    this.#socket.on("message", (data, isBinary) => {
      if (this.#isPassedOn) return;
      const bytes = bytesOf(data);
      if (isBinary) this.#hear(bytes);
      else this.#answer(bytes).catch((error: unknown) => this.#refuse(error));
    });
    this.#socket.on("close", () => this.#close());
    this.#socket.on("error", () => undefined);
    this.#welcome = setTimeout(() => this.#socket.close(closeCodes.refused), openWaitMs);
    this.#welcome.unref();
  }

  async #answer(bytes: Buffer): Promise<void> {
    const parsed = deskVoiceRequestSchema.safeParse(parseText(bytes));
    if (!parsed.success) {
      const message = "Expected a message of the served AsyncAPI document.";
      throw new KindlineError({ code: "MESSAGE_INVALID", message });
    }
    if (parsed.data.type === "ping") return this.#tell({ type: "pong" });
    if (this.#people !== undefined) return;
    clearTimeout(this.#welcome);
    await this.#open(toCallId(parsed.data.callId));
  }

  async #open(callId: CallId): Promise<void> {
    const { calls, voice, store, clock, desk } = this.#services;
    const live = await calls.get(callId);
    const people = voice.peopleOf(callId);
    const user = this.#member.name;
    if (people === undefined) return await this.#passOn(live);
    await store.audit.add({ at: instantAt(clock()), user, action: "call-listen", subject: callId });
    const speech = may(this.#member, "calls.lead") ? await this.#newSpeech(live) : undefined;
    // The desk may have closed while the call was being looked up.
    if (this.#socket.readyState !== this.#socket.OPEN) return speech?.close();
    this.#speech = speech;
    this.#live = live;
    this.#people = people;
    this.#listener = this.#newListener(people.sampleRate);
    const unlisten = people.listen(this.#listener);
    const unnote = desk.listens(callId, user);
    this.#leave = () => {
      unlisten();
      unnote();
    };
    this.#tell({ type: "listening" });
  }

  /** Has the server that holds the line speak with this desk. @throws KindlineError CHAT_OVER, CALL_ELSEWHERE. */
  async #passOn({ id, isOver }: LiveCall): Promise<void> {
    if (isOver) throw new KindlineError({ code: "CHAT_OVER", message: "Expected an open call." });
    const { desk, isPeer, peers } = this.#services;
    const server = isPeer === true ? undefined : await desk.serverOf(id);
    if (server === undefined) throw elsewhere();
    const user = this.#member.name;
    await openPeerVoice(this.#socket, { peers, server, user, callId: id });
    this.#isPassedOn = true;
  }

  /** Both sides at the rate of the desk, each marked with whose it is. */
  #newListener(rate: SampleRate): CallListener {
    const debtor = toDesk(rate);
    const agent = toDesk(rate);
    return {
      debtor: (samples) => this.#play(deskVoiceSides.debtor, debtor(samples)),
      agent: (samples) => this.#play(deskVoiceSides.agent, agent(samples)),
      caption: (caption) => this.#tell({ type: "caption", ...caption }),
      clear: () => this.#tell({ type: "clear" }),
      close: () => {
        this.#tell({ type: "ended" });
        this.#socket.close(1000);
      },
    };
  }

  #play(side: number, samples: Int16Array): void {
    if (this.#socket.readyState !== this.#socket.OPEN) return;
    // Whoever reads too slowly would hear the past; it comes back and hears what is.
    if (this.#socket.bufferedAmount > socketBacklogBytesMax) return this.#socket.terminate();
    const frame = Buffer.allocUnsafe(1 + samples.byteLength);
    frame[0] = side;
    Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength).copy(frame, 1);
    this.#socket.send(frame);
  }

  /** The microphone of the desk: heard by the debtor only while this desk leads the call. */
  #hear(bytes: Buffer): void {
    const people = this.#people;
    if (people === undefined || this.#live?.state.personId !== this.#member.name) return;
    if (bytes.length === 0 || bytes.length % voiceSampleBytes !== 0) return;
    if (bytes.length > voiceFrameBytesMax) return;
    const samples = new Int16Array(Uint8Array.from(bytes).buffer);
    this.#toLine ??= new Resampler(voiceRateHz, people.sampleRate);
    const forLine = people.sampleRate === voiceRateHz ? samples : this.#toLine.push(samples);
    people.speak(forLine, this.#listener);
    this.#speech?.write(samples);
  }

  /** Writes down what the person says, where an engine knows the language. */
  async #newSpeech(live: LiveCall): Promise<PersonSpeech | undefined> {
    const { locale, jurisdiction } = live.facts;
    const engines = (await this.#services.voice.engines()).forCall(locale, jurisdiction);
    if (engines.recognisers.length === 0) return undefined;
    return new PersonSpeech({
      locale,
      sampleRate: voiceRateHz,
      engines,
      onPartial: (text) => this.#caption(text, true),
      onTurn: (text) => {
        this.#caption(text, false);
        this.#note(live, text).catch((error: unknown) => {
          this.#services.log.warn({ err: error }, "what a person said was not noted");
        });
      },
    });
  }

  #caption(text: string, isPartial: boolean): void {
    const id = `${this.#member.name}-${this.#said}`;
    this.#people?.caption({ speaker: "person", id, text, isPartial });
  }

  async #note({ id }: LiveCall, text: string): Promise<void> {
    this.#said += 1;
    // The line may have broken meanwhile, and the call gone on in another object.
    const live = await this.#services.calls.get(id);
    const said = { personId: this.#member.name, text, said: this.#said };
    await notePersonSpeech(this.#services, live, said);
  }

  #refuse(error: unknown): void {
    const body = errorBody(error);
    if (body.code === "INTERNAL") this.#services.log.error({ err: error }, "desk voice failed");
    this.#tell({ type: "error", error: body });
    this.#socket.close(closeCodes.protocolError);
  }

  #tell(event: DeskVoiceEvent): void {
    if (this.#socket.readyState === this.#socket.OPEN) this.#socket.send(JSON.stringify(event));
  }

  #close(): void {
    clearTimeout(this.#welcome);
    this.#leave();
    this.#speech?.close();
  }
}

/** Changes the rate of one side of a line to that of the desk. */
function toDesk(rate: SampleRate): (samples: Int16Array) => Int16Array {
  if (rate === voiceRateHz) return (samples) => samples;
  const resampler = new Resampler(rate, voiceRateHz);
  return (samples) => resampler.push(samples);
}
