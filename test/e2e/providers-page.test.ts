import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sessionWords } from "../../web/console/session/session-words.ts";
import { providerWords } from "../../web/console/settings/provider-words.ts";
import {
  startOpenAiEmulator,
  type OpenAiEmulator,
} from "../emulators/openai/start-openai-emulator.ts";
import { modelAt } from "../server/doctor/checked.ts";
import { emptyStore } from "../server/storage/test-databases.ts";
import { axeFindings, hasBrowser, launchBrowser, watchedPage } from "./browser.ts";
import { adminPassword, freePort, ServiceProcess } from "./service-process.ts";

describe.runIf(hasBrowser)("the page about providers", () => {
  let vendor: OpenAiEmulator;
  let service: ServiceProcess;
  let browser: Browser;
  const desks: { page: Page; faults: string[] }[] = [];

  async function open(language: "zh" | "en"): Promise<Page> {
    const locale = language === "zh" ? "zh-CN" : "en-US";
    const context = await browser.newContext({ locale, viewport: { width: 1280, height: 900 } });
    const desk = await watchedPage(context);
    desks.push(desk);
    const words = sessionWords[language];
    await desk.page.goto(`${service.url}/settings/providers`);
    await desk.page.getByLabel(words.name, { exact: true }).fill("admin");
    await desk.page.getByLabel(words.password, { exact: true }).fill(adminPassword);
    await desk.page.getByRole("button", { name: words.logIn }).click();
    await desk.page.getByRole("heading", { name: providerWords[language].title }).waitFor();
    return desk.page;
  }

  const rowOf = (page: Page, table: string, name: string) =>
    page.getByRole("table", { name: table }).getByRole("row").filter({ hasText: name });

  beforeAll(async () => {
    vendor = await startOpenAiEmulator();
    const settings = modelAt(vendor.url);
    service = new ServiceProcess(await emptyStore("embedded"), await freePort(), settings);
    [browser] = await Promise.all([launchBrowser(), service.start()]);
    await service.admin();
  }, 120_000);

  afterAll(async () => {
    await browser.close();
    await service.end("SIGTERM");
    await vendor.close();
  });

  it("shows who does each part of the work, in which order, and that no vendor was seen live", async () => {
    const page = await open("en");
    const words = providerWords.en;
    const model = rowOf(page, words.ports.words, "OpenAI");
    await model.getByText(words.marks.emulated).waitFor();
    await model.getByText(words.states.unasked).waitFor();
    expect(await model.innerText()).toContain("OPENAI_MODEL");
    const script = rowOf(page, words.ports.words, "Kindline");
    await script.getByText(words.later("en-US", 2), { exact: false }).waitFor();
    await rowOf(page, words.ports.carrier, "Twilio").getByText(words.states.off).waitFor();
    expect(await page.content()).not.toContain("sk-secret");
    expect(await axeFindings(page)).toEqual([]);
  });

  it("asks a provider at a press, and says what is wrong and what to do", async () => {
    const { page } = desks[0] as { page: Page };
    const words = providerWords.en;
    const model = rowOf(page, words.ports.words, "OpenAI");
    await model.getByRole("button", { name: words.checkOf("OpenAI") }).click();
    await model.getByText(words.states.ok, { exact: true }).waitFor();
    vendor.fault(401);
    await model.getByRole("button", { name: words.checkOf("OpenAI") }).click();
    await model.getByText(/the key is refused/).waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  it("says the same in Chinese", async () => {
    const page = await open("zh");
    const model = rowOf(page, providerWords.zh.ports.words, "OpenAI");
    await model.getByText(/密钥被拒绝/).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(desks.flatMap(({ faults }) => faults)).toEqual([]);
  });
});
