import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Round } from "../../server/protocol/rounds.ts";
import { flagLabels } from "../../web/console/labels/cases.ts";
import { roundLikeWords } from "../../web/console/rounds/round-like-words.ts";
import { roundViewWords } from "../../web/console/rounds/round-view-words.ts";
import { roundsWords } from "../../web/console/rounds/rounds-words.ts";
import { sentenceWords } from "../../web/console/rounds/treatments/sentence-words.ts";
import { treatmentWords } from "../../web/console/rounds/treatments/treatment-words.ts";
import { sessionWords } from "../../web/console/session/session-words.ts";
import { staffOf } from "../server/guard/staff-of.ts";
import { runService } from "../server/running-service.ts";
import type { StaffClient } from "../server/staff-client.ts";
import { axeFindings, hasBrowser, launchBrowser, watchedPage } from "./browser.ts";

/** How long one step, and one test, may take on a busy machine. */
const stepMsMax = 30_000;
const testMsMax = 180_000;

/** What is focused, as a reader would be told. */
const focused = "document.activeElement?.getAttribute('aria-label') ?? ''";

/** Code from text that is tried and caught is a breach all the same, and no message tells of it. */
const tellBreaches = `document.addEventListener("securitypolicyviolation", (breach) =>
  console.error("Content Security Policy: " + breach.violatedDirective + " " + breach.blockedURI))`;

