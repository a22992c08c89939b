import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commonWords } from "../../web/console/words/common-words.ts";
import { sessionWords } from "../../web/console/session/session-words.ts";
import { zhWords } from "../../web/chat/words/zh-words.ts";
import { enWords } from "../../web/chat/words/en-words.ts";
import { emptyStore } from "../server/storage/test-databases.ts";
import { axeFindings, hasBrowser, launchBrowser, watchedPage } from "./browser.ts";
import { adminPassword, freePort, ServiceProcess } from "./service-process.ts";

/** A phone as many have it. */
const phone = { viewport: { width: 390, height: 844 }, locale: "zh-CN", hasTouch: true };

describe.runIf(hasBrowser)("debtor and staff, side by side in a browser", () => {
  let service: ServiceProcess;
  let browser: Browser;
  let desk: BrowserContext;
  let staff: { page: Page; faults: string[] };
  const debtors: { page: Page; faults: string[] }[] = [];

  beforeAll(async () => {
    service = new ServiceProcess(await emptyStore("embedded"), await freePort());
    [browser] = await Promise.all([launchBrowser(), service.start()]);
    desk = await browser.newContext({ locale: "en-US", viewport: { width: 1280, height: 800 } });
    staff = await watchedPage(desk);
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await service.end("SIGTERM");
  });

  /** The links that the service printed at its first start. */
  const link = (language: string): string =>
    new RegExp(`${language}\\s+(\\S+/chat#\\S+)`).exec(service.printed)?.[1] ?? "";

  async function openChat(language: string): Promise<{ page: Page; faults: string[] }> {
    const context = await browser.newContext({ ...phone, locale: language });
    const debtor = await watchedPage(context);
    debtors.push(debtor);
    await debtor.page.goto(link(language));
    return debtor;
  }

  const log = (page: Page) => page.getByRole("log");

  async function say(page: Page, text: string, send: string): Promise<void> {
    await page.getByRole("textbox").fill(text);
    await page.getByRole("button", { name: send, exact: true }).click();
    await log(page).getByText(text).waitFor();
  }

  it("lets the first administrator in, who chooses a password", async () => {
    const { page } = staff;
    const words = sessionWords.en;
    await page.goto(service.url);
    expect(await axeFindings(page)).toEqual([]);
    await page.getByLabel(words.name, { exact: true }).fill("admin");
    const first = /password\D*? {2,}(\S+)/.exec(service.printed)?.[1] ?? "";
    await page.getByLabel(words.password, { exact: true }).fill(first);
    await page.getByRole("button", { name: words.logIn }).click();
    const boxes = page.locator("input[type=password]");
    await expect.poll(() => boxes.count(), { timeout: 30_000 }).toBeGreaterThan(1);
    expect(await axeFindings(page)).toEqual([]);
    const fields = await boxes.all();
    for (const [index, field] of fields.entries()) {
      await field.fill(index === 0 ? first : adminPassword);
    }
    await page.locator("form button[type=submit]").click();
    await page.getByRole("navigation").waitFor();
  });

  it("shows the debtor whom they talk to, and begins when they press start", async () => {
    const { page } = await openChat("zh-CN");
    await page.getByRole("button", { name: zhWords.start }).waitFor();
    for (const point of zhWords.points) await page.getByText(point).waitFor();
    expect(await page.title()).not.toMatch(/欠|债|逾期/);
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole("button", { name: zhWords.start }).click();
    await log(page).getByText("AI助手").first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  it("shows the staff the same call live, with what was understood and why", async () => {
    const [debtor] = debtors;
    if (debtor === undefined) throw new Error("Expected an open chat.");
    const { page } = staff;
    await page.goto(`${service.url}/live`);
    await page.getByText("陈伟").first().click();
    await say(debtor.page, "我是陈伟，后四位4567。", zhWords.send);
    await log(debtor.page).getByText("8440元").waitFor();
    await page.getByText("我是陈伟，后四位4567。").first().waitFor();
    await page.getByText("8440元").first().waitFor();
    await page
      .getByText(/state_overdue|overdue/i)
      .first()
      .waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  it("goes on at the same turn after the service was killed in mid-call", async () => {
    const [debtor] = debtors;
    if (debtor === undefined) throw new Error("Expected an open chat.");
    const { page } = debtor;
    await service.end("SIGKILL");
    await page.getByText(zhWords.lostConnection.title).waitFor();
    await page.getByRole("textbox").fill("我最近失业了，手头紧。");
    await page.getByRole("button", { name: zhWords.send, exact: true }).click();
    const before = await log(page).getByText("8440元").count();
    await service.start();
    await expect
      .poll(() => page.getByText(zhWords.lostConnection.title).count(), { timeout: 20_000 })
      .toBe(0);
    await expect
      .poll(() => log(page).getByText("我最近失业了，手头紧。").count(), { timeout: 20_000 })
      .toBe(1);
    await expect.poll(() => log(page).getByText(zhWords.sending).count()).toBe(0);
    expect(await log(page).getByText("8440元").count()).toBe(before);
    await staff.page.getByText("我最近失业了，手头紧。").first().waitFor();
  }, 60_000);

  it("calls a person at one press of a button that is always in sight", async () => {
    const { page } = await openChat("en-GB");
    await page.getByRole("button", { name: enWords.start }).click();
    await log(page)
      .getByText(/recorded/i)
      .first()
      .waitFor();
    const button = page.getByRole("button", { name: enWords.person.none });
    for (const size of [
      { width: 320, height: 568 },
      // A telephone with its keyboard open.
      { width: 390, height: 380 },
    ]) {
      await page.setViewportSize(size);
      await page.getByRole("textbox").focus();
      const box = await button.boundingBox();
      expect(box).not.toBeNull();
      if (box === null) continue;
      expect(box.y + box.height).toBeLessThanOrEqual(size.height);
      expect(box.height).toBeGreaterThanOrEqual(44);
    }
    await button.click();
    await page.getByText(enWords.personNote.called).first().waitFor();
    await page.setViewportSize(phone.viewport);
    expect(await axeFindings(page)).toEqual([]);
  });

  it("can be used by keyboard alone", async () => {
    const { page } = await openChat("en-US");
    await page.getByRole("button", { name: enWords.start }).focus();
    await page.keyboard.press("Enter");
    await log(page)
      .getByText(/recorded/i)
      .first()
      .waitFor();
    await page.keyboard.type("I'm Alex Morgan, 4567");
    await page.keyboard.press("Enter");
    await log(page).getByText("I'm Alex Morgan, 4567").waitFor();
  });

  it("has a console without barriers in every view, in both languages", async () => {
    const { page } = staff;
    for (const language of ["en", "zh"] as const) {
      await page.evaluate(`localStorage.clear()`);
      const views = ["/cases", "/cases/C-1001", "/live", "/calls", "/settings"];
      for (const view of views) {
        await page.goto(`${service.url}${view}`);
        await page.getByRole("heading", { level: 1 }).first().waitFor();
        await page.waitForLoadState("networkidle");
        expect([language, view, await axeFindings(page)]).toEqual([language, view, []]);
      }
      await page
        .getByText("中文")
        .first()
        .click()
        .catch(() => undefined);
    }
    expect(commonWords.zh.save).toBe("保存");
  }, 60_000);

  it("weighs at most 150 KB on the debtor's phone", async () => {
    const context = await browser.newContext(phone);
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Network.enable");
    let bytes = 0;
    session.on("Network.loadingFinished", ({ encodedDataLength }) => {
      bytes += encodedDataLength;
    });
    await page.goto(link("zh-CN"));
    await page.getByText(/./).first().waitFor();
    await page.waitForLoadState("networkidle");
    expect(bytes).toBeGreaterThan(10_000);
    expect(bytes).toBeLessThanOrEqual(150 * 1024);
  });

  it("had nothing refused by the content security policy, and no error that nobody caught", () => {
    expect([staff, ...debtors].flatMap(({ faults }) => faults)).toEqual([]);
  });
});
