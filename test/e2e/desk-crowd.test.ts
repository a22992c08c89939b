import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exampleCases } from "../../server/example-cases.ts";
import { deskLostMs } from "../../server/desk/desk-limits.ts";
import { instantAt } from "../../server/clock.ts";
import { deskWords } from "../../web/console/desk/desk-words.ts";
import { lineWords } from "../../web/console/desk/line-words.ts";
import { runService, TestClock } from "../server/running-service.ts";
import { axeFindings, hasBrowser } from "./browser.ts";
import { DeskVisits, sayInChat } from "./desk-visits.ts";

const words = deskWords.en;
const crowd = 100;

describe.runIf(hasBrowser)("a desk to which many come, and from which one goes", () => {
  let running: Awaited<ReturnType<typeof runService>>;
  let visits: DeskVisits;
  const clock = new TestClock();

  beforeAll(async () => {
    running = await runService({ clock: clock.now });
    visits = await DeskVisits.open(running);
  }, 120_000);
  afterAll(async () => {
    await visits.close();
  });

  /** Chats of cases of their own in which a person was asked for. */
  async function ask(count: number): Promise<void> {
    const { store, calls } = running.ready.services;
    const at = instantAt(clock.now());
    const example = exampleCases(at).find(({ debtor }) => debtor.language === "en-US");
    if (example === undefined) throw new Error("Expected an English example case.");
    for (let n = 0; n < count; n += 1) {
      const caseId = `M-${n}` as typeof example.caseId;
      const debtor = { ...example.debtor, name: `Alex Morgan ${n}` };
      await store.cases.add({ ...example, caseId, debtor }, { at, isExample: false });
      const { id } = await calls.begin(caseId, calls.newCallId(), "en-US");
      const text = "I want to speak to a real person please";
      await calls.hear(id, { id: `turn-${n}-0001`, n: 1, text });
      clock.pass(10);
    }
  }

  it("opens what rings by itself, and rings on other pages too", async () => {
    const li = await visits.desk("li");
    await li.getByLabel(words.seat).click();
    await li.getByTitle(words.statuses.available).click();
    const chat = await visits.debtor();
    await sayInChat(chat, "I want to speak to a real person please");
    await li.getByRole("button", { name: words.accept }).waitFor();
    expect(li.url()).toContain("/desk/");
    await li.goto(`${running.url}/cases`);
    const bar = li.locator(".kl-ring-bar");
    await bar.getByText(/Alex Morgan/).waitFor();
    expect(await axeFindings(li)).toEqual([]);
    await bar.getByRole("button", { name: words.accept }).click();
    await li.getByRole("button", { name: words.giveBack }).waitFor();
    expect(li.url()).toContain("/desk/");

    // The laptop is shut: nothing says goodbye, the desk is only heard of no more.
    await li.context().close();
    await expect
      .poll(
        async () => {
          clock.pass(deskLostMs / 2);
          await running.ready.services.desk.tend();
          return (await running.ready.services.desk.state()).handoffs[0]?.state;
        },
        { timeout: 20_000 },
      )
      .toBe("waiting");
    await chat
      .getByText(/lost|connection|colleague/i)
      .first()
      .waitFor();
    const wang = await visits.desk("wang");
    await wang.locator(".kl-queue-item a").first().click();
    await wang.keyboard.press("a");
    await wang.getByRole("button", { name: words.giveBack }).waitFor();
    await wang.keyboard.press("b");
    await chat.getByText(/with me again/).waitFor();
    await chat.context().close();
    await wang.context().close();
  }, 120_000);

  it("shows a hundred who wait, the longest first, and takes any of them by keyboard", async () => {
    await ask(crowd);
    const zhao = await visits.desk("zhao");
    await zhao.getByText(words.waiting(crowd)).waitFor();
    expect(await zhao.locator(".kl-queue-item").count()).toBe(crowd);
    await zhao.getByText("Alex Morgan 0", { exact: true }).waitFor();
    expect(await zhao.locator(".kl-queue-item strong").first().textContent()).toBe("Alex Morgan 0");
    for (let n = 0; n < 3; n += 1) await zhao.keyboard.press("j");
    await zhao.keyboard.press("Enter");
    await zhao.getByRole("heading", { name: "Alex Morgan 2" }).waitFor();
    await zhao.keyboard.press("a");
    await zhao.getByRole("button", { name: words.giveBack }).waitFor();
    await zhao.keyboard.press("t");
    await expect.poll(() => zhao.getByLabel(words.say).inputValue()).not.toBe("");
    await zhao.getByText(words.waiting(crowd - 1)).waitFor();
    expect(await zhao.getByText(lineWords.en.ringSound).count()).toBe(1);
    expect(await axeFindings(zhao)).toEqual([]);
  }, 180_000);

  it("no page broke its own policy or threw", () => {
    expect(visits.faults).toEqual([]);
  });
});
