import { openStore } from "../../server/storage/store.ts";
import type { StoreAddress } from "../../server/storage/database.ts";
import { callId } from "../../domain/ids.ts";
import { verifyChain, type StoredEvent } from "../../transcripts/index.ts";
import { Device, type ChatClient } from "../server/chat-client.ts";
import { freePort, ServiceProcess } from "./service-process.ts";

/** What a run with kills has shown; every list of faults must be empty. */
export interface KillReport {
  readonly kills: number;
  readonly acknowledged: number;
  /** Turns that were acknowledged and are not in any log. */
  readonly lost: readonly string[];
  /** Turns or sentences that stand twice in a log. */
  readonly doubled: readonly string[];
  /** Turns in a log without an answer. */
  readonly unanswered: readonly string[];
  /** Logs that are not one intact chain. */
  readonly broken: readonly string[];
  /** What a page showed that the log does not have, or the log has and the page did not show. */
  readonly shownWrong: readonly string[];
}

const texts = ["您好", "我是陈伟", "后四位4567", "最近手头紧", "能分期吗", "可以", "好的", "谢谢"];

/**
 * Chats with a service that is killed (SIGKILL) at random moments and started again, until it was killed
 * that many times; then reads the store and compares it with what the debtors' pages were told.
 */
export async function runKills(options: {
  readonly store: StoreAddress;
  readonly kills: number;
  readonly seed: number;
  readonly onKill?: (count: number) => void;
}): Promise<KillReport> {
  const { store, seed } = options;
  const random = mulberry32(seed);
  const service = new ServiceProcess(store, await freePort());
  await service.start();
  try {
    const admin = await service.admin();
    const pages: Page[] = [];
    for (const caseId of ["C-1001", "C-1002", "C-1003"]) {
      pages.push(new Page(service, await service.token(admin, caseId)));
    }
    const chats = pages.map((page) => page.chat());
    for (let kills = 1; kills <= options.kills; kills += 1) {
      await pause(random() * 500);
      await service.end("SIGKILL");
      await service.start();
      options.onKill?.(kills);
    }
    for (const page of pages) page.stop();
    await Promise.all(chats);
    await service.end("SIGTERM");
    return { kills: options.kills, ...(await judge(store, pages)) };
  } finally {
    await service.end("SIGKILL");
  }
}

/** A debtor's page that keeps on talking: it connects again, and sends again what was not acknowledged. */
class Page {
  readonly acknowledged: string[] = [];
  /** What it showed: text by place, in every chat that it had. */
  readonly shown = new Map<string, Map<number, string>>();
  readonly faults: string[] = [];
  readonly #device: Device;
  readonly #token: string;
  #isStopped = false;
  #client: ChatClient | undefined;
  #callId = "";
  #turns = 0;
  #pending: { id: string; n: number; text: string } | undefined;

  constructor(service: ServiceProcess, token: string) {
    this.#device = new Device(service.url);
    this.#token = token;
  }

  stop(): void {
    this.#isStopped = true;
  }

  async chat(): Promise<void> {
    while (!this.#isStopped || this.#pending !== undefined) {
      try {
        await this.#turn();
      } catch {
        this.#client?.close();
        this.#client = undefined;
        await pause(20);
      }
    }
    await this.#connect();
    this.#client?.close();
  }

  async #turn(): Promise<void> {
    const client = this.#client ?? (await this.#connect());
    this.#pending ??= {
      id: crypto.randomUUID(),
      n: this.#turns + 1,
      text: texts[this.#turns % texts.length] ?? "嗯",
    };
    const pending = this.#pending;
    client.send({ type: "turn", ...pending });
    while (this.#pending !== undefined) {
      const event = await client.any();
      if (event.type === "messages") this.#note(event.messages);
      else if (event.type === "error") throw new Error(event.error.code);
    }
    // Slow enough for the limit of one life of the service, quick enough to be hit in mid-turn.
    await pause(40);
  }

  async #connect(): Promise<ChatClient> {
    if (this.#device.cookie === "") await this.#device.door(this.#token);
    const client = await this.#device.connect();
    const since = Math.max(0, ...(this.shown.get(this.#callId)?.keys() ?? []));
    client.send({ type: "open", token: this.#token, since });
    const { callId: id } = await client.next("call");
    this.#callId = id;
    const { messages, debtorTurns } = await client.next("messages");
    this.#note(messages);
    this.#turns = debtorTurns;
    this.#client = client;
    return client;
  }

  #note(messages: ChatClient["messages"]): void {
    const shown = this.shown.get(this.#callId) ?? new Map<number, string>();
    this.shown.set(this.#callId, shown);
    for (const { sequence, text, id, speaker } of messages) {
      const before = shown.get(sequence);
      if (before !== undefined && before !== text) this.faults.push(`${sequence} has changed`);
      shown.set(sequence, text);
      if (speaker !== "debtor" || id !== this.#pending?.id) continue;
      this.acknowledged.push(id);
      this.#turns += 1;
      this.#pending = undefined;
    }
  }
}

async function judge(
  address: StoreAddress,
  pages: readonly Page[],
): Promise<Omit<KillReport, "kills">> {
  const store = await openStore(address);
  try {
    const faults = { lost: [] as string[], doubled: [] as string[] };
    const [unanswered, broken]: [string[], string[]] = [[], []];
    const shownWrong = pages.flatMap(({ faults: own }) => own);
    const inLogs = new Set<string>();
    for (const page of pages) {
      for (const [id, shown] of page.shown) {
        const entries = await store.events.read(callId(id));
        if (!verifyChain(entries).success) broken.push(id);
        for (const name of turnsAndSentences(entries)) {
          if (inLogs.has(`${id} ${name}`)) faults.doubled.push(`${id} ${name}`);
          inLogs.add(`${id} ${name}`).add(name);
        }
        unanswered.push(...unansweredTurns(entries));
        shownWrong.push(...difference(shown, entries));
      }
      faults.lost.push(...page.acknowledged.filter((id) => !inLogs.has(id)));
    }
    const acknowledged = pages.flatMap((page) => page.acknowledged).length;
    return { acknowledged, ...faults, unanswered, broken, shownWrong };
  } finally {
    await store.close();
  }
}

const turnsAndSentences = (entries: readonly StoredEvent[]): readonly string[] =>
  entries.flatMap<string>(({ event }) => {
    if (event.type === "turn-end") return [event.turnId];
    return event.type === "sentence-hear" ? [event.sentenceId] : [];
  });

function unansweredTurns(entries: readonly StoredEvent[]): readonly string[] {
  const waiting: string[] = [];
  const unanswered: string[] = [];
  for (const { event } of entries) {
    if (event.type === "turn-end") {
      unanswered.push(...waiting.splice(0));
      waiting.push(event.turnId);
    }
    if (event.type === "sentence-hear") waiting.length = 0;
  }
  return [...unanswered, ...waiting];
}

/** What the page showed beside what the log has. */
function difference(
  shown: ReadonlyMap<number, string>,
  entries: readonly StoredEvent[],
): readonly string[] {
  const texts = new Map<string, string>();
  const expected = new Map<number, string>();
  for (const { sequence, event } of entries) {
    if (event.type === "sentence-approve") texts.set(event.sentenceId, event.text);
    if (event.type === "turn-end") expected.set(sequence, event.text);
    if (event.type === "sentence-hear") expected.set(sequence, texts.get(event.sentenceId) ?? "");
  }
  const places = new Set([...shown.keys(), ...expected.keys()]);
  return [...places].filter((place) => shown.get(place) !== expected.get(place)).map(String);
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** A small generator of random numbers that gives the same ones for the same seed. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
