import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { instantAt } from "../../server/clock.ts";
import { openAttemptStates } from "../../server/rounds/attempts/open-attempts.ts";
import type { Role } from "../../server/protocol/staff.ts";
import { reasonLabels } from "../../web/console/rounds/reason-labels.ts";
import { rehearsalWords } from "../../web/console/rounds/rehearsal/rehearsal-words.ts";
import { roundViewWords } from "../../web/console/rounds/round-view-words.ts";
import { roundsWords } from "../../web/console/rounds/rounds-words.ts";
import { treatmentWords } from "../../web/console/rounds/treatments/treatment-words.ts";
import { sessionWords } from "../../web/console/session/session-words.ts";
import { commonWords } from "../../web/console/words/common-words.ts";
import type { Callee } from "../emulators/carrier/callee.ts";
import { scaledTime } from "../emulators/carrier/scaled-time.ts";
import { TwilioEmulator } from "../emulators/carrier/twilio-emulator.ts";
import { caseOf, phoneOf } from "../server/rounds/round-fixture.ts";
import { runService, TestClock } from "../server/running-service.ts";
import { axeFindings, hasBrowser, launchBrowser, watchedPage } from "./browser.ts";

const words = roundsWords.en;
const viewing = roundViewWords.en;
const writing = treatmentWords.en;
const rehearsing = rehearsalWords.en;
const reasons = reasonLabels.en;

const accountSid = `AC${"3".repeat(32)}`;
const authToken = "the-token-of-the-emulator";
const from = "+16175550000";

/** Debtors that nobody reaches: the line is engaged, or rings out. */
const plainCases = 30;

/** How long one step, and one test, may take on a busy machine: a step that does not come is named before the test is given up. */
const stepMsMax = 45_000;
const testMsMax = 240_000;

