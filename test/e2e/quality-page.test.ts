import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { qualityWords } from "../../web/console/quality/quality-words.ts";
import { reviewWords } from "../../web/console/quality/review/review-words.ts";
import { qualityLabels } from "../../web/console/quality/quality-labels.ts";
import { sessionWords } from "../../web/console/session/session-words.ts";
import { Device } from "../server/chat-client.ts";
import { recordedCalls, upload } from "../server/quality/quality-world.ts";
import type { StaffClient } from "../server/staff-client.ts";
import { emptyStore } from "../server/storage/test-databases.ts";
import { axeFindings, hasBrowser, launchBrowser, watchedPage } from "./browser.ts";
import { adminPassword, freePort, ServiceProcess } from "./service-process.ts";

const words = qualityWords.en;
const review = reviewWords.en;
const labels = qualityLabels.en;

describe.runIf(hasBrowser)("the pages of quality", () => {
  let service: ServiceProcess;
  let browser: Browser;
  const desks: { page: Page; faults: string[] }[] = [];
  let page: Page;
  let admin: StaffClient;

  async function logIn(language: "zh" | "en"): Promise<Page> {
    const locale = language === "zh" ? "zh-CN" : "en-US";
    const context = await browser.newContext({ locale, viewport: { width: 1280, height: 900 } });
    const desk = await watchedPage(context);
    desks.push(desk);
    // A step that does not come is named, before the whole test is given up.
    desk.page.setDefaultTimeout(30_000);
    const { name, password, logIn: enter } = sessionWords[language];
    await desk.page.goto(service.url);
    await desk.page.getByLabel(name, { exact: true }).fill("admin");
    await desk.page.getByLabel(password, { exact: true }).fill(adminPassword);
    await desk.page.getByRole("button", { name: enter }).click();
    await desk.page.getByRole("navigation").first().waitFor();
    return desk.page;
  }

  beforeAll(async () => {
    service = new ServiceProcess(await emptyStore("embedded"), await freePort());
    [browser] = await Promise.all([launchBrowser(), service.start()]);
    admin = await service.admin();
    const token = await service.token(admin, "C-1001");
    page = await logIn("en");
    await page.getByRole("link", { name: words.menu, exact: true }).click();
    await page.getByRole("heading", { name: words.emptyTitle }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    const chat = await new Device(service.url).open(token);
    await chat.say("别再打给我了，不要再联系我。");
    // Only a call that has ended is scored.
    chat.send({ type: "leave" });
    chat.close();
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await service.end("SIGTERM");
  });

  it("show a call some seconds after its end, scored, and lead from its number to it", async () => {
    await page
      .getByRole("link", { name: `${words.calls}: 1`, exact: true })
      .click({ timeout: 30_000 });
    await page.getByRole("heading", { name: words.pages.calls }).waitFor();
    const row = page.getByRole("row").nth(1);
    expect(await row.textContent()).toMatch(/\d/);
    expect(await axeFindings(page)).toEqual([]);
    await row.getByRole("link").click();
    await page.getByRole("heading", { name: review.findings }).waitFor();
    await page.getByText("别再打给我了").waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  it("take a finding that was missed and the end of the review, and keep both", async () => {
    await page.getByText(review.add, { exact: true }).first().click();
    await page.getByLabel(review.addKind).click();
    await page.getByTitle(labels.kinds.emotion_ignored, { exact: true }).click();
    await page.getByLabel(review.addTurn).click();
    await page.getByTitle(new RegExp(`^${review.turn(0)} `)).click();
    await page.getByRole("button", { name: review.add }).click();
    const added = page.getByRole("listitem").filter({ hasText: review.added });
    await added.filter({ hasText: labels.kinds.emotion_ignored }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole("button", { name: review.finish }).click();
    await page.getByText(review.finished).waitFor();
    await page.reload();
    await page.getByText(review.finished).waitFor();
    await added.filter({ hasText: labels.kinds.emotion_ignored }).waitFor();
  });

  it("let each finding be confirmed by keyboard before a review can end: j to it, y to it", async () => {
    await upload(admin, { name: "calls.jsonl", text: recordedCalls });
    const row = page.getByRole("row").filter({ hasText: labels.severities.critical }).first();
    await expect
      .poll(
        async () => {
          await page.goto(`${service.url}/quality/calls?worst=critical`);
          await page.getByRole("heading", { level: 1 }).waitFor();
          return await row.count();
        },
        { timeout: 25_000, interval: 1_000 },
      )
      .toBe(1);
    await row.getByRole("link").click();
    const findings = page.locator("[data-finding]");
    await findings.first().waitFor();
    const finish = page.getByRole("button", { name: review.finish });
    expect(await finish.isDisabled()).toBe(true);
    for (const finding of await findings.all()) {
      await page.keyboard.press("j");
      await page.keyboard.press("y");
      await finding.getByRole("button", { name: review.right, pressed: true }).waitFor();
    }
    expect(await axeFindings(page)).toEqual([]);
    await finish.click();
    await page.getByText(review.finished).waitFor();
  }, 60_000);

  it("say all of it in Chinese too", async () => {
    const chinese = await logIn("zh");
    await chinese.getByRole("link", { name: qualityWords.zh.menu, exact: true }).click();
    for (const name of ["overview", "calls", "queue", "own"] as const) {
      const title = qualityWords.zh.pages[name];
      const menu = chinese.getByRole("navigation", { name: qualityWords.zh.menu });
      await menu.getByRole("link", { name: title, exact: true }).click();
      await chinese.getByRole("heading", { level: 1, name: title }).waitFor();
      expect(await axeFindings(chinese)).toEqual([]);
    }
  });

  it("do nothing that the policy of the pages refuses", () => {
    expect(desks.flatMap(({ faults }) => faults)).toEqual([]);
  });
});
