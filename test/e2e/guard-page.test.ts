import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import cn from "../../guardrails/packs/cn/pack.json" with { type: "json" };
import { openDatabase } from "../../server/storage/database.ts";
import { diffWords } from "../../web/console/guard/diff-words.ts";
import { findingsWords } from "../../web/console/guard/findings-words.ts";
import { guardWords } from "../../web/console/guard/guard-words.ts";
import { tryWords } from "../../web/console/guard/try-words.ts";
import { familyLabels } from "../../web/console/labels/findings.ts";
import { sessionWords } from "../../web/console/session/session-words.ts";
import { heldBack, logCall, opening, said, visitFinding } from "../server/guard/logged-call.ts";
import { emptyStore } from "../server/storage/test-databases.ts";
import { axeFindings, hasBrowser, launchBrowser, watchedPage } from "./browser.ts";
import { adminPassword, freePort, ServiceProcess } from "./service-process.ts";

const [known] = cn.officialNumbers;

describe.runIf(hasBrowser)("the pages about what may be said", () => {
  let service: ServiceProcess;
  let browser: Browser;
  const desks: { page: Page; faults: string[] }[] = [];
  let page: Page;

  async function logIn(language: "zh" | "en", password: string): Promise<Page> {
    const locale = language === "zh" ? "zh-CN" : "en-US";
    const context = await browser.newContext({ locale, viewport: { width: 1280, height: 900 } });
    const desk = await watchedPage(context);
    desks.push(desk);
    const words = sessionWords[language];
    await desk.page.goto(service.url);
    await desk.page.getByLabel(words.name, { exact: true }).fill("admin");
    await desk.page.getByLabel(words.password, { exact: true }).fill(password);
    await desk.page.getByRole("button", { name: words.logIn }).click();
    return desk.page;
  }

  beforeAll(async () => {
    const store = await emptyStore("embedded");
    const database = await openDatabase(store);
    const text = "陈伟，我们会上门。";
    const span = [text.indexOf("上门"), text.indexOf("上门") + 2] as const;
    await logCall(database, opening("call-1"), [
      said(1, `您可以拨打${known?.number}。`),
      heldBack(text, [{ ...visitFinding, span }]),
    ]);
    await database.close();
    service = new ServiceProcess(store, await freePort());
    [browser] = await Promise.all([launchBrowser(), service.start()]);
    const first = /password\D*? {2,}(\S+)/.exec(service.printed)?.[1] ?? "";
    page = await logIn("en", first);
    const boxes = page.locator("input[type=password]");
    await boxes.nth(1).waitFor();
    for (const [index, field] of (await boxes.all()).entries())
      await field.fill(index === 0 ? first : adminPassword);
    await page.locator("form button[type=submit]").click();
    await page.getByRole("navigation").first().waitFor();
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await service.end("SIGTERM");
  });

  it("show the packs, the rules that are off and why", async () => {
    const words = guardWords.en;
    await page.getByRole("link", { name: words.title, exact: true }).click();
    await page.getByRole("heading", { name: words.pages.packs }).waitFor();
    await page.getByText(words.why).first().waitFor();
    await page.getByText(words.noCompany).waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  it("show the families in both languages", async () => {
    await page.getByRole("link", { name: guardWords.en.pages.families }).click();
    await page.getByRole("rowheader", { name: familyLabels.en.F05 }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  it("judge a sentence, by keyboard, and show where it fails", async () => {
    const words = tryWords.en;
    await page.getByRole("link", { name: guardWords.en.pages.try }).click();
    await page.getByRole("button", { name: words.judge }).click();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByLabel(words.text).fill("We will come to your house tomorrow.");
    await page.keyboard.press("Control+Enter");
    await page.getByText(words.blocked).waitFor();
    await page.getByText(words.facts.unchecked).waitFor();
    expect(await page.locator("mark").first().textContent()).toMatch(/come to your house/);
    expect(await axeFindings(page)).toEqual([]);
    await page.getByLabel(words.caseId).fill("C-0");
    await page.keyboard.press("Enter");
    await page.locator(".kl-notice-bad").waitFor();
  });

  it("show findings without personal data, to be marked by one click and unmarked by another", async () => {
    const words = findingsWords.en;
    await page.getByRole("link", { name: guardWords.en.pages.findings }).click();
    await page.getByText("[姓名]，我们会").waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole("button", { name: words.verdicts.false_block }).click();
    const undo = page.getByRole("button", { name: words.undo });
    await undo.waitFor();
    await page.locator("button:focus", { hasText: words.undo }).waitFor();
    await page.reload();
    await page.getByRole("button", { name: words.undo }).click();
    await page.getByRole("button", { name: words.verdicts.right }).waitFor();
    await page.goto(`${service.url}/guard/findings?family=F01`);
    await page.getByRole("heading", { name: "Nothing matches." }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.goBack();
    await page.getByRole("link", { name: /Open the call of/ }).click();
    await page.waitForURL(/\/calls\/call-1#turn-1$/);
  });

  it("show what another pack would have changed, and why one is no pack", async () => {
    const words = diffWords.en;
    await page.goto(`${service.url}/guard/diff`);
    const box = page.getByLabel(words.pack);
    await box.fill("{");
    await page.getByRole("button", { name: words.compare }).click();
    await page.getByRole("heading", { name: words.faults }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    const officialNumbers = cn.officialNumbers.slice(1);
    await box.fill(JSON.stringify({ ...cn, version: "2099.1.1", officialNumbers }));
    await page.getByRole("button", { name: words.compare }).click();
    await page.getByRole("heading", { name: words.newlyBlocked(1) }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  it("say all of it in Chinese too", async () => {
    const chinese = await logIn("zh", adminPassword);
    await chinese.getByRole("link", { name: guardWords.zh.title }).click();
    for (const name of Object.values(guardWords.zh.pages)) {
      await chinese.getByRole("link", { name, exact: true }).click();
      await chinese.getByRole("heading", { name, exact: true }).waitFor();
      expect(await axeFindings(chinese)).toEqual([]);
    }
  });

  it("did nothing that the policy of the pages refuses", () => {
    expect(desks.flatMap(({ faults }) => faults)).toEqual([]);
  });
});
