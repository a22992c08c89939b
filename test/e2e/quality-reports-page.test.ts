import { readFile } from "node:fs/promises";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { QualityCallPage, RedriveView } from "../../server/protocol/quality.ts";
import type { MonthlyReport } from "../../server/protocol/quality-report.ts";
import { errorLabels } from "../../web/console/labels/errors.ts";
import { monthlyWords } from "../../web/console/quality/report/monthly-words.ts";
import { qualityWords } from "../../web/console/quality/quality-words.ts";
import { redriveWords } from "../../web/console/quality/redrive/redrive-words.ts";
import { reviewWords } from "../../web/console/quality/review/review-words.ts";
import { runWords } from "../../web/console/quality/runs/run-words.ts";
import { sampleWords } from "../../web/console/quality/samples/sample-words.ts";
import { recordedCalls, upload } from "../server/quality/quality-world.ts";
import type { StaffClient } from "../server/staff-client.ts";
import { emptyStore } from "../server/storage/test-databases.ts";
import { axeFindings, hasBrowser, launchBrowser } from "./browser.ts";
import { openDesk, type Desk } from "./quality-desk.ts";
import { freePort, ServiceProcess } from "./service-process.ts";

const samples = sampleWords.en;
const monthly = monthlyWords.en;
const runs = runWords.en;
const redrive = redriveWords.en;

const transcript = `Agent: Good morning, this is Jane from Example Bank. This call is recorded.
Customer: Yes, what is it about?
Agent: May I ask who I am speaking with?
`;

/** A run of two calls, of which so many are as they should be. */
const runOf = (ok: number, points: number): Buffer =>
  Buffer.from(
    ["a", "b"]
      .map((id, at) => {
        const finding = { kind: "forbidden", severity: "critical", verdict: "found" };
        const findings = at < ok ? [] : [finding];
        const score = { points: { total: points }, findings };
        return JSON.stringify({ id, ok: at < ok, failed: [], score });
      })
      .join("\n"),
  );

