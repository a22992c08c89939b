import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { errorLabels } from "../../web/console/labels/errors.ts";
import { qualityLabels } from "../../web/console/quality/quality-labels.ts";
import { qualityWords } from "../../web/console/quality/quality-words.ts";
import { recordingsWords } from "../../web/console/quality/recordings/recordings-words.ts";
import { reviewWords } from "../../web/console/quality/review/review-words.ts";
import { recordingWords } from "../../web/console/recording/recording-words.ts";
import { wavOf } from "../server/recordings-import/wav-files.ts";
import type { StaffClient } from "../server/staff-client.ts";
import { emptyStore } from "../server/storage/test-databases.ts";
import { axeFindings, hasBrowser, launchBrowser } from "./browser.ts";
import { openDesk, type Desk } from "./quality-desk.ts";
import { freePort, ServiceProcess } from "./service-process.ts";
import { speak } from "./spoken-wav.ts";

const words = recordingsWords.en;
const review = reviewWords.en;
const labels = qualityLabels.en;

const transcript = `Agent: Good morning, this is Jane from Example Bank. This call is recorded.
Customer: Yes, what is it about?
Agent: You have to pay today, or the police will arrest you.
Customer: I have lost my job, I can not pay it right now.
`;

/** A call on two channels at 16 kHz, the agent on the left. */
async function spokenCall(): Promise<Buffer> {
  const hz = 16_000;
  const said = [
    ["left", "Good morning. This call is being recorded. Am I speaking with Mister Brown?"],
    ["right", "Yes, speaking. What is this about?"],
    ["left", "If you do not pay today, the police will arrest you."],
    ["right", "I lost my job last month."],
  ] as const;
  const clips = [];
  let length = 0;
  for (const [side, text] of said) {
    const samples = await speak(text, 300);
    clips.push({ side, from: length, samples });
    length += samples.length;
  }
  const channels = { left: new Int16Array(length), right: new Int16Array(length) };
  for (const { side, from, samples } of clips) channels[side].set(samples, from);
  return wavOf([channels.left, channels.right], { sampleRate: hz });
}

