import type { Browser, BrowserContext, Page } from "playwright-core";
import type { Role } from "../../server/protocol/staff.ts";
import { chatWords } from "../../web/chat/words/words-in.ts";
import { deskWords } from "../../web/console/desk/desk-words.ts";
import { sessionWords } from "../../web/console/session/session-words.ts";
import type { runService } from "../server/running-service.ts";
import { launchBrowser, watchedPage } from "./browser.ts";

type Running = Awaited<ReturnType<typeof runService>>;

/** People at desks and debtors in chats, each in a browser context of their own. */
export class DeskVisits {
  readonly #running: Running;
  readonly #browser: Browser;
  readonly #visits: { readonly faults: string[] }[] = [];

  private constructor(running: Running, browser: Browser) {
    this.#running = running;
    this.#browser = browser;
  }

  static async open(running: Running): Promise<DeskVisits> {
    return new DeskVisits(running, await launchBrowser());
  }

  /** What went wrong in any of the pages. */
  get faults(): readonly string[] {
    return this.#visits.flatMap(({ faults }) => faults);
  }

  async close(): Promise<void> {
    await this.#browser.close();
  }

  /** Somebody new at the desk. */
  async desk(
    name: string,
    { role = "agent", language = "en" }: { role?: Role; language?: "zh" | "en" } = {},
  ): Promise<Page> {
    const { auth, store } = this.#running.ready.services;
    const password = await auth.addUser(name, role);
    await store.staff.changeUser(name, { mustChangePassword: false });
    const page = await this.#page({
      locale: language === "zh" ? "zh-CN" : "en-US",
      viewport: { width: 1400, height: 900 },
    });
    const session = sessionWords[language];
    await page.goto(`${this.#running.url}/desk`);
    await page.getByLabel(session.name, { exact: true }).fill(name);
    await page.getByLabel(session.password, { exact: true }).fill(password);
    await page.getByRole("button", { name: session.logIn }).click();
    await page.getByRole("heading", { name: deskWords[language].title, exact: true }).waitFor();
    return page;
  }

  /** Somebody who has begun the chat of an English example case. */
  async debtor(caseId = "C-1002"): Promise<Page> {
    const { token } = await this.#running.ready.services.links.create(caseId, {
      hours: 1,
      by: "test",
    });
    const page = await this.#page({ locale: "en-GB" });
    await page.goto(`${this.#running.url}/chat#${token}`);
    await page.getByRole("button", { name: chatWords.en.start }).click();
    await page.getByRole("textbox").waitFor();
    return page;
  }

  /** Calls that are open now. */
  async openCalls(): Promise<readonly string[]> {
    const { calls } = await this.#running.ready.services.store.calls.list({ state: "open" });
    return calls.map(({ id }) => id);
  }

  async #page(options: Parameters<Browser["newContext"]>[0]): Promise<Page> {
    const context: BrowserContext = await this.#browser.newContext(options);
    const visit = await watchedPage(context);
    this.#visits.push(visit);
    return visit.page;
  }
}

/** Types it into the chat and waits until it stands there. */
export async function sayInChat(page: Page, text: string): Promise<void> {
  await page.getByRole("textbox").fill(text);
  await page.keyboard.press("Enter");
  await page.getByText(text, { exact: true }).waitFor();
}