describe.runIf(hasBrowser)("samples, reports, runs and calls beside today's agent", () => {
  let service: ServiceProcess;
  let browser: Browser;
  let admin: StaffClient;
  let page: Page;
  const desks: Desk[] = [];

  const get = async <T>(path: string): Promise<T> => (await admin.ask("GET", path)).body as T;
  const go = async (path: string, title: string): Promise<void> => {
    await page.goto(`${service.url}${path}`);
    await page.getByRole("heading", { level: 1, name: title }).waitFor();
  };

  beforeAll(async () => {
    service = new ServiceProcess(await emptyStore("embedded"), await freePort());
    [browser] = await Promise.all([launchBrowser(), service.start()]);
    admin = await service.admin();
    const desk = await openDesk(browser, service, { language: "en", path: "/quality/samples" });
    desks.push(desk);
    page = desk.page;
    await page.getByRole("heading", { name: samples.emptyTitle }).waitFor();
    await page.getByText(samples.noDoubles).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole("button", { name: samples.drawNow.qa }).click();
    await page.getByText(samples.nothingNew).waitFor();
    await upload(admin, { name: "calls.jsonl", text: recordedCalls, query: "&group=north" });
    // Without a date of its own a transcript is of today: it is in the running week and month.
    for (const name of ["Ann", "Ben", "Cem", "Dee", "Eva", "Fay"]) {
      await upload(admin, { name: `${name}.txt`, text: `${transcript}Customer: ${name}.\n` });
    }
    const isScored = async (): Promise<boolean> =>
      (await get<QualityCallPage>("/api/quality/calls?state=scored")).calls.length === 31;
    await vi.waitUntil(isScored, { timeout: 60_000, interval: 1_000 });
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await service.end("SIGTERM");
  });

  it("draw a sample now, show seed and strata, and draw it again the same", async () => {
    await go("/quality/samples", qualityWords.en.pages.samples);
    await page.getByRole("button", { name: samples.drawNow.supervisor }).click();
    const row = page.getByRole("row").nth(1);
    await row.waitFor();
    const [, drawn, of] = /(\d+) of (\d+)/.exec((await row.textContent()) ?? "") ?? [];
    expect(Number(drawn)).toBe(Math.ceil(Number(of) / 5));
    await row.locator("summary").click();
    await row.getByText(/^[0-9a-f]{32}$/).waitFor();
    await row.getByRole("button", { name: samples.check }).click();
    await row.getByText(samples.same).waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  it("show how far two blind reviewers agree, and how right the scorers are by them", async () => {
    await page.getByRole("button", { name: samples.drawNow.qa }).click();
    await page.getByRole("row").nth(2).waitFor();
    const { items } = await get<{ items: { call: { id: string }; level: string }[] }>(
      "/api/quality/queue?level=qa",
    );
    const [first] = items;
    const added = { target: "finding", kind: "interrupted", detail: null, turn: 0 };
    const second = await otherReviewer(service, admin);
    for (const [client, more] of [
      [admin, [{ ...added, verdict: "added" }]],
      [second, []],
    ] as const) {
      await reviewAll(client, first?.call.id ?? "", more);
    }
    await page.reload();
    await page.getByText(samples.doubles("1")).waitFor();
    const agreement = page.getByRole("table", { name: samples.agreement });
    await agreement.getByRole("row").filter({ hasText: samples.allKinds }).waitFor();
    await page.getByText(samples.accuracyText("1")).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: samples.reviewSet }).click();
    const text = await readFile(await (await download).path(), "utf8");
    expect(text.trim().split("\n")).toHaveLength(1);
  }, 60_000);

  it("report a month with moments to listen to, and send it as a page and as a table", async () => {
    await go("/quality/reports?month=2026-11", qualityWords.en.pages.reports);
    const report = await get<MonthlyReport>("/api/quality/reports/2026-11");
    const table = page.getByRole("table", { name: monthly.problems });
    await table.waitFor();
    expect(await table.getByRole("row").count()).toBe(report.problems.length + 1);
    expect(await axeFindings(page)).toEqual([]);
    for (const [name, file] of [
      [monthly.html, "quality-2026-11.html"],
      [monthly.csv, "quality-2026-11.csv"],
    ] as const) {
      const download = page.waitForEvent("download");
      await page.getByRole("link", { name }).click();
      expect((await download).suggestedFilename()).toBe(file);
    }
    const clip = table.getByRole("row").nth(1).getByRole("link").first();
    await clip.click();
    await page.getByRole("heading", { name: reviewWords.en.findings }).waitFor();
    expect(page.url()).toMatch(/\?(?:at|turn)=\d+$/);
    expect(await page.locator(".kl-quality-turn[aria-current=true]").count()).toBe(1);
    await page.goBack();
    await table.waitFor();
    await page.getByRole("button", { name: monthly.next }).click();
    await page.getByRole("heading", { name: "2026-12" }).waitFor();
    await page.getByRole("button", { name: monthly.previous }).click();
    await table.waitFor();
  }, 60_000);

  it("keep the totals of runs, show how they changed, and let go of one after a question", async () => {
    await go("/quality/runs", qualityWords.en.pages.runs);
    await page.getByRole("heading", { name: runs.emptyTitle }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    const add = async (name: string, content: Buffer): Promise<void> => {
      await page.getByLabel(runs.name).fill(name);
      const file = { name: "run.jsonl", mimeType: "application/json", buffer: content };
      await page.locator("input[type=file]").setInputFiles(file);
    };
    await add("before", runOf(2, 95));
    const row = (name: string): Locator => page.getByRole("row").filter({ hasText: name });
    await row("before").waitFor();
    await add("after", runOf(1, 80));
    await row("after").waitFor();
    await page.getByRole("heading", { name: runs.trend }).waitFor();
    expect(await row("after").textContent()).toContain("−15");
    expect(await row("after").textContent()).toContain("1 / 2");
    await row("after").locator("summary").click();
    expect(await axeFindings(page)).toEqual([]);
    await add("no run", Buffer.from("{}"));
    await page.getByText(errorLabels.en.BASELINE_INVALID).waitFor();
    await row("after")
      .getByRole("button", { name: runs.removeRun("after") })
      .click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: runs.remove }).click();
    await row("after").waitFor({ state: "detached" });
    await row("before").waitFor();
  }, 60_000);

  it("show a call beside today's agent, up to where the two part, and the way through by keyboard", async () => {
    const { calls } = await get<QualityCallPage>("/api/quality/calls?group=north");
    const [call] = calls;
    await go(`/quality/calls/${call?.id}`, "");
    await page.getByRole("link", { name: reviewWords.en.redrive }).click();
    const view = await get<RedriveView>(`/api/quality/calls/${call?.id}/redrive`);
    const turns = page.locator(".kl-redrive-turn");
    await turns.first().waitFor();
    expect(await turns.count()).toBe(view.turns.length);
    expect(await page.locator(".kl-redrive-after").count()).toBe(
      view.turns.filter(({ counts }) => !counts).length,
    );
    if (view.divergence === null) await page.getByText(redrive.noDivergence).waitFor();
    else await page.getByRole("heading", { name: redrive.divergence(view.divergence.n) }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    const different = view.turns.filter(({ isSame }) => !isSame);
    await page.keyboard.press("j");
    const focused = page.locator("[data-different]:focus");
    expect(await focused.getAttribute("id")).toBe(`redrive-turn-${String(different[0]?.n)}`);
    await page.keyboard.press("j");
    await page.keyboard.press("k");
    expect(await focused.getAttribute("id")).toBe(`redrive-turn-${String(different[0]?.n)}`);
    await page.getByRole("switch", { name: redrive.onlyDifferent }).click();
    await expect
      .poll(() => turns.count())
      .toBe(view.turns.filter(({ isSame, n }) => !isSame || n === view.divergence?.n).length);
    const { calls: written } = await get<QualityCallPage>("/api/quality/calls?group=imported");
    await page.goto(`${service.url}/quality/calls/${written[0]?.id}/redrive`);
    await page.getByRole("heading", { name: redrive.noCase }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
  }, 90_000);

  it("say all of it in Chinese too", async () => {
    const desk = await openDesk(browser, service, { language: "zh", path: "/quality" });
    desks.push(desk);
    const { menu, pages } = qualityWords.zh;
    const inMenu = desk.page.getByRole("navigation", { name: menu });
    for (const name of ["samples", "reports", "runs"] as const) {
      await inMenu.getByRole("link", { name: pages[name], exact: true }).click();
      await desk.page.getByRole("heading", { level: 1, name: pages[name] }).waitFor();
      await desk.page.getByRole("status", { name: "正在加载" }).waitFor({ state: "detached" });
      expect(await axeFindings(desk.page)).toEqual([]);
    }
    const { calls } = await get<QualityCallPage>("/api/quality/calls?group=north");
    await desk.page.goto(`${service.url}/quality/calls/${calls[0]?.id}/redrive`);
    await desk.page.locator(".kl-redrive-turn").first().waitFor();
    // What the server tells in English only would stand in the middle of the page.
    expect(await desk.page.locator(".kl-notice").textContent()).not.toMatch(/debtor|agent/i);
    expect(await axeFindings(desk.page)).toEqual([]);
    expect(desks.flatMap(({ faults }) => faults)).toEqual([]);
  }, 60_000);
});

/** Somebody else who may review. */
async function otherReviewer(service: ServiceProcess, admin: StaffClient): Promise<StaffClient> {
  const { body } = await admin.ask("POST", "/api/users", {
    body: { name: "second", role: "qa" },
  });
  const client = await service.loggedIn();
  await client.login("second", String(body["password"]));
  const next = "another passphrase of mine";
  await client.ask("PUT", "/api/session/password", {
    body: { current: String(body["password"]), next },
  });
  return client;
}

/** Says of each finding that it is right, adds what is given, and finishes the review. */
async function reviewAll(
  client: StaffClient,
  callId: string,
  added: readonly object[],
): Promise<void> {
  const begun = await client.ask("POST", "/api/quality/reviews", {
    body: { callId, level: "qa" },
  });
  const path = `/api/quality/reviews/${String(begun.body["id"])}`;
  const { body } = await client.ask("GET", `/api/quality/calls/${callId}`);
  const findings = body["findings"] as { kind: string; detail: string | null; turn: number }[];
  const marks = findings.map(({ kind, detail, turn }) => ({
    target: "finding",
    kind,
    detail,
    turn,
    verdict: "right",
  }));
  for (const mark of [...marks, ...added]) await client.ask("PUT", `${path}/marks`, { body: mark });
  const done = await client.ask("POST", `${path}/finish`, { body: {} });
  if (done.status !== 200) throw new Error(JSON.stringify(done.body));
}