describe.runIf(hasBrowser)("a folder of recordings that a QA lead brings in", () => {
  let service: ServiceProcess;
  let browser: Browser;
  let admin: StaffClient;
  let folder: string;
  let page: Page;
  const desks: Desk[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "kindline-test-"));
    const calls = join(folder, "calls");
    await mkdir(join(calls, "older"), { recursive: true });
    await Promise.all([
      writeFile(join(calls, "spoken.wav"), await spokenCall()),
      writeFile(join(calls, "cut.wav"), wavOf([new Int16Array(800)]).subarray(0, 60)),
      writeFile(join(calls, "older", "written.txt"), transcript),
      writeFile(join(calls, "older", "notes.docx"), "no recording"),
      writeFile(join(calls, ".hidden"), "of the system"),
    ]);
    service = new ServiceProcess(await emptyStore("embedded"), await freePort());
    [browser] = await Promise.all([launchBrowser(), service.start()]);
    admin = await service.admin();
    const desk = await openDesk(browser, service, { language: "en", path: "/quality/imports" });
    desks.push(desk);
    page = desk.page;
    await page.getByRole("heading", { name: words.emptyTitle }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
  }, 90_000);
  afterAll(async () => {
    await browser.close();
    await service.end("SIGTERM");
    await rm(folder, { recursive: true });
  });

  const row = (name: string): Locator => page.getByRole("row").filter({ hasText: name });

  it("is sent file by file; what is no recording is named and left", async () => {
    await page.getByLabel(words.group).fill("north");
    await page.getByLabel(words.agentSide).click();
    await page.getByTitle(words.sides.left, { exact: true }).click();
    await page.locator("input[webkitdirectory]").setInputFiles(join(folder, "calls"));
    await page.getByText(words.passedOver("1")).waitFor();
    await page.getByText("calls/older/notes.docx").waitFor();
    await page.getByText(words.sent("3", "3")).waitFor();
    await page.getByRole("button", { name: words.clear }).click();
    expect(await page.getByText(words.sent("3", "3")).count()).toBe(0);
  }, 60_000);

  it("is read: each file with its calls, and the bad one with its reason", async () => {
    for (const name of ["spoken.wav", "written.txt"]) {
      await row(name).getByText(labels.imports.done).waitFor({ timeout: 60_000 });
    }
    const bad = row("calls/cut.wav");
    await bad.getByText(labels.imports.failed).waitFor();
    const imports = (await admin.ask("GET", "/api/quality/imports?show=bad")).body["imports"];
    const [{ error }] = imports as [{ error: keyof typeof errorLabels.en }];
    await bad.getByText(errorLabels.en[error]).last().waitFor();
    await page.getByText(words.progress("3", "3")).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByText(words.lists.bad("1")).click();
    await row("spoken.wav").waitFor({ state: "detached" });
    await bad.locator("summary").click();
    await bad.getByRole("listitem").first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
  }, 90_000);

  it("has each call scored, with findings at the second, to be heard and corrected in one click", async () => {
    await page.getByText(words.lists.all("3")).click();
    await row("spoken.wav")
      .getByRole("link", { name: words.callsOf("calls/spoken.wav", "1") })
      .click();
    await page.getByRole("heading", { name: qualityWords.en.pages.calls }).waitFor();
    const call = page.locator("[data-row]").first();
    await expect
      .poll(
        async () => {
          await page.reload();
          await call.waitFor();
          return page.getByRole("row").nth(1).textContent();
        },
        { timeout: 40_000, interval: 1_500 },
      )
      .toContain(labels.severities.critical);
    await call.click();
    const finding = page.locator("[data-finding]").filter({ hasText: labels.kinds.forbidden });
    await finding.first().waitFor();
    const forbidden = await finding.count();
    await page.getByRole("button", { name: recordingWords.en.play }).waitFor();
    const listen = finding.first().getByRole("button", { name: review.listen });
    const [, seconds = ""] = /, 0:(\d+)/.exec((await listen.textContent()) ?? "") ?? [];
    // The threat is said behind the greeting and its answer, some eight seconds on.
    expect(Number(seconds)).toBeGreaterThanOrEqual(6);
    await listen.click();
    await expect
      .poll(() => page.getByText(new RegExp(`0:(${seconds}|${Number(seconds) + 1})`)).count())
      .toBeGreaterThan(0);
    await finding.first().getByRole("button", { name: review.wrong, exact: true }).click();
    await finding.first().getByRole("button", { name: review.wrong, pressed: true }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    for (const other of await page.locator("[data-finding]").all()) {
      if ((await other.locator("[aria-pressed=true]").count()) === 0)
        await other.getByRole("button", { name: review.right, exact: true }).click();
      await other.locator("[aria-pressed=true]").waitFor();
    }
    await page.getByRole("button", { name: review.finish }).click();
    await page.getByText(review.finished).waitFor();
    const set = await fetch(`${service.url}/api/quality/review-set`, {
      headers: { cookie: admin.cookie },
    });
    const [line = "", ...more] = (await set.text()).trim().split("\n");
    expect(more).toEqual([]);
    const { labels: kept } = JSON.parse(line) as { labels: { findings: { kind: string }[] } };
    const confirmed = kept.findings.filter(({ kind }) => kind === "forbidden");
    expect(confirmed).toHaveLength(forbidden - 1);
  }, 120_000);

  it("is taken back but for what was reviewed, after a question", async () => {
    await page.goto(`${service.url}/quality/imports`);
    for (const [name, removed, kept] of [
      ["calls/older/written.txt", "1", "0"],
      ["calls/spoken.wav", "0", "1"],
    ] as const) {
      await row(name)
        .getByRole("button", { name: words.removeFile(name) })
        .click();
      const dialog = page.getByRole("dialog");
      await dialog.getByText(words.removeTitle).waitFor();
      await dialog.getByRole("button", { name: words.remove }).click();
      await page.getByText(words.removed(removed, kept)).waitFor();
      await row(name).waitFor({ state: "detached" });
    }
  }, 60_000);

  it("can be stopped on its way and gone on with", async () => {
    // Nothing comes through until it is let through.
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route("**/api/quality/imports?name=*", async (route) => {
      await held;
      await route.continue().catch(() => undefined);
    });
    const files = ["a", "b", "c"].map((name) => ({
      name: `${name}.txt`,
      mimeType: "text/plain",
      buffer: Buffer.from(`${transcript}Customer: My name is ${name}.\n`),
    }));
    await page.locator("input[type=file]:not([webkitdirectory])").setInputFiles(files);
    await page.getByRole("button", { name: words.stopUploads }).click();
    await page.getByText(words.stopped).waitFor();
    await page.getByText(words.sent("0", "3")).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    release();
    await page.unroute("**/api/quality/imports?name=*");
    await page.getByRole("button", { name: words.resumeUploads }).click();
    await page.getByText(words.sent("3", "3")).waitFor();
    await row("c.txt").getByText(labels.imports.done).waitFor({ timeout: 30_000 });
  }, 60_000);

  it("names a file that the server refuses, and sends the others", async () => {
    await page.getByRole("button", { name: words.clear }).click();
    const empty = { name: "empty.txt", mimeType: "text/plain", buffer: Buffer.alloc(0) };
    const good = { ...empty, name: "good.txt", buffer: Buffer.from(`${transcript}\n\n`) };
    await page.locator("input[type=file]:not([webkitdirectory])").setInputFiles([empty, good]);
    await page.getByRole("alert").getByText("empty.txt").waitFor();
    await page.getByRole("alert").getByText(errorLabels.en.INPUT_EMPTY).waitFor();
    await page.getByText(words.sent("1", "2")).waitFor();
    await page.getByRole("button", { name: words.retryUploads("1") }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
  }, 60_000);

  it("is told of in Chinese too, and can be chosen by keyboard", async () => {
    const desk = await openDesk(browser, service, { language: "zh", path: "/quality/imports" });
    desks.push(desk);
    const chinese = recordingsWords.zh;
    await desk.page.getByRole("heading", { name: qualityWords.zh.pages.imports }).waitFor();
    await desk.page.getByRole("row").nth(1).waitFor();
    expect(await axeFindings(desk.page)).toEqual([]);
    const button = desk.page.getByRole("button", { name: chinese.choose, exact: true });
    const chooser = desk.page.waitForEvent("filechooser");
    await button.press("Enter");
    expect((await chooser).isMultiple()).toBe(true);
    expect(desks.flatMap(({ faults }) => faults)).toEqual([]);
  }, 60_000);
});