describe.runIf(hasBrowser)("the treatment table of a new round", { timeout: testMsMax }, () => {
  const desks: { page: Page; faults: string[] }[] = [];
  let running: Awaited<ReturnType<typeof runService>>;
  let supervisor: StaffClient;
  let browser: Browser;

  /** The form of a new round, as a supervisor of that language has it before them. */
  async function openForm(language: "zh" | "en"): Promise<{ page: Page; form: Locator }> {
    const { auth, store } = running.ready.services;
    const who = `supervisor-${desks.length}`;
    const secret = await auth.addUser(who, "supervisor");
    await store.staff.changeUser(who, { mustChangePassword: false });
    const locale = language === "zh" ? "zh-CN" : "en-US";
    const context = await browser.newContext({ locale, viewport: { width: 1280, height: 900 } });
    await context.addInitScript(tellBreaches);
    const desk = await watchedPage(context);
    desks.push(desk);
    const { page } = desk;
    page.setDefaultTimeout(stepMsMax);
    const { name, password, logIn: enter } = sessionWords[language];
    await page.goto(`${running.url}/rounds`);
    await page.getByLabel(name, { exact: true }).fill(who);
    await page.getByLabel(password, { exact: true }).fill(secret);
    await page.getByRole("button", { name: enter }).click();
    await page.getByRole("button", { name: roundsWords[language].create }).click();
    return { page, form: page.getByRole("form", { name: roundsWords[language].form.title }) };
  }

  /** The plan that the server has of the round of that name. */
  async function planOf(name: string): Promise<Round["plan"] | undefined> {
    const { body } = await supervisor.ask("GET", "/api/rounds");
    return (body["rounds"] as Round[]).find((round) => round.name === name)?.plan;
  }

  beforeAll(async () => {
    running = await runService();
    supervisor = await staffOf(running, "supervisor");
    browser = await launchBrowser();
  }, testMsMax);
  afterAll(() => browser.close());

  it("is built by keyboard and mouse, each row told in a sentence, and sent as it stands", async () => {
    const { page, form } = await openForm("en");
    const words = treatmentWords.en;
    const button = (name: string) => form.getByRole("button", { name, exact: true });
    const toggle = (name: string) => form.getByRole("button", { name: new RegExp(`^${name}`) });
    await form.getByText(words.firstWins).waitFor();
    await form.getByLabel(roundsWords.en.name, { exact: true }).fill("November");
    expect(await form.getByRole("list").first().getByRole("listitem").allTextContents()).toEqual([
      "Row 1 hardshipflagged Hardship: a person first",
      "Row 2 standardEveryone else: AI calls, up to 6 tries, 4 hours apart",
    ]);
    expect(await axeFindings(page)).toEqual([]);

    // The second row, by keyboard alone.
    await toggle(words.edit(2, "standard")).focus();
    await page.keyboard.press("Enter");
    const field = (name: string) => form.getByLabel(name, { exact: true });
    await field(words.fields.tiers).focus();
    await page.keyboard.type("M2, 高");
    // Enter in a field makes no round.
    await page.keyboard.press("Enter");
    await field(words.fields.id).fill("m2_high");
    await field(words.fields.triesMax).fill("5");
    await field(words.fields.priority).fill("80");
    for (const day of sentenceWords.en.weekdays.slice(0, 5)) {
      await field(day).focus();
      await page.keyboard.press("Space");
    }
    const sentence = "M2, 高: AI calls, up to 5 tries, 4 hours apart, Mon–Fri, priority 80";
    await form.getByText(sentence).waitFor();
    // Nobody was for everyone else any more.
    await form.getByText(words.rest).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await button(words.addRest).focus();
    await page.keyboard.press("Enter");
    await form.getByText(words.rest).waitFor({ state: "detached" });
    await field(words.fields.assign).last().selectOption("person");
    // What only attempts have is gone; the other row still has it.
    expect(await field(words.fields.triesMax).count()).toBe(1);
    expect(await field(words.fields.wording).count()).toBe(0);

    // Moved by keyboard, the focus stays with the row; at the end it goes to the way back.
    await button(words.up(2, "m2_high")).focus();
    await page.keyboard.press("Enter");
    await form.getByText(words.moved("m2_high", 1, 3)).waitFor();
    await expect.poll(() => page.evaluate(focused)).toBe(words.down(1, "m2_high"));
    await page.keyboard.press("Enter");
    await expect.poll(() => page.evaluate(focused)).toBe(words.down(2, "m2_high"));

    // A copy by text message, with a wording of its own.
    await button(words.duplicate(2, "m2_high")).click();
    await toggle(words.edit(3, "m2_high_2")).waitFor();
    await field(words.fields.channel).last().selectOption("sms");
    await form.getByText(words.notSetUp(words.channels.sms)).waitFor();
    await field(words.fields.wording).selectOption("late");
    await field(words.fields.script).last().selectOption("gentle");
    await field(words.fields.tiers).nth(1).fill("M3");
    await field(words.fields.dpdMin).nth(1).fill("31");
    await field(words.fields.balanceMin).nth(1).fill("500.00");
    await form
      .getByRole("group", { name: words.fields.flagsNone })
      .nth(1)
      .getByLabel(flagLabels.en.dispute)
      .check();

    // Removed, and taken back.
    await button(words.remove(1, "hardship")).focus();
    await page.keyboard.press("Enter");
    await form.getByText(words.removed("hardship")).waitFor();
    await expect.poll(() => page.evaluate("document.activeElement?.textContent")).toBe(words.undo);
    await page.keyboard.press("Enter");
    await toggle(words.edit(1, "hardship")).waitFor();
    expect(await axeFindings(page)).toEqual([]);

    await form.getByLabel(roundsWords.en.name, { exact: true }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "November" }).waitFor();
    // The page of the round tells its table in the same sentences.
    await page.getByText(sentence).waitFor();
    const often = { priority: 50, triesMax: 6, hoursBetween: 4 };
    const usual = { channel: "voice", script: "standard", ...often };
    const weekdays = [1, 2, 3, 4, 5];
    expect((await planOf("November"))?.treatments).toEqual([
      { ...usual, id: "hardship", when: { flagsAny: ["hardship"] }, assign: "person" },
      {
        ...usual,
        id: "m2_high",
        when: { tiers: ["M2", "高"] },
        assign: "ai",
        triesMax: 5,
        priority: 80,
        weekdays,
      },
      {
        ...usual,
        id: "m2_high_2",
        when: {
          tiers: ["M3"],
          dpd: { min: 31 },
          balance: { min: "500.00" },
          flagsNone: ["dispute"],
        },
        assign: "ai",
        channel: "sms",
        script: "gentle",
        wording: "late",
        triesMax: 5,
        priority: 80,
        weekdays,
      },
      { ...usual, id: "rest", when: {}, assign: "person" },
    ]);
  });

  it("is built in Chinese, with the groups of a trial, and begins like an earlier round", async () => {
    const { page, form } = await openForm("zh");
    const words = treatmentWords.zh;
    const field = (name: string) => form.getByLabel(name, { exact: true });
    expect(await field(words.fields.group).count()).toBe(0);
    await form.getByLabel(roundViewWords.zh.trialShare).fill("50");
    await form.getByRole("button", { name: words.add }).click();
    // Before the row for everybody else: behind it nobody is left.
    await form.getByText(words.unreached(2)).waitFor();
    await field(words.fields.group).selectOption("b");
    await field(words.fields.tiers).fill("M2、高");
    await field(words.fields.triesMax).fill("3");
    await field(words.fields.onDpd).fill("1，3，7");
    await form
      .getByText("b 组；M2、高：AI 打电话，最多 3 次，间隔 4 小时，仅在逾期第 1、3、7 天")
      .waitFor();
    expect(await form.getByText(words.unreached(2)).count()).toBe(0);
    expect(await axeFindings(page)).toEqual([]);
    await form.getByLabel(roundsWords.zh.name, { exact: true }).fill("十一月");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "十一月" }).waitFor();
    const plan = await planOf("十一月");
    expect(plan?.treatments[1]).toMatchObject({
      id: "row_3",
      when: { group: "b", tiers: ["M2", "高"] },
      triesMax: 3,
      onDpd: [1, 3, 7],
    });

    await page.goto(`${running.url}/rounds`);
    await page.getByRole("button", { name: roundsWords.zh.create }).click();
    const like = form.getByLabel(roundLikeWords.zh.label);
    const choice = await like.getByRole("option", { name: "十一月" }).textContent();
    await like.selectOption({ label: choice ?? "" });
    await form.getByText("b 组；M2、高").waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await form.getByRole("button", { name: words.asJson }).click();
    expect(JSON.parse(await form.getByLabel(words.json).inputValue())).toEqual(plan?.treatments);
    await form.getByRole("button", { name: words.asTable }).click();
    await form.getByText("b 组；M2、高").waitFor();
    await form.getByLabel(roundsWords.zh.name, { exact: true }).fill("十二月");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "十二月" }).waitFor();
    const again = await planOf("十二月");
    expect(again?.treatments).toEqual(plan?.treatments);
    expect(again?.trial?.share).toBe(0.5);
    expect(again?.trial?.seed).not.toBe(plan?.trial?.seed);
  });

  it("shows what is wrong at its field before anything is sent", async () => {
    const { page, form } = await openForm("en");
    const words = treatmentWords.en;
    const sent: string[] = [];
    page.on("request", (request) => {
      if (request.method() === "POST") sent.push(request.url());
    });
    const toggle = form.getByRole("button", { name: new RegExp(`^${words.edit(2, "standard")}`) });
    await toggle.click();
    const tries = form.getByLabel(words.fields.triesMax, { exact: true });
    await tries.fill("51");
    const fault = form.getByText(words.problems.most("50"), { exact: true });
    await fault.waitFor();
    expect(await tries.getAttribute("aria-invalid")).toBe("true");
    const described = await tries.getAttribute("aria-describedby");
    expect(described?.split(" ")).toContain(await fault.getAttribute("id"));
    expect(await axeFindings(page)).toEqual([]);
    await toggle.click();
    await form.getByText(words.faults(1)).waitFor();
    await form.getByLabel(roundsWords.en.name, { exact: true }).fill("Wrong");
    await page.keyboard.press("Enter");
    // It is opened again, and the focus is where it is wrong.
    await expect
      .poll(() => page.evaluate("document.activeElement?.getAttribute('aria-invalid')"))
      .toBe("true");
    expect(sent).toEqual([]);
    await tries.fill("50");
    await fault.waitFor({ state: "detached" });
    await form.getByLabel(words.fields.id, { exact: true }).fill("hardship");
    await form.getByText(words.problems.repeated("")).waitFor();
    await form.getByLabel(words.fields.id, { exact: true }).fill("all");
    await form.getByLabel(roundsWords.en.name, { exact: true }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Wrong" }).waitFor();
    expect(sent.map((url) => new URL(url).pathname)).toEqual(["/api/rounds"]);
  });

  it("goes to JSON and back, and what it has no fields for stays", async () => {
    const { page, form } = await openForm("en");
    const words = treatmentWords.en;
    const json = form.getByLabel(words.json);
    await form.getByRole("button", { name: words.asJson }).click();
    const row = {
      note: "of ours",
      id: "south",
      when: { fields: { "debtor.province": ["广东", "福建"] }, tier: "M2", dpd: { max: 30 } },
      triesMax: 4,
    };
    await json.fill(`[${JSON.stringify(row)}, { "id": "Wrong Id", "triesMax": 0 }]`);
    // Each fault with its row and its field.
    await form.getByText(`Row 2, ${words.fields.id}: ${words.problems.id("")}`).waitFor();
    await form.getByText(`Row 2, ${words.fields.triesMax}: ${words.problems.least("1")}`).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await form.getByLabel(roundsWords.en.name, { exact: true }).fill("South");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.evaluate("document.activeElement?.tagName")).toBe("TEXTAREA");
    await json.fill("[{");
    await form.getByText(words.notJson).waitFor();
    expect(await form.getByRole("button", { name: words.asTable }).isDisabled()).toBe(true);
    await json.fill(JSON.stringify([row, { id: "rest" }]));
    await form.getByRole("button", { name: words.asTable }).click();
    await form.getByText("up to 30 days past due; debtor.province is 广东 or 福建").waitFor();
    // A misspelt condition would make the row one for everyone: it is refused.
    await form.getByRole("button", { name: /^Row 1 south/ }).click();
    await form.getByText(`when.tier: ${words.problems.unknown("")}`).waitFor();
    await form.getByLabel(words.fields.dpdMin, { exact: true }).fill("5");
    await form.getByLabel(words.fields.triesMax, { exact: true }).fill("");
    expect(await axeFindings(page)).toEqual([]);
    await form.getByRole("button", { name: words.asJson }).click();
    // The focus has stayed with what goes there and back.
    await expect
      .poll(() => page.evaluate("document.activeElement?.textContent"))
      .toBe(words.asTable);
    const { triesMax: _, ...kept } = row;
    expect(JSON.parse(await json.inputValue())).toEqual([
      { ...kept, when: { ...row.when, dpd: { min: 5, max: 30 } } },
      { id: "rest" },
    ]);
    await form.getByText(`Row 1, note: ${words.problems.unknown("")}`).waitFor();
    const { fields } = row.when;
    const mended = { id: row.id, when: { fields, dpd: { min: 5, max: 30 } } };
    await json.fill(JSON.stringify([mended, { id: "rest" }]));
    await form.getByLabel(roundsWords.en.name, { exact: true }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "South" }).waitFor();
    expect((await planOf("South"))?.treatments[0]?.when).toEqual({
      fields: { "debtor.province": ["广东", "福建"] },
      dpd: { min: 5, max: 30 },
    });
  });

  it("points to the row that the server refuses, where it could not be checked before", async () => {
    const { page, form } = await openForm("en");
    const words = treatmentWords.en;
    await page.route(/check-in-browser/, (route) => route.abort());
    await page.reload();
    await page.getByRole("button", { name: roundsWords.en.create }).click();
    await form.getByText(words.unchecked).waitFor();
    await form.getByRole("button", { name: /^Row 2 standard/ }).click();
    const tries = form.getByLabel(words.fields.triesMax, { exact: true });
    await tries.fill("51");
    await form.getByRole("button", { name: /^Row 2 standard/ }).click();
    await form.getByLabel(roundsWords.en.name, { exact: true }).fill("Refused");
    await page.keyboard.press("Enter");
    await form.getByRole("alert").getByText("treatments[1].triesMax").waitFor();
    await form.getByText(words.problems.refused("")).waitFor();
    expect(await tries.getAttribute("aria-invalid")).toBe("true");
    await expect
      .poll(() => page.evaluate("document.activeElement?.getAttribute('aria-invalid')"))
      .toBe("true");
    expect(await axeFindings(page)).toEqual([]);
    await tries.fill("3");
    await form.getByRole("alert").waitFor({ state: "detached" });
  });

  it("takes over what it has no fields for from an earlier round, in words, and leaves it out on request", async () => {
    const made = await supervisor.ask("POST", "/api/rounds", {
      body: {
        name: "Careful",
        treatments: [{ id: "all", triesMax: 2 }],
        ringSeconds: 30,
        tighter: { "us.freq.call7": 3 },
        endsAt: "2026-12-01T20:00:00Z",
      },
    });
    expect(made.status).toBe(201);
    const { page, form } = await openForm("en");
    const words = roundLikeWords.en;
    const like = form.getByLabel(words.label);
    await form.getByLabel(roundsWords.en.form.lines).fill("7");
    const option = await like.getByRole("option", { name: "Careful" }).textContent();
    await like.selectOption({ label: option ?? "" });
    await form.getByText("Everyone: AI calls, up to 2 tries").waitFor();
    await form.getByText(words.parts.tighter("us.freq.call7 ≤ 3")).waitFor();
    await form.getByText("is not copied").waitFor();
    // None again: what was filled in before is back.
    await like.selectOption({ label: words.none });
    await form.getByText("flagged Hardship: a person first").waitFor();
    expect(await form.getByLabel(roundsWords.en.form.lines).inputValue()).toBe("7");
    await like.selectOption({ label: option ?? "" });
    const leave = words.leaveOut(words.parts.ringSeconds("30"));
    await form.getByRole("button", { name: leave }).click();
    await form.getByText(words.parts.ringSeconds("30")).waitFor({ state: "detached" });
    expect(await axeFindings(page)).toEqual([]);
    await form.getByLabel(roundsWords.en.name, { exact: true }).fill("Careful again");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Careful again" }).waitFor();
    const plan = await planOf("Careful again");
    expect(plan).toMatchObject({ ringSeconds: 22, tighter: { "us.freq.call7": 3 } });
    expect(plan?.endsAt).toBeUndefined();
  });

  it("does nothing that the policy of the pages refuses", () => {
    expect(desks.flatMap(({ faults }) => faults)).toEqual([]);
  });
});
