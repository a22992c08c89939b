import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { formatDate } from "../../language/format/date.ts";
import { formatMoney } from "../../language/format/money.ts";
import { parsePlainDate } from "../../domain/calendar.ts";
import { parseDecimal, type Currency } from "../../domain/money.ts";
import type { Locale } from "../../domain/locale.ts";
import type { Outcome } from "../../domain/outcome.ts";
import { chatWords } from "../../web/chat/words/words-in.ts";
import { nextStepWords } from "../../web/chat/words/next-step-words.ts";
import { payWords } from "../../web/pay/pay-words.ts";
import { receiptWords } from "../../web/receipt/words/words-in.ts";
import type { StaffClient } from "../server/staff-client.ts";
import { emptyStore } from "../server/storage/test-databases.ts";
import { axeFindings, hasBrowser, launchBrowser, watchedPage } from "./browser.ts";
import { freePort, ServiceProcess } from "./service-process.ts";

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true };

/** An amount as the receipt writes it. */
function written(amount: string, currency: Currency, locale: Locale): string {
  const minor = parseDecimal(amount);
  if (minor === undefined) throw new Error("Expected an amount.");
  return formatMoney(minor, currency, locale);
}

/** A day as the receipt writes it: with its year only where that is not the call's. */
function day(date: string, locale: Locale): string {
  const parsed = parsePlainDate(date);
  if (parsed === undefined) throw new Error("Expected a date.");
  const referenceYear = new Date().getFullYear();
  return formatDate(parsed, locale, { withWeekday: true, referenceYear });
}

