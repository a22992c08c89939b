import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sessionWords } from "../../web/console/session/session-words.ts";
import { taskLabels } from "../../web/console/tasks/task-labels.ts";
import { tasksWords } from "../../web/console/tasks/tasks-words.ts";
import { commonWords } from "../../web/console/words/common-words.ts";
import { startSmtpEmulator, type SmtpEmulator } from "../emulators/smtp/start-smtp-emulator.ts";
import { Device } from "../server/chat-client.ts";
import type { StaffClient } from "../server/staff-client.ts";
import { emptyStore } from "../server/storage/test-databases.ts";
import { axeFindings, hasBrowser, launchBrowser, watchedPage } from "./browser.ts";
import { adminPassword, freePort, ServiceProcess } from "./service-process.ts";
import { withoutIdentifiers } from "../without-identifiers.ts";

const words = tasksWords.en;
const labels = taskLabels.en;

describe.runIf(hasBrowser)("the page of tasks", () => {
  let service: ServiceProcess;
  let admin: StaffClient;
  let mail: SmtpEmulator;
  let browser: Browser;
  const desks: { page: Page; faults: string[] }[] = [];
  let page: Page;

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
  const say = async (caseId: string, text: string): Promise<void> => {
    const chat = await new Device(service.url).open(await service.token(admin, caseId));
    await chat.say(text);
    chat.close();
  };
  const row = (title: string) => page.getByRole("row").filter({ hasText: title });

  beforeAll(async () => {
    mail = await startSmtpEmulator();
    service = new ServiceProcess(await emptyStore("embedded"), await freePort(), {
      SMTP_URL: `smtp://${mail.host}:${mail.port}`,
      ALERT_EMAIL_FROM: "alerts@example.com",
      ALERT_EMAIL_TO: "desk@example.com",
    });
    [browser] = await Promise.all([launchBrowser(), service.start()]);
    admin = await service.admin();
    page = await logIn("en");
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await service.end("SIGTERM");
    await mail.close();
  });

  it("says that nothing is to be done while nothing is", async () => {
    await page.getByRole("link", { name: words.menu }).click();
    await page.getByRole("heading", { name: words.emptyTitle }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  it("shows a red alert by itself, counts it in the menu, and somebody gets a mail", async () => {
    await say("C-1001", "我不想活了，活着没意思。");
    await row(labels.titles.self_harm).waitFor();
    await page.getByTitle(words.openReds(1)).waitFor();
    await expect.poll(() => mail.mails.length, { timeout: 15_000 }).toBeGreaterThan(0);
    expect(withoutIdentifiers(mail.mails[0]?.source ?? "")).not.toMatch(/4567|8440/);
    expect(await row(labels.titles.self_harm).textContent()).toMatch(/1:5\d:\d\d/);
    expect(await axeFindings(page)).toEqual([]);
  });

  it("is worked by keyboard: j to it, a to take it on, Enter to open it, c to close it", async () => {
    await page.getByRole("heading", { name: words.title }).click();
    await page.keyboard.press("j");
    await page.keyboard.press("a");
    await row(labels.titles.self_harm).getByText(labels.states.acknowledged).waitFor();
    await page.keyboard.press("Enter");
    const panel = page.getByRole("region", { name: words.task });
    await panel.getByText(labels.notices.sent).waitFor();
    await panel.getByText(labels.notices.off).first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press("c");
    const dialog = page.getByRole("dialog");
    const button = dialog.getByRole("button", { name: words.close, exact: true }).last();
    await dialog.getByLabel(words.cause).fill("They said it in the chat.");
    await dialog.getByText(labels.outcomes.resolved).click();
    expect(await button.isDisabled()).toBe(true);
    await dialog.getByLabel(words.action).fill("Stayed with them until help came.");
    expect(await axeFindings(page)).toEqual([]);
    await button.click();
    await dialog.waitFor({ state: "hidden" });
    await panel.getByText("Stayed with them until help came.").waitFor();
    await page.keyboard.press("Escape");
    await panel.waitFor({ state: "hidden" });
    await row(labels.titles.hold_review).waitFor();
    expect(await row(labels.titles.self_harm).count()).toBe(0);
    await page.getByText(words.views.done, { exact: true }).click();
    await row(labels.titles.self_harm).waitFor();
  });

  it("opens the call at the turn that led to a task", async () => {
    await row(labels.titles.self_harm).getByRole("link", { name: words.openCall }).click();
    await page.waitForURL(/\/calls\/[^#]+#turn-\d+$/);
    await page.getByText("我不想活了").first().waitFor();
  });

  it("takes a complaint by hand, gives it an owner and its clock, and lets it be assigned", async () => {
    await page.goto(`${service.url}/tasks`);
    await page.getByRole("button", { name: words.add }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel(words.caseId).fill("C-0");
    expect(await axeFindings(page)).toEqual([]);
    await dialog.getByRole("button", { name: words.add }).click();
    await dialog.getByRole("alert").waitFor();
    await dialog.getByLabel(words.caseId).fill("C-1002");
    await dialog.getByLabel(words.note).fill("They called three times in one day.");
    await dialog.getByRole("button", { name: words.add }).click();
    const panel = page.getByRole("region", { name: words.task });
    await panel.getByText("They called three times in one day.").waitFor();
    expect(await row(labels.titles.complaint).textContent()).toMatch(/admin/);
    await admin.ask("POST", "/api/users", { body: { name: "sam", role: "supervisor" } });
    await page.reload();
    await panel.getByLabel(words.assignTo).click();
    await page.getByTitle("sam", { exact: true }).click();
    await row(labels.titles.complaint).filter({ hasText: "sam" }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  it("marks a promised call whose debtor is on hold, in the list and beside it", async () => {
    const dueAt = new Date(Date.now() + 3_600_000).toISOString();
    const body = { kind: "callback", caseId: "C-1001", channel: "phone", dueAt };
    await admin.ask("POST", "/api/tasks", { body });
    await page.goto(`${service.url}/tasks`);
    const call = row(labels.titles.callback);
    await call.getByText(words.stopped.hold).waitFor();
    expect(await row(labels.titles.complaint).getByText(words.stopped.hold).count()).toBe(0);
    await call.getByRole("link", { name: labels.titles.callback }).click();
    const panel = page.getByRole("region", { name: words.task });
    await panel.getByText(words.stopped.hold).waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  it("shows what was asked for: mine, past their time, one kind", async () => {
    await page.goto(`${service.url}/tasks?state=mine`);
    await row(labels.titles.hold_review).waitFor();
    expect(await row(labels.titles.complaint).count()).toBe(0);
    await page.goto(`${service.url}/tasks?state=breached`);
    await page.getByRole("heading", { name: commonWords.en.noMatch }).waitFor();
    await page.goto(`${service.url}/tasks`);
    await row(labels.titles.complaint).waitFor();
    await page.getByLabel(words.kindFilter).click();
    await page.getByTitle(labels.kinds.hold_review, { exact: true }).click();
    await row(labels.titles.hold_review).waitFor();
    await expect.poll(() => row(labels.titles.complaint).count()).toBe(0);
    expect(new URL(page.url()).searchParams.get("kind")).toBe("hold_review");
  });

  it("says all of it in Chinese too", async () => {
    const chinese = await logIn("zh");
    await chinese.getByRole("link", { name: tasksWords.zh.menu }).click();
    await chinese.getByRole("link", { name: taskLabels.zh.titles.complaint, exact: true }).click();
    await chinese.getByRole("button", { name: tasksWords.zh.acknowledge }).waitFor();
    expect(await axeFindings(chinese)).toEqual([]);
  });

  it("does nothing that the policy of the pages refuses", () => {
    expect(desks.flatMap(({ faults }) => faults)).toEqual([]);
  });
});
