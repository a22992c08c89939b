import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { TrainingBody, TrainingScore } from "../../server/protocol/trainer.ts";
import { errorLabels } from "../../web/console/labels/errors.ts";
import { trainerWords } from "../../web/console/trainer/trainer-words.ts";
import type { StaffClient } from "../server/staff-client.ts";
import { emptyStore } from "../server/storage/test-databases.ts";
import { axeFindings, hasBrowser, launchBrowser } from "./browser.ts";
import { openDesk, type Desk } from "./quality-desk.ts";
import { freePort, ServiceProcess } from "./service-process.ts";

const spoken = {
  en: [
    "Good morning, this is Jane from the creditor. This call is recorded. May I ask your name?",
    "Could you please tell me the last four digits of your identity number?",
    "What has made it hard to pay?",
  ],
  zh: [
    "您好，我是催收专员小王，本次通话将被录音。请问您怎么称呼？",
    "请您提供身份证后四位，我核实一下。",
    "请问是什么原因没能按时还款呢？",
  ],
} as const;

describe.runIf(hasBrowser)("the trainer in a browser", () => {
  let service: ServiceProcess;
  let browser: Browser;
  let admin: StaffClient;
  const desks: Desk[] = [];

  beforeAll(async () => {
    service = new ServiceProcess(await emptyStore("embedded"), await freePort());
    [browser] = await Promise.all([launchBrowser(), service.start()]);
    admin = await service.admin();
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await service.end("SIGTERM");
  });

  /** Says it by keyboard, and waits for what the debtor does. */
  async function say(page: Page, label: string, text: string): Promise<void> {
    const bubbles = page.locator(".kl-bubble");
    const before = await bubbles.count();
    const field = page.getByLabel(label, { exact: true });
    await field.fill(text);
    await field.press("Enter");
    const isAnswered = async (): Promise<boolean> => (await bubbles.count()) >= before + 2;
    await vi.waitUntil(isAnswered, { timeout: 15_000, interval: 100 });
  }

  it.each(["en", "zh"] as const)(
    "plays a call through to its score, which is the score of any call (%s)",
    async (language) => {
      const words = trainerWords[language];
      const desk = await openDesk(browser, service, { language, path: "/trainer" });
      desks.push(desk);
      const { page } = desk;
      await page.getByRole("heading", { level: 1, name: words.title }).waitFor();
      const seed = page.getByLabel(words.seed, { exact: true });
      await seed.fill("-1");
      await page.getByRole("button", { name: words.start }).click();
      await page.getByText(words.seedFault).waitFor();
      expect(await axeFindings(page)).toEqual([]);
      await seed.fill("3");
      await seed.press("Enter");
      await page.getByRole("heading", { name: words.caseTitle }).waitFor();
      expect(await axeFindings(page)).toEqual([]);
      for (const text of spoken[language]) await say(page, words.say, text);
      const talk = await page.locator(".kl-bubble p").allTextContents();
      const sent = page.waitForRequest(
        (request) => request.url().endsWith("/api/trainer/score") && request.method() === "POST",
      );
      await page.getByRole("button", { name: words.end }).click();
      await page.getByRole("heading", { name: words.hidden }).waitFor();
      expect(await axeFindings(page)).toEqual([]);
      const body = (await sent).postDataJSON() as TrainingBody;
      expect(body.said).toEqual(spoken[language]);
      const answer = await admin.ask("POST", "/api/trainer/score", { body });
      const { points } = answer.body as unknown as TrainingScore;
      await page.getByText(words.points(points.total), { exact: true }).waitFor();
      await page.getByRole("button", { name: words.again }).click();
      const isNew = async (): Promise<boolean> => (await page.locator(".kl-bubble").count()) === 0;
      await vi.waitUntil(isNew, { timeout: 15_000, interval: 100 });
      for (const text of spoken[language]) await say(page, words.say, text);
      expect(await page.locator(".kl-bubble p").allTextContents()).toEqual(talk);
      // Practice is no call of anybody.
      expect((await admin.ask("GET", "/api/quality/calls")).body["calls"]).toEqual([]);
    },
    60_000,
  );

  it("keeps the talk and the words where a turn does not come through", async () => {
    const words = trainerWords.en;
    const desk = await openDesk(browser, service, { language: "en", path: "/trainer" });
    const { page } = desk;
    await page.getByRole("button", { name: words.start }).click();
    await say(page, words.say, spoken.en[0]);
    await page.route("**/api/trainer/play", (route) => route.abort());
    const field = page.getByLabel(words.say, { exact: true });
    await field.fill(spoken.en[1]);
    await field.press("Enter");
    await page.getByText(errorLabels.en.NETWORK).first().waitFor();
    expect(await page.locator(".kl-bubble").count()).toBe(2);
    expect(await field.inputValue()).toBe(spoken.en[1]);
    await page.unroute("**/api/trainer/play");
    await say(page, words.say, spoken.en[1]);
  });

  it("does nothing that the policy of the pages refuses", () => {
    expect(desks.flatMap(({ faults }) => faults)).toEqual([]);
  });
});