describe.runIf(hasBrowser)("a debtor who agrees, pays and looks at the receipt", () => {
  let service: ServiceProcess;
  let browser: Browser;
  let admin: StaffClient;
  const faults: string[][] = [];

  beforeAll(async () => {
    service = new ServiceProcess(await emptyStore("embedded"), await freePort());
    [browser] = await Promise.all([launchBrowser(), service.start()]);
    admin = await service.admin();
    await admin.ask("POST", "/api/cases/examples");
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await service.end("SIGTERM");
  });

  async function visit(language: "zh" | "en", caseId: string) {
    const locale = language === "zh" ? "zh-CN" : "en-US";
    const context = await browser.newContext({ ...phone, locale });
    context.on("page", (page) => {
      const own: string[] = [];
      faults.push(own);
      page.on("pageerror", (error) => own.push(error.message));
      page.on("request", (request) => {
        const { host } = new URL(request.url());
        const isOurs = host === "" || host === new URL(service.url).host;
        if (!isOurs) own.push(`asked ${host}`);
      });
    });
    const { page, faults: seen } = await watchedPage(context);
    faults.push(seen);
    const token = await service.newToken(admin, caseId);
    await page.goto(`${service.url}/chat#${token}`);
    await page.getByRole("button", { name: chatWords[language].start }).click();
    return { context, page };
  }

  async function say(page: Page, language: "zh" | "en", text: string): Promise<void> {
    const words = chatWords[language];
    const agents = page.locator(".log").getByText(words.speakers.agent);
    const before = await agents.count();
    await page.getByLabel(words.message, { exact: true }).last().fill(text);
    await page.getByRole("button", { name: words.send }).click();
    await expect.poll(() => agents.count(), { timeout: 15_000 }).toBeGreaterThan(before);
  }

  async function endChat(page: Page, language: "zh" | "en"): Promise<void> {
    const words = chatWords[language];
    await page.getByRole("button", { name: words.menu }).click();
    await page.getByRole("button", { name: words.end, exact: true }).click();
    await page.getByRole("button", { name: words.endYes, exact: true }).last().click();
    await page.getByRole("heading", { name: words.over.title }).waitFor();
  }

  async function beside(context: BrowserContext, press: () => Promise<void>): Promise<Page> {
    const [page] = await Promise.all([context.waitForEvent("page"), press()]);
    await page.waitForURL(/^http/);
    return page;
  }

  async function outcomeOf(caseId: string): Promise<Outcome> {
    const list = await admin.ask("GET", `/api/cases/${caseId}/calls`);
    const [call] = list.body["calls"] as { id: string }[];
    const { body } = await admin.ask("GET", `/api/calls/${call?.id ?? ""}`);
    return body["outcome"] as Outcome;
  }

  const overflow = (page: Page): Promise<number> =>
    page.evaluate("document.documentElement.scrollWidth - innerWidth");

  it("pays in the sandbox and is thanked in the chat; the receipt equals the promise; contact stops", async () => {
    const { context, page } = await visit("zh", "C-1001");
    const steps = nextStepWords.zh;
    const pay = page.getByRole("button", { name: /^现在支付/ });
    for (const text of ["我是陈伟，后四位4567。", "最近手头紧，周转不开。"]) {
      await say(page, "zh", text);
      expect(await pay.count()).toBe(0);
    }
    await say(page, "zh", "分3期吧，下周三开始还第一期。");
    expect(await pay.count()).toBe(0);
    await say(page, "zh", "对，可以。");
    await pay.waitFor();
    expect(await pay.textContent()).toContain("2,813.33");
    expect(await axeFindings(page)).toEqual([]);

    const till = await beside(context, () => pay.click());
    await till.getByText(payWords.zh.test).waitFor();
    expect(await axeFindings(till)).toEqual([]);
    await till.getByRole("button", { name: payWords.zh.pay }).click();
    await till.getByText(payWords.zh.done.pay).waitFor();
    await page.getByText(/2813\.33元.*(?:收到|到账)/).waitFor();
    await pay.waitFor({ state: "detached" });
    await till.close();

    await endChat(page, "zh");
    const { promise, plan } = await outcomeOf("C-1001");
    const open = page.getByRole("button", { name: steps.receipt });
    const receipt = await beside(context, () => open.click());
    await receipt.getByRole("heading", { level: 1 }).waitFor();
    expect(await axeFindings(receipt)).toEqual([]);
    expect(await overflow(receipt)).toBe(0);
    const rows = await receipt.locator("ol li").allTextContents();
    expect(promise).not.toBeNull();
    expect(rows).toEqual(
      (plan?.instalments ?? []).map(({ amount, date }, index) => {
        const row = `${day(date, "zh-CN")}：${written(amount, "CNY", "zh-CN")}`;
        return index === 0 ? `${row}，已收到` : row;
      }),
    );
    expect(rows[0]).toContain(written(promise?.amount ?? "0", "CNY", "zh-CN"));

    const words = receiptWords.zh;
    await receipt.getByRole("button", { name: words.recording }).click();
    await receipt.getByText(words.recordingAsked).waitFor();
    await receipt.getByRole("button", { name: words.survey.send }).click();
    await receipt.getByText(words.survey.missing).waitFor();
    await receipt.getByRole("radio", { name: "9" }).check();
    await receipt.getByRole("radio", { name: words.survey.answers.yes }).check();
    await receipt.getByRole("button", { name: words.survey.send }).click();
    await receipt.getByText(words.survey.thanks).waitFor();
    // The page thanks before the answer has come.
    const survey = async () => (await admin.ask("GET", "/api/receipts/survey-summary")).body;
    await expect.poll(survey).toMatchObject({ n: 1, offered: 1, responseRate: 1, fairMean: 9 });

    await receipt.getByRole("button", { name: words.stop }).click();
    await receipt.getByText(words.stopped).waitFor();
    expect(await receipt.locator("ol").count()).toBe(0);
    expect(await axeFindings(receipt)).toEqual([]);
    const { body } = await admin.ask("GET", "/api/cases/C-1001");
    expect(body["row"]).toMatchObject({ hold: true, flags: ["cease"], balance: "5626.67" });
    await context.close();
  }, 120_000);

  it("reads it in English, prints it without buttons, and reaches a person from it", async () => {
    const { context, page } = await visit("en", "C-1002");
    for (const text of [
      "This is Alex Morgan, last four 4567.",
      "I lost my job last month.",
      "I can pay it in 3 installments starting next Friday.",
      "Yes, that is right.",
    ])
      await say(page, "en", text);
    await page.getByRole("button", { name: /^Pay \$400\.00 now$/ }).waitFor();
    await endChat(page, "en");
    const open = page.getByRole("button", { name: nextStepWords.en.receipt });
    const receipt = await beside(context, () => open.click());
    const { promise } = await outcomeOf("C-1002");
    const first = receipt.locator("ol li").first();
    const line = `${day(promise?.date ?? "", "en-US")}: ${written(promise?.amount ?? "0", "USD", "en-US")}`;
    expect(await first.textContent()).toBe(line);
    await receipt.locator("label", { hasText: "中文" }).click();
    await receipt.getByRole("heading", { name: "双方说好的" }).waitFor();
    expect(await axeFindings(receipt)).toEqual([]);
    await receipt.locator("label", { hasText: "English" }).click();
    await receipt.getByRole("heading", { name: "What was agreed" }).waitFor();
    await receipt.emulateMedia({ media: "print" });
    expect(await receipt.getByRole("button").count()).toBe(0);
    expect(await receipt.getByRole("heading", { name: "What was agreed" }).isVisible()).toBe(true);
    await receipt.emulateMedia({ media: "screen" });
    await receipt.getByRole("button", { name: receiptWords.en.person }).click();
    await receipt.waitForURL(/\/chat#/);
    await receipt.getByRole("button", { name: chatWords.en.start }).waitFor();
    await context.close();
  }, 120_000);

  it("is told no more than that nothing is there by a link that is none", async () => {
    const context = await browser.newContext({ ...phone, locale: "en-US" });
    const { page, faults: seen } = await watchedPage(context);
    faults.push(seen);
    await page.goto(`${service.url}/receipt#nothing`);
    await page.getByRole("heading", { name: receiptWords.en.refused.gone.title }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.goto(`${service.url}/pay#nothing`);
    await page.getByText(payWords.en.broken).waitFor();
    await context.close();
  });

  it("met no fault and no address but ours on any page", () => {
    expect(faults.flat()).toEqual([]);
  });
});
