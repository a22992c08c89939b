import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { knowledgeWords } from "../../web/console/knowledge/knowledge-words.ts";
import { jurisdictionLabels } from "../../web/console/labels/calls.ts";
import { sessionWords } from "../../web/console/session/session-words.ts";
import { commonWords } from "../../web/console/words/common-words.ts";
import { emptyStore } from "../server/storage/test-databases.ts";
import { axeFindings, hasBrowser, launchBrowser, standsStill, watchedPage } from "./browser.ts";
import { adminPassword, freePort, ServiceProcess } from "./service-process.ts";

const words = knowledgeWords.en;

const handbook = [
  "# Customer handbook",
  "Q: Can I pay in cash at a branch?",
  "A: Cash is accepted at the counter of any branch.",
  "",
  "Q: Is there a discount for cash?",
  "A: Cash saves you ten percent.",
].join("\n");

describe.runIf(hasBrowser)("the page of the creditor's documents", () => {
  let service: ServiceProcess;
  let browser: Browser;
  let page: Page;
  const desks: { faults: string[] }[] = [];

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
  const ask = async (question: string): Promise<void> => {
    await page.getByLabel(words.question, { exact: true }).fill(question);
    await page.getByRole("button", { name: words.ask, exact: true }).click();
  };
  const uploads = () => page.getByRole("form", { name: words.upload });

  beforeAll(async () => {
    service = new ServiceProcess(await emptyStore("embedded"), await freePort());
    [browser] = await Promise.all([launchBrowser(), service.start()]);
    await service.admin();
    page = await logIn("en");
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await service.end("SIGTERM");
  });

  it("says that there are none yet, and what is missing of an upload", async () => {
    await page.getByRole("link", { name: words.menu, exact: true }).click();
    await page.getByRole("heading", { name: words.emptyTitle }).waitFor();
    await uploads().getByRole("button", { name: words.upload }).click();
    await page.getByText(words.noFile).waitFor();
    await page.getByText(words.noWhere).waitFor();
    expect(await uploads().getByText(commonWords.en.required).count()).toBe(2);
    expect(await axeFindings(page)).toEqual([]);
  });

  it("takes a document, and shows its passages with what of it is never said", async () => {
    const form = uploads();
    await form.getByLabel(words.file, { exact: true }).setInputFiles({
      name: "handbook.md",
      mimeType: "text/markdown",
      buffer: Buffer.from(handbook),
    });
    await form.getByLabel(words.name, { exact: true }).fill("Customer handbook");
    await form.getByLabel(words.language).selectOption("en");
    await form.getByText(jurisdictionLabels.en.us).click();
    await form.getByLabel(words.creditors).fill("Example Lending\nExample Bank");
    await form.getByLabel(words.validFrom).fill("2026-01-01");
    await form.getByRole("button", { name: words.upload }).click();
    await page.getByRole("heading", { name: words.titled("Customer handbook", 1) }).waitFor();
    const passage = (place: number) =>
      page.getByRole("listitem", { name: words.passage(place), exact: true });
    await page.getByText("Example Lending, Example Bank").waitFor();
    await passage(1).getByText(words.said).waitFor();
    await passage(2).getByText(words.faults.policy).waitFor();
    await page.getByText(words.states.draft).waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  it("puts it in force, and shows what a question is answered, with score and source", async () => {
    await page.getByRole("button", { name: words.publish }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText(words.publishText(1)).waitFor();
    await standsStill(page);
    await dialog.getByRole("button", { name: words.publish }).click();
    await page.getByText(words.states.published).waitFor();
    await page.getByRole("link", { name: words.menu, exact: true }).click();
    await ask("Can I pay cash at the branch?");
    await page.getByText(words.unknown).waitFor();
    await page.getByLabel(words.creditor).fill("example lending");
    await ask("Can I pay cash at the branch?");
    await page.getByText(words.answers).waitFor();
    await page.getByRole("blockquote").getByText("Cash is accepted at the counter").waitFor();
    await page
      .getByText(words.source("Customer handbook", 1, 1))
      .first()
      .waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await ask("How much do I owe?");
    await page.getByText(words.notAsked).waitFor();
  });

  it("retires it with a reason, and takes that back as a draft", async () => {
    await page.getByRole("link", { name: words.titled("Customer handbook", 1) }).click();
    await page.getByRole("button", { name: words.retire }).click();
    const dialog = page.getByRole("dialog");
    const retire = dialog.getByRole("button", { name: words.retire });
    expect(await retire.isDisabled()).toBe(true);
    await dialog.getByLabel(words.reason).fill("The branches have closed.");
    expect(await axeFindings(page)).toEqual([]);
    await retire.click();
    await dialog.waitFor({ state: "hidden" });
    await page.getByText(words.states.retired).waitFor();
    await page.getByText("The branches have closed.").waitFor();
    await page.getByRole("button", { name: words.restore }).click();
    await page.getByText(words.states.draft).waitFor();
  });

  it("says all of it in Chinese too", async () => {
    const chinese = await logIn("zh");
    await chinese.getByRole("link", { name: knowledgeWords.zh.menu, exact: true }).click();
    await chinese.getByText(knowledgeWords.zh.states.draft, { exact: true }).waitFor();
    expect(await axeFindings(chinese)).toEqual([]);
  });

  it("does nothing that the policy of the pages refuses", () => {
    expect(desks.flatMap(({ faults }) => faults)).toEqual([]);
  });
});
