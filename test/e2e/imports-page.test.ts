import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { columnLabels } from "../../web/console/imports/column-words.ts";
import { importsWords } from "../../web/console/imports/imports-words.ts";
import { wizardWords } from "../../web/console/imports/wizard-words.ts";
import { sessionWords } from "../../web/console/session/session-words.ts";
import { encodeGb18030 } from "../../server/imports/read/gb18030.ts";
import { listOf } from "../server/imports/lists.ts";
import { writeWorkbook } from "../server/imports/workbook-writer.ts";
import { emptyStore } from "../server/storage/test-databases.ts";
import { axeFindings, hasBrowser, launchBrowser, watchedPage } from "./browser.ts";
import { adminPassword, freePort, ServiceProcess } from "./service-process.ts";

describe.runIf(hasBrowser)("the pages that take debtor lists in", () => {
  let service: ServiceProcess;
  let browser: Browser;
  let folder: string;
  let page: Page;
  const desks: { page: Page; faults: string[] }[] = [];

  async function logIn(language: "zh" | "en"): Promise<Page> {
    const locale = language === "zh" ? "zh-CN" : "en-US";
    const context = await browser.newContext({ locale, viewport: { width: 1280, height: 900 } });
    const desk = await watchedPage(context);
    desks.push(desk);
    const words = sessionWords[language];
    await desk.page.goto(`${service.url}/imports`);
    await desk.page.getByLabel(words.name, { exact: true }).fill("admin");
    await desk.page.getByLabel(words.password, { exact: true }).fill(adminPassword);
    await desk.page.getByRole("button", { name: words.logIn }).click();
    return desk.page;
  }

  /** A file in the folder of the tests. */
  async function file(name: string, content: Uint8Array | string): Promise<string> {
    const path = join(folder, name);
    await writeFile(path, content);
    return path;
  }

  const choose = async (desk: Page, path: string): Promise<void> =>
    await desk.locator("input[type=file]").setInputFiles(path);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "kindline-test-"));
    service = new ServiceProcess(await emptyStore("embedded"), await freePort());
    [browser] = await Promise.all([launchBrowser(), service.start()]);
    await service.admin();
    page = await logIn("en");
  }, 120_000);

  afterAll(async () => {
    await browser.close();
    await service.end("SIGTERM");
    await rm(folder, { recursive: true });
  });

  it("say what to do while there is no list", async () => {
    await page.getByRole("heading", { name: importsWords.en.emptyTitle }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  it("say why a file is no list, and take the next one", async () => {
    await choose(page, await file("photo.csv", Buffer.from([0x89, 0x50, 0, 0, 0])));
    await page
      .getByRole("alert")
      .getByText(/cannot be read as a list/)
      .waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  it("lead from a dropped file over its columns to the check, by keyboard alone", async () => {
    const words = wizardWords.en;
    const text = listOf({ 外号: "E-1", case_id: "" }, { 外号: "E-2", case_id: "", balance: "x" })
      .replace("case_id", "旧号")
      .replace("安信消费金融", "Anxin");
    const content = { bytes: [...Buffer.from(text)], name: "november.csv" };
    // A drop as the browser makes it: the file is in the event.
    await page.evaluate(`{
      const { bytes, name } = ${JSON.stringify(content)};
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([new Uint8Array(bytes)], name, { type: "text/csv" }));
      const drop = new DragEvent("drop", { dataTransfer, bubbles: true });
      document.querySelector(".kl-drop").dispatchEvent(drop);
    }`);
    await page.getByRole("heading", { name: "november.csv" }).waitFor();
    await page.getByText(words.missing).waitFor();
    await page.getByText(words.nobodyVerified).waitFor();
    expect(await page.getByRole("button", { name: words.check }).isDisabled()).toBe(true);
    expect(await axeFindings(page)).toEqual([]);
    const select = page.getByLabel(words.readAsOf("外号"), { exact: true });
    await select.focus();
    await page.keyboard.type(columnLabels.en.case_id);
    await page.keyboard.press("Tab");
    expect(await select.inputValue()).toBe("case_id");
    await page.getByRole("button", { name: words.check }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: words.result }).waitFor();
    await page.getByRole("cell", { name: columnLabels.en.balance }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  it("say in the table what is wrong with a row, for whoever has no mouse", async () => {
    await page.getByText(/Expected an amount such as/).waitFor();
  });

  it("give the rows to mend as a file", async () => {
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: wizardWords.en.download }).click();
    const text = await readFile(await (await download).path(), "utf8");
    expect(text).toMatch(/E-2[^]*AMOUNT_INVALID/);
    expect(text).not.toContain("E-1");
  });

  it("write the cases once somebody has said so, and take them back with a reason", async () => {
    const words = wizardWords.en;
    await page.getByRole("button", { name: words.commit("1") }).click();
    await page
      .getByRole("dialog")
      .getByRole("button", { name: words.commit("1") })
      .click();
    await page.getByText(words.written).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole("link", { name: words.toCases }).click();
    await page.getByText("E-1").waitFor();
    await page.goBack();
    await page.getByRole("button", { name: words.undo }).click();
    const dialog = page.getByRole("dialog");
    const confirm = dialog.getByRole("button", { name: words.undo });
    expect(await confirm.isDisabled()).toBe(true);
    await dialog.getByLabel(words.undoReason).fill("the wrong month");
    await confirm.click();
    await page.getByText(words.undone("1", "0")).waitFor();
    await page.getByRole("link", { name: words.back }).click();
    await page.getByRole("rowheader", { name: "november.csv" }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  it("do all of it in Chinese too, with a workbook and with GB18030, and show what is never read", async () => {
    const words = wizardWords.zh;
    const chinese = await logIn("zh");
    await choose(chinese, await file("十一月.csv", encodeGb18030(listOf({ 配偶电话: "137" }))));
    await chinese.getByText("不导入：亲属、同事等他人").waitFor();
    await chinese.getByText(/GB18030/).waitFor();
    expect(await axeFindings(chinese)).toEqual([]);
    const twins = encodeGb18030(listOf({ case_id: "同号" }, { case_id: "同号" }));
    await chinese.getByRole("link", { name: words.back }).click();
    await choose(chinese, await file("重号.csv", twins));
    await chinese.getByRole("button", { name: words.check }).click();
    await chinese.getByText("同一案件在第 2 行已有。").waitFor();
    const path = join(folder, "十二月.xlsx");
    const cells = listOf({ case_id: "X-1" })
      .trim()
      .split("\r\n")
      .map((line) => line.split(","));
    await writeWorkbook(path, () => cells);
    await chinese.getByRole("link", { name: words.back }).click();
    await choose(chinese, path);
    await chinese.getByRole("button", { name: words.check }).click();
    await chinese.getByText(words.sound).waitFor();
    await chinese.getByRole("button", { name: words.changeMapping }).click();
    await chinese.getByRole("button", { name: words.check }).click();
    await chinese.getByRole("button", { name: words.commit("1") }).waitFor();
    expect(await axeFindings(chinese)).toEqual([]);
  });

  it("say that a list has nothing but a heading, and remember no moment of its figures", async () => {
    const words = wizardWords.en;
    const heading = listOf({ balance_as_of: "" }).split("\r\n")[0]?.replace(",balance_as_of", "");
    for (const isRemembered of [false, true]) {
      await page.goto(`${service.url}/imports`);
      await choose(page, await file("heading.csv", `${heading},dob\r\n`));
      await page.getByRole("heading", { name: "heading.csv" }).waitFor();
      expect(await page.getByText(words.remembered).count()).toBe(isRemembered ? 1 : 0);
      expect(await page.getByText(words.nobodyVerified).count()).toBe(0);
      const taken = page.getByLabel(columnLabels.en.balance_as_of, { exact: true });
      expect(await taken.inputValue()).toBe("");
      await taken.fill("2026-11-19");
      await page.getByRole("button", { name: words.check }).click();
      await page.getByText(words.noRows).waitFor();
      expect(await page.getByText(words.sound).count()).toBe(0);
      expect(await axeFindings(page)).toEqual([]);
    }
  });

  it("did nothing that the policy of the pages refuses", () => {
    expect(desks.flatMap(({ faults }) => faults)).toEqual([]);
  });
});
