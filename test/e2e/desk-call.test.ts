import { chromium, type Browser, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { systemClock } from "../../server/clock.ts";
import type { CallId } from "../../domain/ids.ts";
import { chatWords } from "../../web/chat/words/words-in.ts";
import { deskWords } from "../../web/console/desk/desk-words.ts";
import { lineWords } from "../../web/console/desk/line-words.ts";
import { sessionWords } from "../../web/console/session/session-words.ts";
import { callWords } from "../../web/voice/words/words-in.ts";
import { runService } from "../server/running-service.ts";
import { browserArguments, browserPath, hasBrowser, watchedPage } from "./browser.ts";
import { heardOn, listeningEar, say, talkingMicrophone } from "./talking-microphone.ts";

/** Spoken in real time and really recognised, which a busy machine garbles: `npm run test:speech`. */
// oxlint-disable-next-line node/no-process-env -- Whether there is time for it is a matter of the run.
const hasTime = process.env["TEST_SPEECH"] === "1";

const desk = deskWords.en;
const soon = { timeout: 60_000, interval: 200 };

describe.runIf(hasBrowser && hasTime)("a debtor and a desk on the telephone", () => {
  let browser: Browser;
  let running: Awaited<ReturnType<typeof runService>>;

  beforeAll(async () => {
    running = await runService({ clock: systemClock });
    const args = [...browserArguments, "--autoplay-policy=no-user-gesture-required"];
    browser = await chromium.launch({ executablePath: browserPath, args });
  }, 60_000);
  afterAll(async () => {
    await browser.close();
  });

  async function page(): Promise<Page> {
    const visit = await watchedPage(await browser.newContext({ locale: "en-US" }));
    await visit.page.addInitScript(listeningEar);
    await visit.page.addInitScript(talkingMicrophone);
    return visit.page;
  }

  async function deskOf(name: string): Promise<Page> {
    const { auth, store } = running.ready.services;
    const password = await auth.addUser(name, "agent");
    await store.staff.changeUser(name, { mustChangePassword: false });
    const opened = await page();
    await opened.goto(`${running.url}/desk`);
    await opened.getByLabel(sessionWords.en.name, { exact: true }).fill(name);
    await opened.getByLabel(sessionWords.en.password, { exact: true }).fill(password);
    await opened.getByRole("button", { name: sessionWords.en.logIn }).click();
    await opened.getByRole("heading", { name: desk.title, exact: true }).waitFor();
    return opened;
  }

  /** What a recogniser makes of it. */
  async function transcribed(samples: Int16Array): Promise<string> {
    const engines = (await running.ready.services.voice.engines()).forCall("en-US", "us");
    const [recogniser] = engines.recognisers;
    if (recogniser === undefined) throw new Error("Expected a recogniser for English.");
    return await new Promise<string>((resolve, reject) => {
      const options = { locale: "en-US", sampleRate: 16_000, keyterms: [] } as const;
      const stream = recogniser.open(options, {
        onTranscript: ({ text, isSettled }) => {
          if (!isSettled) return;
          stream.close();
          resolve(text);
        },
        onFault: reject,
      });
      stream.write(samples);
      stream.flush();
    });
  }

  it(
    "talk both ways once the desk has accepted, and the agent comes back",
    { timeout: 240_000 },
    async () => {
      const { services, exampleLinks } = running.ready;
      const li = await deskOf("li");
      const link = exampleLinks.find(({ language }) => language === "en-US")?.url ?? "";
      const debtor = await page();
      await debtor.goto(link);
      await debtor.getByRole("button", { name: chatWords.en.byVoice }).click();
      await debtor.getByRole("button", { name: callWords.en.call }).click();
      const idOf = async () => (await services.store.calls.open())[0]?.id as CallId | undefined;
      await expect.poll(idOf, soon).toBeDefined();
      const callId = (await idOf()) ?? ("" as CallId);
      const live = await services.calls.get(callId);
      await debtor.getByText(callWords.en.activity.listening).waitFor({ timeout: 60_000 });
      await say(debtor, "I want to talk to a real person.");
      await expect.poll(() => live.person, soon).toBe("called");
      await li.locator(".kl-queue-item a").first().click();
      const startedMs = performance.now();
      await li.getByRole("button", { name: desk.accept }).click();
      await expect.poll(() => live.person, { ...soon, interval: 10 }).toBe("joined");
      const acceptedMs = performance.now() - startedMs;
      expect(acceptedMs).toBeLessThan(3_000);
      await li.getByRole("button", { name: desk.muteOn }).waitFor();
      await debtor.waitForTimeout(6_000);

      await heardOn(debtor);
      await say(li, "Good morning, my name is Susan and I can help you.");
      await debtor.waitForTimeout(5_000);
      expect(await transcribed(await heardOn(debtor))).toMatch(/help you/i);

      await heardOn(li);
      await say(debtor, "Thank you, I have lost my job this summer.");
      await li.waitForTimeout(5_000);
      expect(await transcribed(await heardOn(li))).toMatch(/lost my job/i);
      const log = async () => (await services.store.events.read(callId)).map(({ event }) => event);
      const spoken = async () =>
        (await log()).flatMap((event) => (event.type === "person-speak" ? [event.text] : []));
      await expect.poll(async () => (await spoken()).join(" "), soon).toMatch(/help you/i);

      await say(li, "If you do not pay today we will tell your employer about this debt.");
      await li.locator(".kl-talk-partial").first().waitFor();
      const warning = li.locator(".kl-spoken-warning");
      await warning
        .getByText(/employer/i)
        .first()
        .waitFor({ timeout: 30_000 });
      await warning.locator("li").first().waitFor();
      await warning.getByRole("button", { name: lineWords.en.understood }).click();
      await warning.waitFor({ state: "detached" });

      // What was being said when they gave the call back is judged too.
      await say(li, "The police will come and arrest you.");
      await li.locator(".kl-talk-partial", { hasText: /police/i }).waitFor({ timeout: 30_000 });
      await li.getByRole("button", { name: desk.giveBack }).click();
      const judged = async () =>
        (await log()).flatMap((event) =>
          event.type === "person-speak" && event.findings.length > 0 ? [event.text] : [],
        );
      await expect.poll(async () => (await judged()).join(" "), soon).toMatch(/police/i);
      await expect.poll(() => live.person, soon).toBe("none");
      await expect
        .poll(async () => (await log()).filter(({ type }) => type === "sentence-hear").at(-1), soon)
        .toMatchObject({ line: "agent_back" });
    },
  );
});
