import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { messageWords } from "../../web/console/messages/message-words.ts";
import { roundViewWords } from "../../web/console/rounds/round-view-words.ts";
import { roundsWords } from "../../web/console/rounds/rounds-words.ts";
import { treatmentWords } from "../../web/console/rounds/treatments/treatment-words.ts";
import { reasonLabels } from "../../web/console/rounds/reason-labels.ts";
import { sessionWords } from "../../web/console/session/session-words.ts";
import { instantAt } from "../../server/clock.ts";
import { scaledTime } from "../emulators/carrier/scaled-time.ts";
import { TwilioEmulator } from "../emulators/carrier/twilio-emulator.ts";
import { startSmtpEmulator, type SmtpEmulator } from "../emulators/smtp/start-smtp-emulator.ts";
import { caseOf, fridayMs } from "../server/rounds/round-fixture.ts";
import { runService, TestClock } from "../server/running-service.ts";
import { axeFindings, hasBrowser, launchBrowser, watchedPage } from "./browser.ts";
import { freePort } from "./service-process.ts";

const from = "+16175550100";
const account = { accountSid: `AC${"1".repeat(32)}`, authToken: "token-of-the-emulator" };
const secret = "a secret of a gateway that is long enough";
const phones = { chen: "+8613800138000", off: "+8613800138001", night: "+8613800138002" };
const debtWords = /8440|8,440|逾期|欠款|消费贷|陈伟|4567/;

/** What a chat's link looks like in a message. */
const chatLink = /http\S+\/chat#\S+/;

