import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { secondReadingWords } from "../../web/console/calls/second-reading-words.ts";
import { turnWords } from "../../web/console/calls/turn-words.ts";
import { triggerLabels } from "../../web/console/labels/triggers.ts";
import { sessionWords } from "../../web/console/session/session-words.ts";
import { polite } from "../emulators/openai/personalities/polite.ts";
import { readers } from "../emulators/openai/readers/index.ts";
import {
  startOpenAiEmulator,
  type OpenAiEmulator,
} from "../emulators/openai/start-openai-emulator.ts";
import { Device } from "../server/chat-client.ts";
import { modelAt } from "../server/doctor/checked.ts";
import { emptyStore } from "../server/storage/test-databases.ts";
import { axeFindings, hasBrowser, launchBrowser, watchedPage } from "./browser.ts";
import { adminPassword, freePort, ServiceProcess } from "./service-process.ts";

const handbook = [
  "Q: Can I pay in cash at a branch?",
  "A: Cash is accepted at the counter of any branch.",
].join("\n");

describe.runIf(hasBrowser)("the page of a call that documents and a model had a part in", () => {
  let vendor: OpenAiEmulator;
  let service: ServiceProcess;
  let browser: Browser;
  let callId: string;
  const said: string[] = [];
  const desks: { faults: string[] }[] = [];

  async function open(language: "zh" | "en"): Promise<Page> {
    const locale = language === "zh" ? "zh-CN" : "en-US";
    const context = await browser.newContext({ locale, viewport: { width: 1280, height: 900 } });
    const desk = await watchedPage(context);
    desks.push(desk);
    desk.page.setDefaultTimeout(10_000);
    const words = sessionWords[language];
    await desk.page.goto(`${service.url}/calls/${callId}`);
    await desk.page.getByLabel(words.name, { exact: true }).fill("admin");
    await desk.page.getByLabel(words.password, { exact: true }).fill(adminPassword);
    await desk.page.getByRole("button", { name: words.logIn }).click();
    await desk.page.getByRole("heading", { name: turnWords[language].turns }).waitFor();
    return desk.page;
  }

  beforeAll(async () => {
    vendor = await startOpenAiEmulator({
      chat: (request) => (request.isStream ? polite(request) : readers.right(request)),
    });
    const settings = { ...modelAt(vendor.url), OPENAI_UNDERSTANDING: "on" };
    service = new ServiceProcess(await emptyStore("embedded"), await freePort(), settings);
    [browser] = await Promise.all([launchBrowser(), service.start()]);
    const admin = await service.admin();
    const about = new URLSearchParams({
      fileName: "handbook.md",
      title: "Customer handbook",
      language: "en",
      jurisdictions: "uk",
      isPublic: "false",
      validFrom: "2026-01-01",
    });
    const uploaded = await fetch(`${service.url}/api/knowledge?${about.toString()}`, {
      method: "POST",
      headers: { cookie: admin.cookie, "content-type": "application/octet-stream" },
      body: handbook,
    });
    const { documentId } = (await uploaded.json()) as { documentId: string };
    await admin.ask("POST", `/api/knowledge/${documentId}/1/publish`, { body: {} });
    const link = await admin.ask("POST", "/api/cases/C-1003/links", { body: { hours: 1 } });
    const { url } = link.body as unknown as { url: string };
    const page = await new Device(service.url).open(url.split("#")[1] ?? "");
    for (const text of [
      "I'm Robin Hughes, 4567",
      "Can I pay cash at the branch?",
      "Somebody will have to feed the dog.",
    ]) {
      const answers = await page.say(text);
      said.push(answers.map((message) => message.text).join(" "));
    }
    const { calls } = (await admin.ask("GET", "/api/calls")).body as unknown as {
      calls: readonly { id: string }[];
    };
    callId = calls[0]?.id ?? "";
  }, 120_000);

  afterAll(async () => {
    await browser.close();
    await service.end("SIGTERM");
    await vendor.close();
  });

  it("names the source of an answer, and leads to the document", async () => {
    const page = await open("en");
    await page
      .getByRole("link", { name: turnWords.en.documentSource("Customer handbook", 1, 1) })
      .click();
    // The call shows the answer too: the way back begins on the document's own page.
    await page.waitForURL(/\/knowledge\//u);
    await page.getByText("Cash is accepted at the counter of any branch.").waitFor();
    await page.goBack();
    await page.getByRole("heading", { name: turnWords.en.turns }).waitFor();
    expect(said.join("\n")).toContain("Source: Customer handbook, version 1.");
  });

  it.each(["en", "zh"] as const)(
    "shows where the model and the embedded understanding disagree (%s)",
    async (language) => {
      const page = await open(language);
      const words = secondReadingWords[language];
      await page.getByText(words.states.read).waitFor();
      const added = page.getByRole("listitem").filter({ hasText: words.added });
      await added.getByText(triggerLabels[language].selfharm, { exact: true }).waitFor();
      expect(await axeFindings(page)).toEqual([]);
    },
  );

  it("does nothing that the policy of the pages refuses", () => {
    expect(desks.flatMap(({ faults }) => faults)).toEqual([]);
  });
});
