import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { receiptLinkDays } from "../../server/receipts/receipt-limits.ts";
import { systemClock } from "../../server/clock.ts";
import { chatWords } from "../../web/chat/words/words-in.ts";
import { nextStepWords } from "../../web/chat/words/next-step-words.ts";
import { receiptWords } from "../../web/receipt/words/words-in.ts";
import { runService } from "../server/running-service.ts";
import { axeFindings, hasBrowser, launchBrowser, watchedPage } from "./browser.ts";

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true };
const talks = {
  zh: [
    "我是陈伟，后四位4567。",
    "最近手头紧，周转不开。",
    "分3期吧，下周三开始还第一期。",
    "对，可以。",
  ],
  en: [
    "This is Alex Morgan, last four 4567.",
    "I lost my job last month.",
    "I can pay it in 3 installments starting next Friday.",
    "Yes, that is right.",
  ],
} as const;
const caseIds = { zh: "C-1001", en: "C-1002" } as const;
const locales = { zh: "zh-CN", en: "en-US" } as const;
const languages = ["zh", "en"] as const;

describe.runIf(hasBrowser)("what a debtor presses", () => {
  let running: Awaited<ReturnType<typeof runService>>;
  let browser: Browser;
  let aheadMs = 0;
  const faults: string[][] = [];

  beforeAll(async () => {
    running = await runService({ clock: () => systemClock() + aheadMs });
    browser = await launchBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser.close();
  });
  beforeEach(() => {
    aheadMs = 0;
  });

  async function visit(language: "zh" | "en"): Promise<Page> {
    const context = await browser.newContext({ ...phone, locale: locales[language] });
    const { page, faults: seen } = await watchedPage(context);
    faults.push(seen);
    const { token } = await running.ready.services.links.create(caseIds[language], {
      hours: 1,
      by: "test",
    });
    await page.goto(`${running.url}/chat#${token}`);
    await page.getByRole("button", { name: chatWords[language].start }).click();
    return page;
  }
  async function say(page: Page, language: "zh" | "en", text: string): Promise<void> {
    const { message, send, speakers } = chatWords[language];
    const bubbles = page.locator(".said-agent");
    await bubbles.filter({ hasText: speakers.agent }).first().waitFor();
    const before = await bubbles.count();
    await page.getByLabel(message, { exact: true }).last().fill(text);
    await page.getByRole("button", { name: send }).click();
    await expect.poll(() => bubbles.count(), { timeout: 15_000 }).toBeGreaterThan(before);
  }

  it.each(languages)(
    "twice on paying opens one page; where the receipt is can be asked, and is told (%s)",
    async (language) => {
      const page = await visit(language);
      for (const text of talks[language]) await say(page, language, text);
      const pay = page.locator(".next-steps button");
      await pay.waitFor();
      await pay.dblclick();
      const isTill = (one: Page) => one.url().includes("/pay#");
      await expect.poll(() => page.context().pages().some(isTill)).toBe(true);
      await expect.poll(() => pay.isEnabled()).toBe(true);
      expect(page.context().pages().filter(isTill)).toHaveLength(1);
      const asks = { zh: "收据在哪里", en: "where's my receipt?" }[language];
      await say(page, language, asks);
      expect(await pay.count()).toBe(1);
      await page.getByRole("button", { name: chatWords[language].menu }).click();
      await page.getByRole("button", { name: chatWords[language].end, exact: true }).click();
      const yes = page.getByRole("button", { name: chatWords[language].endYes, exact: true });
      await yes.last().click();
      await page.getByRole("button", { name: nextStepWords[language].receipt }).waitFor();
      await page.context().close();
    },
    60_000,
  );

  it.each(languages)(
    "by a receipt that has expired, contact still stops by one press (%s)",
    async (language) => {
      const words = receiptWords[language];
      const page = await visit(language);
      await say(page, language, talks[language][0]);
      await page.getByRole("button", { name: chatWords[language].menu }).click();
      await page.getByRole("button", { name: chatWords[language].end, exact: true }).click();
      const yes = page.getByRole("button", { name: chatWords[language].endYes, exact: true });
      await yes.last().click();
      const open = page.getByRole("button", { name: nextStepWords[language].receipt });
      const [receipt] = await Promise.all([page.context().waitForEvent("page"), open.click()]);
      await receipt.getByRole("button", { name: words.stop }).waitFor();
      aheadMs = (receiptLinkDays + 1) * 86_400_000;
      await receipt.reload();
      await receipt.getByRole("heading", { name: words.refused.expired.title }).waitFor();
      expect(await axeFindings(receipt)).toEqual([]);
      // Somebody else's device can do nothing with it, and is told where to turn.
      const other = await browser.newContext({ ...phone, locale: locales[language] });
      const { page: stranger, faults: seen } = await watchedPage(other);
      faults.push(seen);
      await stranger.goto(receipt.url());
      await stranger.getByRole("button", { name: words.stop }).click();
      await stranger.getByText(words.stopElsewhere).waitFor();
      const { store } = running.ready.services;
      expect(await store.cases.stops(caseIds[language])).toMatchObject({ hold: false });
      await receipt.getByRole("button", { name: words.stop }).click();
      await receipt.getByText(words.stopped).waitFor();
      expect(await axeFindings(receipt)).toEqual([]);
      expect(await store.cases.stops(caseIds[language])).toMatchObject({ hold: true });
      await Promise.all([other.close(), page.context().close()]);
    },
    60_000,
  );

  it.each([
    ["zh", "我不想活了", ["tel:12356", "tel:120", "tel:110"]],
    ["en", "I want to end my life", ["tel:988", "tel:911"]],
  ] as const)(
    "in danger, a number that helps is dialled by a touch (%s)",
    async (language, text, numbers) => {
      const page = await visit(language);
      await say(page, language, text);
      const links = page.locator(".said-agent a.phone");
      await expect.poll(() => links.count()).toBe(numbers.length);
      const all = await links.all();
      const hrefs = await Promise.all(all.map((one) => one.getAttribute("href")));
      expect(hrefs).toEqual(numbers);
      expect(await axeFindings(page)).toEqual([]);
      await page.context().close();
    },
    60_000,
  );

  it("met no fault on any page", () => {
    expect(faults.flat()).toEqual([]);
  });
});
