import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { paymentWords } from "../../web/console/payments/payment-words.ts";
import { receiptRuleLabel } from "../../web/console/receipts/receipt-rule-labels.ts";
import { receiptLinkWords } from "../../web/console/receipts/receipt-link-words.ts";
import { sessionWords } from "../../web/console/session/session-words.ts";
import { Device } from "../server/chat-client.ts";
import { planLines } from "../server/receipts/receipt-world.ts";
import type { StaffClient } from "../server/staff-client.ts";
import { emptyStore } from "../server/storage/test-databases.ts";
import { axeFindings, hasBrowser, launchBrowser, watchedPage } from "./browser.ts";
import { adminPassword, freePort, ServiceProcess } from "./service-process.ts";

describe.runIf(hasBrowser)("the payments and receipts of the console", () => {
  let service: ServiceProcess;
  let browser: Browser;
  let admin: StaffClient;
  let page: Page;
  let faults: readonly string[];
  let callId: string;

  async function logIn(language: "zh" | "en"): Promise<{ page: Page; faults: string[] }> {
    const locale = language === "zh" ? "zh-CN" : "en-US";
    const context = await browser.newContext({ locale, viewport: { width: 1280, height: 900 } });
    const desk = await watchedPage(context);
    const words = sessionWords[language];
    await desk.page.goto(service.url);
    await desk.page.getByLabel(words.name, { exact: true }).fill("admin");
    await desk.page.getByLabel(words.password, { exact: true }).fill(adminPassword);
    await desk.page.getByRole("button", { name: words.logIn }).click();
    await desk.page.getByRole("navigation").first().waitFor();
    return desk;
  }

  beforeAll(async () => {
    service = new ServiceProcess(await emptyStore("embedded"), await freePort());
    [browser] = await Promise.all([launchBrowser(), service.start()]);
    admin = await service.admin();
    const token = await service.token(admin, "C-1001");
    const chat = await new Device(service.url).open(token);
    for (const line of planLines.map((text) => text.replace("11月25日", "下周三"))) {
      await chat.say(line);
    }
    chat.send({ type: "leave" });
    await chat.next("messages");
    const { body } = await admin.ask("GET", "/api/cases/C-1001/calls");
    callId = (body["calls"] as { id: string }[])[0]?.id ?? "";
    ({ page, faults } = await logIn("en"));
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await service.end("SIGTERM");
  });

  it("show what is due, and make a link for it", async () => {
    const words = paymentWords.en;
    await page.goto(`${service.url}/cases/C-1001`);
    await page.getByText(/Next, as agreed: .*2,813\.33/).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole("button", { name: words.link }).click();
    await page.getByRole("dialog").getByRole("button", { name: words.link }).click();
    const field = page.getByRole("textbox", { name: words.linkUrl });
    await field.waitFor();
    expect(await field.inputValue()).toMatch(/\/pay#/);
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
  });

  it("book a payment by hand, and say why one is refused", async () => {
    const words = paymentWords.en;
    await page.getByRole("button", { name: words.book }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel(words.reference).fill("bank-77");
    await dialog.getByLabel(words.amount).fill("440.00");
    await dialog.getByLabel(words.paidAt).fill("2026-01-05T10:00");
    await dialog.getByLabel(words.reason).fill("card 4111 1111 1111 1111");
    await dialog.getByRole("button", { name: words.book }).click();
    await dialog.getByRole("alert").waitFor();
    await dialog.getByLabel(words.reason).fill("Seen on the bank statement");
    await dialog.getByRole("button", { name: words.book }).click();
    await page.getByText("Seen on the bank statement").waitFor();
    await page.getByText(words.balanceAfter("CN¥8,000.00")).waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  it("name the rule by which no receipt may be sent", async () => {
    const words = receiptLinkWords.en;
    await page.goto(`${service.url}/calls/${callId}`);
    await page.getByRole("button", { name: words.button }).click();
    await page.getByRole("dialog").getByRole("button", { name: words.title }).click();
    await page.getByText(words.refused(receiptRuleLabel("all.receipt.consent", "en"))).waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  it("say all of it in Chinese too", async () => {
    const chinese = await logIn("zh");
    await chinese.page.goto(`${service.url}/cases/C-1001`);
    await chinese.page.getByRole("heading", { name: paymentWords.zh.title }).waitFor();
    await chinese.page.getByRole("button", { name: paymentWords.zh.book }).waitFor();
    expect(await axeFindings(chinese.page)).toEqual([]);
    expect([...faults, ...chinese.faults]).toEqual([]);
  });
});
