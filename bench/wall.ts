import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import type { CallId } from "../domain/ids.ts";
import { instantAt, systemClock } from "../server/clock.ts";
import { exampleCases } from "../server/example-cases.ts";
import { createLogger } from "../server/logger.ts";
import { startService } from "../server/start.ts";

/**
 * The wall of a supervisor with two hundred calls, in Chromium: how long the browser is busy with each change.
 * `node bench/wall.ts`
 */
const callCount = 200;
const changeCount = 60;
/** One in so many calls has an alert in its row, with a clock that runs. */
const alertEvery = 4;
const password = "a-password-of-the-bench";

const folder = await mkdtemp(join(tmpdir(), "kindline-bench-wall-"));
const service = await startService(
  {
    host: "127.0.0.1",
    port: 0,
    store: { kind: "embedded", dataDir: folder },
    publicUrl: undefined,
    packsDir: join(folder, "packs"),
    recordingsDir: join(folder, "recordings"),
    trustedProxies: 0,
    logLevel: "silent",
    speech: {
      order: undefined,
      callsMax: undefined,
      modelDir: undefined,
      deepgram: undefined,
      openai: undefined,
      funasr: undefined,
      aliyun: undefined,
    },
    telephony: { twilio: undefined, freeSwitchSecret: undefined },
  },
  { clock: systemClock, log: createLogger("silent") },
);
const { services } = await service.ready;
const { calls, store, auth } = services;
const at = instantAt(systemClock());
const [example] = exampleCases(at);
if (example === undefined) throw new Error("Expected an example case.");

const ids: CallId[] = [];
for (let index = 0; index < callCount; index += 1) {
  const caseId = `W-${index}` as typeof example.caseId;
  await store.cases.add({ ...example, caseId }, { at, isExample: false });
  ids.push((await calls.begin(caseId, calls.newCallId(), "zh-CN")).id);
}
for (const [index, id] of ids.entries()) {
  if (index % alertEvery > 0) continue;
  await calls.hear(id, { id: `alert-${index}-0001`, n: 1, text: "我要投诉你们" });
}

const first = await auth.addUser("wall", "supervisor");
await auth.changePassword(
  { name: "wall", role: "supervisor", mustChangePassword: true },
  { current: first, next: password },
);
const browser = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
});
const page = await browser.newPage({ locale: "en-US", viewport: { width: 1400, height: 900 } });
await page.addInitScript(`
  window.busy = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.busy.push(entry.duration);
  }).observe({ type: "longtask", buffered: true });
`);
await page.goto(`${service.url}/live`);
await page.locator("input").first().fill("wall");
await page.locator("input[type=password]").fill(password);
await page.locator("form button[type=submit]").click();
await page
  .locator("[data-row]")
  .nth(callCount - 1)
  .waitFor();
await page
  .locator(".kl-call-alerts li")
  .nth(callCount / alertEvery - 1)
  .waitFor();
await page.waitForTimeout(2_000);
await page.evaluate("window.busy.length = 0");

const shown: number[] = [];
for (let change = 0; change < changeCount; change += 1) {
  const id = ids[(change * 7) % callCount] ?? ids[0];
  if (id === undefined) break;
  const live = await calls.get(id);
  const n = live.debtorTurns + 1;
  const text = change % 3 === 0 ? "我要找人工" : "我最近手头紧";
  const startedMs = performance.now();
  await calls.hear(id, { id: `turn-${change}-000${n}`, n, text });
  await page.evaluate("new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))");
  shown.push(performance.now() - startedMs);
  await page.waitForTimeout(100);
}
const busy = (await page.evaluate<number[]>("window.busy")).toSorted((a, b) => a - b);
const at95 = (times: readonly number[]): number =>
  times[Math.min(times.length - 1, Math.floor(times.length * 0.95))] ?? 0;

console.log(`| ${callCount} calls, ${changeCount} changes | |\n| --- | --- |`);
console.log(`| of them with an alert in their row | ${callCount / alertEvery} |`);
console.log(`| times the browser was busy for 50 ms or more | ${busy.length} |`);
console.log(`| of them the longest | ${(busy.at(-1) ?? 0).toFixed(0)} ms |`);
console.log(
  `| turn heard → next frame of the wall, p95 | ${at95(shown.toSorted((a, b) => a - b)).toFixed(0)} ms |`,
);
await browser.close();
await service.stop();
await rm(folder, { recursive: true });