describe.runIf(hasBrowser)(
  "the pages of rounds, over a carrier's wire",
  { timeout: testMsMax },
  () => {
    const clock = new TestClock();
    const callees = new Map<string, Callee>();
    const desks: { page: Page; faults: string[] }[] = [];
    let emulator: TwilioEmulator;
    let running: Awaited<ReturnType<typeof runService>>;
    let browser: Browser;
    let page: Page;

    async function logIn(language: "zh" | "en", role: Role): Promise<Page> {
      const { auth, store } = running.ready.services;
      const who = `${role}-${language}`;
      const secret = await auth.addUser(who, role);
      await store.staff.changeUser(who, { mustChangePassword: false });
      const locale = language === "zh" ? "zh-CN" : "en-US";
      const context = await browser.newContext({
        locale,
        timezoneId: "Asia/Shanghai",
        viewport: { width: 1280, height: 900 },
      });
      const desk = await watchedPage(context);
      desks.push(desk);
      desk.page.setDefaultTimeout(stepMsMax);
      const { name, password, logIn: enter } = sessionWords[language];
      await desk.page.goto(`${running.url}/rounds`);
      await desk.page.getByLabel(name, { exact: true }).fill(who);
      await desk.page.getByLabel(password, { exact: true }).fill(secret);
      await desk.page.getByRole("button", { name: enter }).click();
      await desk.page
        .getByRole("heading", { level: 1, name: roundsWords[language].title })
        .waitFor();
      return desk.page;
    }

    beforeAll(async () => {
      emulator = await new TwilioEmulator({
        time: scaledTime(20),
        accountSid,
        authToken,
        callees,
        ownNumbers: [from],
      }).open();
      const twilio = { accountSid, authToken, from, baseUrl: emulator.url };
      running = await runService({
        clock: clock.now,
        telephony: { twilio, freeSwitchSecret: undefined },
      });
      const cases = Array.from({ length: plainCases }, (_, index) => caseOf(`L-${1000 + index}`));
      for (const [index, { caseId }] of cases.entries()) {
        callees.set(phoneOf(caseId), { kind: index % 3 === 0 ? "busy" : "no-answer" });
      }
      const others = [
        caseOf("PERSON", { flags: ["hardship"] }),
        caseOf("CEASE", { flags: ["cease"] }),
        caseOf("STALE", { balanceAsOf: "2026-11-10T06:00:00+08:00" }),
        caseOf("EVENING", { tier: "E" }),
      ];
      const evening = { segment: "Asia/Shanghai E", hour: 19, tries: 200, answered: 150 };
      await running.ready.services.store.database.db
        .insertInto("hour_answers")
        .values(evening)
        .execute();
      for (const debt of [...cases, ...others]) {
        await running.ready.services.store.cases.add(debt, { at: instantAt(clock.now()) });
      }
      browser = await launchBrowser();
      page = await logIn("en", "supervisor");
    }, testMsMax);
    afterAll(async () => {
      await browser.close();
      await emulator.close();
    });

    const table = (name: string) => page.getByRole("table", { name, exact: true });
    const figure = (name: string) =>
      table(rehearsing.title).getByRole("row").filter({ hasText: name });
    const stateTag = (state: string) => page.getByText(state, { exact: true }).first();
    const dialled = () => emulator.forms.length;
    /** Attempts that are under way. */
    const ringing = async () => {
      const { db } = running.ready.services.store.database;
      const rows = db.selectFrom("attempts").select("attempt_id");
      return (await rows.where("state", "in", openAttemptStates).execute()).length;
    };
    /** One look at everything that is due, and every order to the carrier that came of it. */
    const lookAtRounds = async () => {
      const { rounds } = running.ready.services;
      await rounds.tick();
      await rounds.runner.settled();
    };

    it("say what to do while there is no round, and calling begins only with the start", async () => {
      await page.getByRole("heading", { name: words.emptyTitle }).waitFor();
      expect(await axeFindings(page)).toEqual([]);
      await page.getByRole("button", { name: words.create }).focus();
      await page.keyboard.press("Enter");
      const form = page.getByRole("form", { name: words.form.title });
      await form.getByRole("button", { name: writing.asJson }).click();
      await form.getByLabel(writing.json).fill("no list");
      await form.getByText(writing.notJson).waitFor();
      expect(await axeFindings(page)).toEqual([]);
      const treatments = [
        { id: "people_first", when: { flagsAny: ["hardship"] }, assign: "person" },
        { id: "standard", triesMax: 3 },
      ];
      await form.getByLabel(writing.json).fill(JSON.stringify(treatments));
      await form.getByLabel(words.form.needsPeople).uncheck();
      await form.getByLabel(words.form.holdOut).fill("0");
      await form.getByLabel(viewing.trialShare).fill("50");
      await form.getByLabel(words.name, { exact: true }).fill("November");
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { name: "November" }).waitFor();
      await stateTag(words.states.draft).waitFor();
      await table(words.coverage)
        .getByText(reasons["assign.person"] ?? "")
        .waitFor();
      expect(dialled()).toBe(0);
      expect(await axeFindings(page)).toEqual([]);
    });

    it("rehearse it: handoffs, the desk by the hour, the cost, and that no rule was broken", async () => {
      await page.getByLabel(rehearsing.days).fill("2");
      await page.getByRole("button", { name: rehearsing.start }).click();
      await page.getByText(rehearsing.clean).waitFor({ timeout: 2 * stepMsMax });
      await page.getByText(rehearsing.of("34", "34")).waitFor();
      for (const name of [rehearsing.figures.attempts, rehearsing.figures.cost]) {
        expect(await figure(name).textContent()).toMatch(/[1-9]/);
      }
      expect(await figure(rehearsing.figures.handoffs).textContent()).toMatch(/[1-9]/);
      expect(await table(rehearsing.desk).getByRole("rowheader").first().textContent()).toMatch(
        /^\d\d:00$/,
      );
      await table(rehearsing.reasons)
        .getByText(reasons["round.balance_stale"] ?? "")
        .waitFor();
      expect(dialled()).toBe(0);
      expect(await axeFindings(page)).toEqual([]);
    });

    it("start it without a question once it was rehearsed, and show how it goes and why not", async () => {
      await page.getByRole("button", { name: words.acts.running, exact: true }).click();
      await stateTag(words.states.running).waitFor();
      await expect.poll(dialled, { timeout: 2 * stepMsMax }).toBe(plainCases);
      const coverage = table(words.coverage);
      for (const reason of ["all.cease", "round.balance_stale", "assign.person"]) {
        await coverage.getByText(reasons[reason] ?? "").waitFor();
      }
      await table(words.endings).getByRole("row").nth(2).waitFor();
      await page.getByText(words.verdicts.no_control).waitFor();
      await page.getByRole("heading", { name: viewing.trial }).waitFor();
      await page.getByText(viewing.trialVerdicts.not_significant).waitFor();
      expect(await axeFindings(page)).toEqual([]);
      const counts = await coverage.getByRole("link").allTextContents();
      expect(counts.reduce((sum, count) => sum + Number(count), 0)).toBe(plainCases + 4);
      const row = coverage.getByRole("row").filter({ hasText: reasons["all.cease"] ?? "" });
      await row.getByRole("link").click();
      await table(words.cases).getByRole("link", { name: "CEASE" }).waitFor();
      expect(await axeFindings(page)).toEqual([]);
      await page.getByRole("link", { name: words.list.back }).click();
      await coverage.waitFor();
    });

    it("explain why a debtor is called at another hour", async () => {
      const coverage = table(words.coverage);
      const waits = reasons["round.best_hour"] ?? "";
      await coverage.getByRole("row").filter({ hasText: waits }).getByRole("link").click();
      await table(words.cases).getByRole("link", { name: "EVENING" }).waitFor();
      const row = table(words.cases).getByRole("row").filter({ hasText: "EVENING" });
      expect(await row.textContent()).toMatch(
        /19:00–20:00 there: 0\/0 answered by them, 150\/200 by people alike, 7\d\s?% expected/,
      );
      expect(await axeFindings(page)).toEqual([]);
      await page.getByRole("link", { name: words.list.back }).click();
      await coverage.waitFor();
    });

    it("pause it, and let it go on", async () => {
      await page.getByRole("button", { name: words.acts.paused, exact: true }).click();
      await stateTag(words.states.paused).waitFor();
      // Whose line still rings has no time to be called again yet: hours that pass now would put them off by as much.
      await expect.poll(() => ringing(), { timeout: 2 * stepMsMax }).toBe(0);
      const before = dialled();
      // Whoever was not reached would be called again now.
      clock.pass(5 * 3_600_000);
      await lookAtRounds();
      expect(dialled()).toBe(before);
      await page.getByRole("button", { name: words.resume, exact: true }).click();
      await stateTag(words.states.running).waitFor();
      await expect.poll(dialled, { timeout: 2 * stepMsMax }).toBeGreaterThan(before);
    });

    it("stop everything at once, by keyboard, with a reason that everybody sees", async () => {
      await page.getByRole("button", { name: words.stop.button }).focus();
      await page.keyboard.press("Enter");
      const dialog = page.getByRole("dialog");
      const confirm = dialog.getByRole("button", { name: words.stop.button });
      await dialog.getByLabel(words.stop.reason).focus();
      expect(await confirm.isDisabled()).toBe(true);
      await page.keyboard.type("a complaint by telephone");
      expect(await axeFindings(page)).toEqual([]);
      await confirm.focus();
      await page.keyboard.press("Enter");
      await page
        .getByText(words.stop.stopped("supervisor-en", "a complaint by telephone"))
        .waitFor();
      const before = dialled();
      clock.pass(5 * 3_600_000);
      await lookAtRounds();
      expect(dialled()).toBe(before);
      expect(await axeFindings(page)).toEqual([]);
      const compliance = await logIn("zh", "compliance");
      await compliance
        .getByRole("alert")
        .getByText(/a complaint by telephone/)
        .waitFor();
      expect(
        await compliance.getByRole("button", { name: roundsWords.zh.stop.resume }).count(),
      ).toBe(0);
      expect(await axeFindings(compliance)).toEqual([]);
      await page.getByRole("button", { name: words.stop.resume }).click();
      await dialog.getByLabel(words.stop.reason).fill("looked into, and answered");
      await dialog.getByRole("button", { name: words.stop.resume }).click();
      await page.getByRole("button", { name: words.stop.button }).waitFor();
    });

    it("ask before a round is started that nobody has rehearsed, and do all of it in Chinese too", async () => {
      const zh = roundsWords.zh;
      const chinese = await logIn("zh", "supervisor");
      await chinese.getByRole("link", { name: "November" }).click();
      await chinese.getByText(rehearsalWords.zh.clean).waitFor();
      await chinese.getByRole("table", { name: zh.coverage }).waitFor();
      expect(await axeFindings(chinese)).toEqual([]);
      await chinese.goto(`${running.url}/rounds`);
      await chinese.getByRole("button", { name: zh.create }).click();
      expect(await axeFindings(chinese)).toEqual([]);
      await chinese.getByLabel(zh.name, { exact: true }).fill("十二月");
      await chinese.getByRole("button", { name: zh.create }).click();
      await chinese.getByRole("heading", { name: "十二月" }).waitFor();
      await chinese.getByRole("button", { name: zh.acts.running, exact: true }).click();
      const dialog = chinese.getByRole("dialog");
      await dialog.getByText(rehearsalWords.zh.doubts.none).waitFor();
      expect(await axeFindings(chinese)).toEqual([]);
      await dialog.getByRole("button", { name: commonWords.zh.cancel }).click();
      await dialog.waitFor({ state: "hidden" });
      await chinese.getByRole("button", { name: zh.acts.stopped, exact: true }).click();
      await dialog.getByText(zh.endText).waitFor();
      await dialog.getByRole("button", { name: zh.acts.stopped, exact: true }).click();
      await chinese.getByText(zh.states.stopped, { exact: true }).first().waitFor();
      expect(await axeFindings(chinese)).toEqual([]);
    });

    it("do nothing that the policy of the pages refuses", () => {
      expect(desks.flatMap(({ faults }) => faults)).toEqual([]);
    });
  },
);
