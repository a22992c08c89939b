import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { systemClock } from "../../server/clock.ts";
import type { CallId } from "../../domain/ids.ts";
import type { Asked } from "../../domain/vocabulary.ts";
import { recordingWords } from "../../web/console/recording/recording-words.ts";
import { sessionWords } from "../../web/console/session/session-words.ts";
import { chatWords } from "../../web/chat/words/words-in.ts";
import { callWords } from "../../web/voice/words/words-in.ts";
import { runService } from "../server/running-service.ts";
import { browserArguments, browserPath, hasBrowser, watchedPage } from "./browser.ts";
import { say, talkingMicrophone } from "./talking-microphone.ts";

/** Spoken in real time and really recognised, which a busy machine garbles: `npm run test:speech`. */
// oxlint-disable-next-line node/no-process-env -- Whether there is time for it is a matter of the run.
const hasTime = process.env["TEST_SPEECH"] === "1";

const password = "a-password-of-the-tests";

describe.runIf(hasBrowser && hasTime)(
  "a call from the page, spoken with nothing but this machine",
  () => {
    let browser: Browser;
    let recordingsDir: string;

    beforeAll(async () => {
      recordingsDir = await mkdtemp(join(tmpdir(), "kindline-recordings-"));
      const args = [...browserArguments, "--autoplay-policy=no-user-gesture-required"];
      browser = await chromium.launch({ executablePath: browserPath, args });
    });
    afterAll(async () => {
      await browser.close();
      await rm(recordingsDir, { recursive: true });
    });

    it(
      "is understood, answered, agreed, recorded and played back",
      { timeout: 240_000 },
      async () => {
        const service = await runService({ clock: systemClock, recordingsDir });
        const { services, exampleLinks, firstLogin } = service.ready;
        const link = exampleLinks.find(({ language }) => language === "en-US")?.url ?? "";
        const { page, faults } = await watchedPage(await browser.newContext({ locale: "en-US" }));
        await page.addInitScript(talkingMicrophone);
        await page.goto(link);
        await page.getByRole("button", { name: chatWords.en.byVoice }).click();
        await page.getByRole("button", { name: callWords.en.call }).click();
        // Words vary from call to call; what they ask for does not.
        const asks = async (asked: Asked): Promise<void> => {
          const now = async () => {
            const id = (await services.store.calls.open())[0]?.id as CallId | undefined;
            return id === undefined ? undefined : (await services.calls.get(id)).asked;
          };
          await expect.poll(now, { timeout: 80_000, interval: 200 }).toBe(asked);
          await page.getByText(callWords.en.activity.listening).waitFor({ timeout: 80_000 });
        };
        await asks("name");
        await say(page, "Yes, this is Alex Morgan.");
        await asks("idLast4");
        await page.getByRole("button", { name: callWords.en.keypad }).click();
        await page.keyboard.type("4567");
        await asks("reason");
        await say(page, "I can pay it all on Friday.");
        await asks("confirm");
        await say(page, "Yes, that is right.");
        await page.getByText(callWords.en.over.agent.title).first().waitFor({ timeout: 60_000 });
        expect(faults).toEqual([]);

        const [call] = (await services.store.calls.list({})).calls;
        const id = call?.id as CallId;
        const view = await services.calls.view(id);
        expect(view.chain.isIntact).toBe(true);
        expect(view.outcome).toMatchObject({ verified: true, disposition: "PTP" });
        expect(view.turns.some(({ latency }) => latency !== null)).toBe(true);
        await hears(service.url, firstLogin?.password ?? "", id);
      },
    );

    /** The recording is on the call's page, and plays. */
    async function hears(url: string, first: string, callId: string): Promise<void> {
      const { page } = await watchedPage(await browser.newContext({ locale: "en-US" }));
      await page.goto(url);
      await page.getByLabel(sessionWords.en.name, { exact: true }).fill("admin");
      await page.getByLabel(sessionWords.en.password, { exact: true }).fill(first);
      await page.getByRole("button", { name: sessionWords.en.logIn }).click();
      const boxes = page.locator("input[type=password]");
      await boxes.nth(1).waitFor();
      for (const [index, field] of (await boxes.all()).entries())
        await field.fill(index === 0 ? first : password);
      await page.locator("form button[type=submit]").click();
      await page.getByRole("navigation").first().waitFor();
      await page.goto(`${url}/calls/${callId}`);
      await page.getByRole("button", { name: recordingWords.en.open }).click();
      await page.getByRole("button", { name: recordingWords.en.play }).click();
      await page.getByRole("button", { name: recordingWords.en.pause }).waitFor();
      const position = page.getByLabel(recordingWords.en.position);
      await expect
        .poll(async () => Number(await position.inputValue()), { timeout: 30_000 })
        .toBeGreaterThan(500);
    }
  },
);
