import { readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import type { StoreKind } from "../server/storage/store-kind.ts";
import { freePort, ServiceProcess } from "../test/e2e/service-process.ts";
import { Device, type ChatClient } from "../test/server/chat-client.ts";
import { emptyStore } from "../test/server/storage/store-addresses.ts";

/**
 * What the service costs: the time to its first page, the memory of open chats, and how long a turn
 * takes through the socket, under load from this same machine. `node bench/service.ts [chats] [perSecond]`
 */
const [chatCount = 1_000, perSecond = 100] = process.argv.slice(2).map(Number);
const loadMs = 30_000;

/** What was only needed for a moment is given back within this time; longer than V8 waits for quiet. */
const settleMs = 15_000;

async function measure(kind: StoreKind): Promise<void> {
  const { address, remove } = await emptyStore(kind);
  const service = new ServiceProcess(address, await freePort(), { TRUSTED_PROXIES: "1" });
  try {
    const [pageMs, readyMs] = await startTimes(service);
    console.log(`\n${kind}: page after ${pageMs} ms, ready after ${readyMs} ms`);
    const admin = await service.admin();
    await service.token(admin, "C-1001");
    const warm = await openChats(service, 6);
    for (let turn = 1; turn <= 20; turn += 1) for (const chat of warm) await chat.say("好的 ok");
    const idleMb = memoryMb(service.pid);
    const chats = await openChats(service, chatCount);
    await pause(settleMs);
    const openMb = memoryMb(service.pid);
    console.log(
      `${kind}: idle ${idleMb} MB; with ${chatCount} more open chats ${openMb} MB (+${openMb - idleMb})`,
    );
    const { times, lateMs } = await load(chats);
    const [p50, p99, max] = [0.5, 0.99, 1].map((share) => quantile(times, share).toFixed(1));
    console.log(
      `${kind}: ${times.length} turns at ${perSecond}/s: p50 ${p50} ms, p99 ${p99} ms, max ${max} ms ` +
        `(the sender itself was late by ${lateMs.toFixed(1)} ms at p99); ${memoryMb(service.pid)} MB`,
    );
    for (const chat of [...warm, ...chats]) chat.close();
  } finally {
    await service.end("SIGTERM");
    await remove();
  }
}

/** Milliseconds from the start of the process to the first page, and until it takes calls. */
async function startTimes(service: ServiceProcess): Promise<readonly [number, number]> {
  const startMs = performance.now();
  const started = service.start();
  let pageMs = 0;
  while (pageMs === 0) {
    const isThere = await fetch(`${service.url}/chat`).then(
      (response) => response.ok,
      () => false,
    );
    if (isThere) pageMs = performance.now() - startMs;
    else await pause(5);
  }
  await started;
  return [Math.round(pageMs), Math.round(performance.now() - startMs)];
}

async function openChats(service: ServiceProcess, count: number): Promise<readonly ChatClient[]> {
  const admin = await service.loggedIn();
  const chats: ChatClient[] = [];
  for (let n = 0; n < count; n += 1) {
    const caseId = ["C-1001", "C-1002", "C-1003"][n % 3] ?? "C-1001";
    const token = await service.newToken(admin, caseId);
    const address = `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`;
    chats.push(await new Device(service.url, address).open(token));
  }
  return chats;
}

const texts = [
  "我是陈伟，后四位4567",
  "I'm Alex Morgan, 4567",
  "最近失业了，手头有点紧",
  "I lost my job last month",
  "可以分期吗？每个月最多还一千",
  "Can I pay in three instalments?",
  "好的，下个月15号可以",
  "Yes, that works for me",
];

/** Turns at a steady rate, each in a chat that waits for no answer; milliseconds until the answer. */
async function load(chats: readonly ChatClient[]): Promise<{ times: number[]; lateMs: number }> {
  const times: number[] = [];
  const late: number[] = [];
  const under: Promise<number>[] = [];
  const startMs = performance.now();
  for (let n = 0; n < (loadMs / 1000) * perSecond; n += 1) {
    const dueMs = startMs + (n * 1000) / perSecond;
    const waitMs = dueMs - performance.now();
    if (waitMs > 0) await pause(waitMs);
    late.push(Math.max(0, performance.now() - dueMs));
    const chat = chats[n % chats.length];
    if (chat === undefined) break;
    under.push(timed(chat, texts[n % texts.length] ?? "好").then((ms) => times.push(ms)));
  }
  await Promise.all(under);
  return { times, lateMs: quantile(late, 0.99) };
}

/** Milliseconds from a turn to its answer. */
async function timed(chat: ChatClient, text: string): Promise<number> {
  const sentMs = performance.now();
  await chat.say(text);
  return performance.now() - sentMs;
}

/** Resident memory of a process, in MB. */
function memoryMb(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024);
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

for (const kind of ["embedded", "postgres"] as const) await measure(kind);