describe.runIf(hasBrowser)("messages from the page of a case", () => {
  const clock = new TestClock();
  clock.nowMs = fridayMs;
  let carrier: TwilioEmulator;
  let mail: SmtpEmulator;
  let running: Awaited<ReturnType<typeof runService>>;
  let browser: Browser;
  let page: Page;
  let password: string;
  const faults: string[][] = [];

  async function logIn(language: "zh" | "en"): Promise<Page> {
    const locale = language === "zh" ? "zh-CN" : "en-US";
    const context = await browser.newContext({ locale, viewport: { width: 1280, height: 900 } });
    const desk = await watchedPage(context);
    faults.push(desk.faults);
    desk.page.setDefaultTimeout(40_000);
    const words = sessionWords[language];
    await desk.page.goto(running.url);
    await desk.page.getByLabel(words.name, { exact: true }).fill("sun");
    await desk.page.getByLabel(words.password, { exact: true }).fill(password);
    await desk.page.getByRole("button", { name: words.logIn }).click();
    await desk.page.getByRole("navigation").first().waitFor();
    return desk.page;
  }

  const section = (desk: Page, language: "zh" | "en" = "en") =>
    desk.getByRole("region", { name: messageWords[language].title });

  async function choose(desk: Page, label: string, option: string): Promise<void> {
    await desk.getByLabel(label, { exact: true }).press("ArrowDown");
    await desk.getByTitle(option, { exact: true }).click();
  }

  beforeAll(async () => {
    carrier = await new TwilioEmulator({
      ...account,
      time: scaledTime(60),
      ownNumbers: [from],
    }).open();
    carrier.messages.phones.set(phones.chen, "receives");
    carrier.messages.phones.set(phones.off, "landline");
    mail = await startSmtpEmulator();
    const port = await freePort();
    running = await runService({
      clock: clock.now,
      port,
      // What carriers post comes to this address.
      publicUrl: `http://localhost:${port}`,
      messages: {
        twilio: { ...account, from, baseUrl: carrier.url },
        webhook: { url: undefined, secret },
        email: { url: `smtp://${mail.host}:${mail.port}`, from: "hello@example.com" },
      },
    });
    const { auth, store } = running.ready.services;
    password = await auth.addUser("sun", "supervisor");
    await store.staff.changeUser("sun", { mustChangePassword: false });
    for (const [name, phone] of Object.entries(phones)) {
      const debtor = { phone, email: `${name}@example.cn` };
      const debt = caseOf(`case-${name}`, { debtor, debtorId: name });
      await store.cases.add(debt, { at: instantAt(clock.nowMs), isExample: false });
    }
    browser = await launchBrowser();
    page = await logIn("en");
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await Promise.all([carrier.close(), mail.close()]);
  });

  it("send a text by keyboard alone, in words that tell nothing of the debt", async () => {
    const words = messageWords.en;
    await page.goto(`${running.url}/cases/case-chen`);
    await section(page).getByText(words.none).waitFor();
    await section(page).getByRole("button", { name: words.send }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await section(page).getByRole("button", { name: words.send }).focus();
    await page.keyboard.press("Enter");
    await section(page).getByText(words.by("sun")).waitFor();
    const [text = ""] = carrier.messages.textsTo(phones.chen);
    expect(text).toMatch(chatLink);
    expect(text).toMatch(/退订回T$/);
    expect(text).not.toMatch(debtWords);
    // The link opens a door, and is shown to nobody here.
    expect(await section(page).innerText()).not.toMatch(chatLink);
  }, 60_000);

  it("show what the carrier reports, and the rule where no second one may go", async () => {
    const words = messageWords.en;
    await carrier.messages.settled();
    await page.reload();
    await section(page).getByText(words.states.delivered).waitFor();
    await section(page).getByRole("button", { name: words.send }).click();
    const rule = reasonLabels.en["cn.freq.text"] ?? "";
    await section(page).getByRole("alert").getByText(words.refused(rule)).waitFor();
    expect(carrier.messages.textsTo(phones.chen)).toHaveLength(1);
    expect(await axeFindings(page)).toEqual([]);
  }, 60_000);

  it("show a wish to stop that came back, and send nothing any more, by mail neither", async () => {
    const words = messageWords.en;
    const inbound = { from: phones.chen, to: from, body: "退订" };
    const url = `${running.url}/api/messages/twilio/inbound`;
    expect(await carrier.messages.textIn(inbound, { url })).toBe(200);
    await page.reload();
    await section(page)
      .getByText(words.optedOut(words.closed["sms"] ?? ""))
      .waitFor();
    await section(page)
      .getByText(words.optedOut(words.closed["email"] ?? ""))
      .waitFor();
    const item = section(page).getByRole("listitem").filter({ hasText: words.from });
    await item.filter({ hasText: "退订" }).waitFor();
    await choose(page, words.channel, words.channels.email);
    await section(page).getByRole("button", { name: words.send }).click();
    const rule = reasonLabels.en["all.opt_out"] ?? "";
    await section(page).getByText(words.refused(rule)).waitFor();
    expect(mail.mails).toEqual([]);
    expect(await axeFindings(page)).toEqual([]);
  }, 60_000);

  it("say in Chinese that a number takes no texts, and reach the debtor by mail", async () => {
    const words = messageWords.zh;
    const chinese = await logIn("zh");
    await chinese.goto(`${running.url}/cases/case-off`);
    await choose(chinese, words.purpose, words.purposes.invitation);
    await section(chinese, "zh").getByRole("button", { name: words.send }).click();
    await section(chinese, "zh").getByRole("alert").waitFor();
    await section(chinese, "zh").getByText(words.states.refused).waitFor();
    await section(chinese, "zh")
      .getByText(words.unreachable(words.closed["sms"] ?? ""))
      .waitFor();
    expect(await axeFindings(chinese)).toEqual([]);
    await choose(chinese, words.channel, words.channels.email);
    await section(chinese, "zh").getByRole("button", { name: words.send }).click();
    await section(chinese, "zh").getByText(words.states.accepted).waitFor();
    const [letter] = mail.mails;
    expect(letter?.to).toEqual(["off@example.cn"]);
    expect(letter?.source).toMatch(/^List-Unsubscribe: /m);
    expect(letter?.source).not.toMatch(debtWords);
    expect(await axeFindings(chinese)).toEqual([]);
  }, 60_000);

  it("wait for the morning of the debtor", async () => {
    const words = messageWords.en;
    clock.nowMs = Date.parse("2026-11-20T21:00:00+08:00");
    await page.goto(`${running.url}/cases/case-night`);
    await section(page).getByRole("button", { name: words.send }).click();
    const rule = reasonLabels.en["cn.hours.default"] ?? "";
    await section(page).getByText(words.refused(rule)).waitFor();
    expect(carrier.messages.textsTo(phones.night)).toEqual([]);
  }, 60_000);

  it("go out in a round, which shows what became of them, each number with its cases", async () => {
    clock.nowMs = fridayMs + 24 * 3_600_000;
    const phone = "+8613800138003";
    carrier.messages.phones.set(phone, "receives");
    const { rounds, store } = running.ready.services;
    const debt = caseOf("case-lin", { debtor: { phone }, balanceAsOf: instantAt(clock.nowMs) });
    await store.cases.add(debt, { at: instantAt(clock.nowMs) });
    // A session is over by the next day.
    page = await logIn("en");
    await page.goto(`${running.url}/rounds`);
    const words = roundsWords.en;
    await page.getByRole("button", { name: words.create }).click();
    const form = page.getByRole("form", { name: words.form.title });
    await form.getByRole("button", { name: treatmentWords.en.asJson }).click();
    await form.getByLabel(treatmentWords.en.json).fill('[{ "id": "texts", "channel": "sms" }]');
    await form.getByLabel(words.form.needsPeople).uncheck();
    await form.getByLabel(words.form.holdOut).fill("0");
    await form.getByLabel(words.name, { exact: true }).fill("Texts");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Texts" }).waitFor();
    await page.getByRole("button", { name: words.acts.running, exact: true }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: words.acts.running, exact: true }).click();
    await rounds.tick();
    await rounds.runner.settled();
    await carrier.messages.settled();
    expect(carrier.messages.textsTo(phone)).toHaveLength(1);
    const reply = { from: phone, to: from, body: "退订" };
    const url = `${running.url}/api/messages/twilio/inbound`;
    expect(await carrier.messages.textIn(reply, { url })).toBe(200);
    await page.reload();
    const { messages } = roundViewWords.en;
    for (const name of [messages.sent, messages.delivered, messages.replies, messages.optOuts]) {
      const number = page.locator(".kl-round-numbers > div").filter({ hasText: name });
      await number.getByRole("link", { name: "1", exact: true }).waitFor();
    }
    expect(await axeFindings(page)).toEqual([]);
    const stopped = page.locator(".kl-round-numbers > div").filter({ hasText: messages.optOuts });
    await stopped.getByRole("link").click();
    await page.getByRole("link", { name: "case-lin" }).waitFor();
    expect(faults.flat()).toEqual([]);
  }, 120_000);
});
