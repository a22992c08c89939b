import { chromium, type Browser, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { instantAt, systemClock } from "../../server/clock.ts";
import type { CallId } from "../../domain/ids.ts";
import { deskVoicePath } from "../../server/protocol/limits-voice.ts";
import type { Role } from "../../server/protocol/staff.ts";
import { chatWords } from "../../web/chat/words/words-in.ts";
import { deskWords } from "../../web/console/desk/desk-words.ts";
import { lineWords } from "../../web/console/desk/line-words.ts";
import { liveWords } from "../../web/console/live/live-words.ts";
import { sessionWords } from "../../web/console/session/session-words.ts";
import { callWords } from "../../web/voice/words/words-in.ts";
import { runService } from "../server/running-service.ts";
import { axeFindings, browserArguments, browserPath, hasBrowser, watchedPage } from "./browser.ts";
import { heardOn, listeningEar, talkingMicrophone } from "./talking-microphone.ts";

const desk = deskWords.en;
const line = lineWords.en;
const soon = { timeout: 60_000, interval: 100 };

/** Counts the microphones of a page that are open, and can take the right to them away. */
const countedMicrophone = `{
  const media = navigator.mediaDevices;
  const open = media.getUserMedia;
  window.microphones = [];
  media.getUserMedia = async (asked) => {
    if (window.isRefused) throw new DOMException("refused", "NotAllowedError");
    const stream = await open(asked);
    window.microphones.push(...stream.getTracks());
    return stream;
  };
}`;

/** Remembers the sockets of a page, so that one can break. */
const brokenSockets = `{
  const Real = window.WebSocket;
  window.sockets = [];
  window.WebSocket = class extends Real {
    constructor(...how) { super(...how); window.sockets.push(this); }
  };
}`;

describe.runIf(hasBrowser)("the line of a desk to a spoken call", () => {
  let browser: Browser;
  let running: Awaited<ReturnType<typeof runService>>;
  let debtor: Page;
  let boss: Page;
  let callId = "" as CallId;
  const visits: { readonly faults: string[] }[] = [];

  beforeAll(async () => {
    running = await runService({ clock: systemClock });
    const args = [...browserArguments, "--autoplay-policy=no-user-gesture-required"];
    browser = await chromium.launch({ executablePath: browserPath, args });
    debtor = await page();
    const { exampleLinks, services } = running.ready;
    await debtor.goto(exampleLinks.find(({ language }) => language === "en-US")?.url ?? "");
    await debtor.getByRole("button", { name: chatWords.en.byVoice }).click();
    await debtor.getByRole("button", { name: callWords.en.call }).click();
    const idOf = async () => (await services.store.calls.open())[0]?.id;
    callId = (await vi.waitUntil(idOf, soon)) as CallId;
    boss = await staff("boss", "supervisor");
  }, 150_000);
  afterAll(async () => {
    await browser.close();
  });

  async function page(): Promise<Page> {
    const visit = await watchedPage(
      await browser.newContext({ locale: "en-US", viewport: { width: 1400, height: 900 } }),
    );
    visits.push(visit);
    for (const script of [listeningEar, talkingMicrophone, countedMicrophone, brokenSockets]) {
      await visit.page.addInitScript(script);
    }
    return visit.page;
  }

  async function staff(name: string, role: Role): Promise<Page> {
    const { auth, store } = running.ready.services;
    const password = await auth.addUser(name, role);
    await store.staff.changeUser(name, { mustChangePassword: false });
    const opened = await page();
    await opened.goto(`${running.url}/live`);
    await opened.getByLabel(sessionWords.en.name, { exact: true }).fill(name);
    await opened.getByLabel(sessionWords.en.password, { exact: true }).fill(password);
    await opened.getByRole("button", { name: sessionWords.en.logIn }).click();
    await opened.getByRole("heading", { name: liveWords.en.title, exact: true }).waitFor();
    return opened;
  }

  const openMicrophones = (of: Page): Promise<number> =>
    of.evaluate("window.microphones.filter(({ readyState }) => readyState === 'live').length");
  const loudest = async (of: Page): Promise<number> =>
    (await heardOn(of)).reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  const live = () => running.ready.services.calls.get(callId);

  it("lets a supervisor hear the agent talk, by one press on the wall, without a microphone", async () => {
    await boss.getByRole("link", { name: new RegExp(`^${liveWords.en.listen}:`) }).click();
    await boss.getByRole("button", { name: desk.stopListening }).waitFor();
    await expect.poll(() => loudest(boss), soon).toBeGreaterThan(1_000);
    expect(await openMicrophones(boss)).toBe(0);
    const { lines } = running.ready.services.store;
    const listeners = async () => (await lines.listeners(instantAt(0))).map(({ user }) => user);
    await expect.poll(listeners, soon).toEqual(["boss"]);
    expect(await axeFindings(boss)).toEqual([]);
  }, 120_000);

  it("puts whoever takes the call over on its line, and tells them who listens", async () => {
    const chen = await staff("chen", "supervisor");
    await chen.getByRole("link", { name: new RegExp(`^${liveWords.en.listen}:`) }).click();
    await chen.getByRole("button", { name: desk.stopListening }).waitFor();
    await boss.keyboard.press("a");
    await boss.getByRole("button", { name: desk.muteOn }).waitFor();
    expect(await openMicrophones(boss)).toBe(1);
    await boss.getByText(desk.listenedBy("chen")).waitFor();
    await boss.getByText(desk.monitored).waitFor();
    await boss.keyboard.press("m");
    await boss.getByRole("button", { name: desk.muteOff }).waitFor();
    await boss.keyboard.press("m");
    await chen.context().close();
  }, 120_000);

  it("keeps them on it whatever page they look at, and says so there", async () => {
    await boss.getByRole("link", { name: "Cases", exact: true }).click();
    const back = boss.getByRole("link", { name: line.backToCall });
    await back.waitFor();
    expect(await openMicrophones(boss)).toBe(1);
    await heardOn(boss);
    await debtor.evaluate(`{
      const tone = new Int16Array(16000).map((_, at) => 8000 * Math.sin(at / 4));
      window.say(btoa(String.fromCharCode(...new Uint8Array(tone.buffer))));
    }`);
    await expect.poll(() => loudest(boss), soon).toBeGreaterThan(2_000);
    expect(await axeFindings(boss)).toEqual([]);
    await back.click();
    await boss.getByRole("button", { name: desk.muteOn }).waitFor();
  }, 120_000);

  it("opens the line again when it breaks, with the microphone", async () => {
    await boss.evaluate(
      `window.sockets.filter(({ url }) => url.endsWith("${deskVoicePath}")).at(-1).close()`,
    );
    await boss.getByText(line.broken).waitFor();
    await boss.getByRole("button", { name: desk.muteOn }).waitFor();
    await boss.getByText(line.broken).waitFor({ state: "detached" });
    expect(await openMicrophones(boss)).toBe(1);
    expect((await live()).person).toBe("joined");
  }, 120_000);

  it("is opened by one window of a browser only", async () => {
    const second = await boss.context().newPage();
    await second.addInitScript(talkingMicrophone);
    await second.addInitScript(countedMicrophone);
    await second.goto(`${running.url}/desk/${callId}`);
    await second.getByText(line.elsewhere).waitFor();
    expect(await openMicrophones(second)).toBe(0);
    await second.close();
  }, 120_000);

  it("lets go of the microphone when the call is given back, and nothing of it is heard", async () => {
    await boss.keyboard.press("b");
    await expect.poll(() => openMicrophones(boss), soon).toBe(0);
    await expect.poll(async () => (await live()).person, soon).toBe("none");
  }, 120_000);

  it("says that the microphone was refused, and takes it once it may", async () => {
    await boss.evaluate("window.isRefused = true");
    await boss.getByRole("button", { name: desk.accept }).click();
    await boss.getByText(line.refused).waitFor();
    expect(await boss.getByRole("button", { name: desk.muteOn }).count()).toBe(0);
    expect(await axeFindings(boss)).toEqual([]);
    await boss.evaluate("window.isRefused = false");
    await boss.getByRole("button", { name: line.tryMicrophone }).click();
    await boss.getByRole("button", { name: desk.muteOn }).waitFor();
    expect(await openMicrophones(boss)).toBe(1);
  }, 120_000);

  it("no page broke its own policy or threw", () => {
    expect(visits.flatMap(({ faults }) => faults)).toEqual([]);
  });
});
