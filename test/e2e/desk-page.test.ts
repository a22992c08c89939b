import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { callId as toCallId } from "../../domain/ids.ts";
import { systemClock } from "../../server/clock.ts";
import { chatWords } from "../../web/chat/words/words-in.ts";
import { deskWords } from "../../web/console/desk/desk-words.ts";
import { modelWords } from "../../web/console/desk/model-words.ts";
import { packWords } from "../../web/console/desk/pack-words.ts";
import { handoffLabels } from "../../web/console/labels/handoffs.ts";
import { nextActionLabels } from "../../web/console/labels/next-actions.ts";
import type { Personality } from "../emulators/openai/chat-script.ts";
import { polite } from "../emulators/openai/personalities/polite.ts";
import {
  startOpenAiEmulator,
  type OpenAiEmulator,
} from "../emulators/openai/start-openai-emulator.ts";
import { summing } from "../server/llm/offline/summary-model.ts";
import { runService } from "../server/running-service.ts";
import { axeFindings, hasBrowser } from "./browser.ts";
import { DeskVisits, sayInChat as say } from "./desk-visits.ts";

const words = deskWords.en;

describe.runIf(hasBrowser)("a debtor in one browser and desks in others", () => {
  let running: Awaited<ReturnType<typeof runService>>;
  let visits: DeskVisits;

  beforeAll(async () => {
    running = await runService({ clock: systemClock });
    visits = await DeskVisits.open(running);
  }, 60_000);
  afterAll(async () => {
    await visits.close();
  });

  it("meet: who asks for a person rings, is accepted by one key, talks, and is given back", async () => {
    const li = await visits.desk("li");
    await li.getByText(words.empty).waitFor();
    expect(await axeFindings(li)).toEqual([]);
    await li.getByLabel(words.seat).click();
    await li.getByTitle(words.statuses.available).click();
    const chat = await visits.debtor();
    await say(chat, "I want to speak to a real person please");
    await li.locator(".kl-queue-rings").waitFor();
    await li.keyboard.press("a");
    await li.getByRole("button", { name: words.giveBack }).waitFor();
    await li.getByText(handoffLabels.en.asked_for_human).first().waitFor();
    expect(await axeFindings(li)).toEqual([]);
    await chat
      .getByText(/colleague/)
      .first()
      .waitFor();

    const hello = "Hello, this is Li. How can I help you?";
    await li.keyboard.press("w");
    await li.keyboard.type(hello);
    await li.keyboard.press("Enter");
    await chat.getByText(hello).waitFor();
    await say(chat, "Thank you for coming so quickly.");
    await li.getByText("Thank you for coming so quickly.").waitFor();

    await li.getByLabel(words.say).fill("Pay today or we will tell your employer about this debt.");
    await li.keyboard.press("Enter");
    await li.getByText(words.blocked).waitFor();
    expect(await axeFindings(li)).toEqual([]);

    await li.getByRole("button", { name: words.giveBack }).click();
    await chat.getByText(/with me again/).waitFor();
    expect(await chat.getByText(/tell your employer/).count()).toBe(0);
    await li.getByRole("button", { name: words.saveWrapUp }).click();
    await li.getByText(words.wrapUpSaved, { exact: true }).waitFor();
  }, 60_000);

  it("of two desks that accept at once one leads the call, and the other is told who", async () => {
    const [wang, zhao] = [await visits.desk("wang"), await visits.desk("zhao")];
    const chat = await visits.debtor();
    await say(chat, "Can I talk to a human being?");
    for (const page of [wang, zhao]) await page.locator(".kl-queue-item a").first().click();
    for (const page of [wang, zhao]) {
      await page.getByRole("button", { name: words.accept }).waitFor();
    }
    await Promise.all([wang, zhao].map((page) => page.keyboard.press("a")));
    const leads = [wang, zhao].map((page) => page.getByRole("button", { name: words.giveBack }));
    await Promise.race(leads.map((lead) => lead.waitFor()));
    await Promise.race([
      wang.getByText(words.ledBy("zhao")).first().waitFor(),
      zhao.getByText(words.ledBy("wang")).first().waitFor(),
    ]);
    const counts = await Promise.all(leads.map((lead) => lead.count()));
    expect(counts.toSorted((a, b) => a - b)).toEqual([0, 1]);
    await Promise.all([wang, zhao].map((page) => page.context().close()));
  }, 60_000);

  it("a supervisor steers the agent by a hint, and takes a call over unasked", async () => {
    const boss = await visits.desk("boss", { role: "supervisor" });
    const before = await visits.openCalls();
    const chat = await visits.debtor();
    await say(chat, "Who is this?");
    // The page shows what was typed before the call is on record.
    const begun = async () => (await visits.openCalls()).filter((id) => !before.includes(id));
    await expect.poll(begun).toHaveLength(1);
    const [callId] = await begun();
    await boss.goto(`${running.url}/desk/${callId}`);
    await boss.getByRole("button", { name: words.hintNames.slow_down }).click();
    await boss.getByText(words.hinted).waitFor();
    await boss.getByRole("button", { name: words.accept }).click();
    await chat
      .getByText(/colleague/)
      .first()
      .waitFor();
    await boss.getByRole("button", { name: words.end, exact: true }).click();
    await boss.getByRole("dialog").getByRole("button", { name: words.end, exact: true }).click();
    await chat.getByText(chatWords.en.connection.over).first().waitFor();
  }, 60_000);

  it("shows amounts as money of the case, and has the wrap-up back after a reload", async () => {
    const chen = await visits.desk("chen");
    const before = await visits.openCalls();
    const chat = await visits.debtor();
    await say(chat, "I'm Alex Morgan, 4567");
    await say(chat, "I forgot it. I will pay all of it tomorrow.");
    await say(chat, "Yes, that is right.");
    const begun = async () => (await visits.openCalls()).filter((id) => !before.includes(id));
    const [callId = ""] = await begun();
    const { store } = running.ready.services;
    const promised = async () => (await store.calls.get(toCallId(callId))).outcome.promise;
    await expect.poll(promised).toMatchObject({ amount: "1200.00" });
    await chen.goto(`${running.url}/desk/${callId}`);
    const pack = chen.getByRole("region", { name: packWords.en.pack });
    await pack.getByText(/US\$1,200\.00/).waitFor();
    await chen.getByRole("button", { name: words.accept }).click();
    await chen.getByRole("button", { name: words.giveBack }).click();
    const amount = chen.getByRole("textbox", { name: words.promiseAmount("USD") });
    await amount.waitFor();
    expect(await amount.inputValue()).toBe("1200.00");
    await amount.fill("900.5");
    await chen.getByText("US$900.50", { exact: true }).waitFor();
    expect(await axeFindings(chen)).toEqual([]);
    const action = chen.getByRole("textbox", { name: words.nextAction });
    expect(await action.inputValue()).toBe(nextActionLabels.en.PTP);
    const note = await chen.getByRole("textbox", { name: words.note }).inputValue();
    expect(note).toContain("US$1,200.00");
    expect(note).not.toMatch(/PTP|full:|[a-z]_[a-z]/);
    await action.fill("Send the letter again.");
    const lead = await store.events.read(toCallId(callId));
    const left = lead.findLast(({ event }) => event.type === "person-leave");
    await chen.clock.setFixedTime(Date.parse(left?.at ?? "") + 600_000);
    await chen.reload();
    await chen.getByText(`${words.wrapUpTimer} 10:00`, { exact: true }).waitFor();
    expect(await amount.inputValue()).toBe("1200.00");
    await amount.fill("900.5");
    await action.fill("Send the letter again.");
    await chen.getByRole("button", { name: words.saveWrapUp }).click();
    await chen.getByText(words.savedBy("chen")).waitFor();
    await chen.reload();
    await chen.getByText(words.savedBy("chen")).waitFor();
    expect(await amount.inputValue()).toBe("900.50");
    expect(await action.inputValue()).toBe("Send the letter again.");
    expect(await chen.getByText(words.wrapUpTimer).count()).toBe(0);
    expect(await axeFindings(chen)).toEqual([]);
  }, 120_000);

  it("no page broke its own policy or threw", () => {
    expect(visits.faults).toEqual([]);
  });
});

const english = {
  summary: "The debtor asked for a person.",
  brief: "The debtor was calm and asked for a person at once.",
  note: "The debtor asked for a person and thanked us.",
};

describe.runIf(hasBrowser)("a desk with a model", () => {
  let vendor: OpenAiEmulator;
  let running: Awaited<ReturnType<typeof runService>>;
  let visits: DeskVisits;
  let summary: Personality = summing(english);

  beforeAll(async () => {
    vendor = await startOpenAiEmulator({
      chat: (request) => (request.isStream ? polite(request) : summary(request)),
    });
    running = await runService({
      clock: systemClock,
      llm: { apiKey: "key", baseUrl: vendor.url, model: "gpt-4o-mini", hasRegionOverride: false },
    });
    visits = await DeskVisits.open(running);
  }, 60_000);
  afterAll(async () => {
    await visits.close();
    await vendor.close();
  });

  async function accepted(name: string, language: "zh" | "en" = "en") {
    const page = await visits.desk(name, { language });
    const before = await visits.openCalls();
    const chat = await visits.debtor();
    await say(chat, "I want to speak to a real person please");
    const begun = async () => (await visits.openCalls()).filter((id) => !before.includes(id));
    await expect.poll(begun).toHaveLength(1);
    const [callId = ""] = await begun();
    await page.goto(`${running.url}/desk/${callId}`);
    await page.getByRole("button", { name: deskWords[language].accept }).click();
    await page.getByRole("button", { name: deskWords[language].giveBack }).waitFor();
    return { page, callId, chat };
  }

  it("shows the facts at once, and the model's brief below them once it is written", async () => {
    const gate = Promise.withResolvers<void>();
    summary = async (request) => {
      await gate.promise;
      return summing(english)(request);
    };
    const { page } = await accepted("li");
    const pack = page.getByRole("region", { name: packWords.en.pack });
    await pack.getByText(handoffLabels.en.asked_for_human).waitFor();
    await pack.getByText(packWords.en.notVerified).waitFor();
    expect(await pack.getByText(modelWords.en.brief).count()).toBe(0);
    gate.resolve();
    await pack.getByText(english.brief).waitFor();
    await pack.getByText(modelWords.en.byModel).waitFor();
    const past = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
    expect(await page.evaluate(past)).toBe(0);
    expect(await axeFindings(page)).toEqual([]);
  }, 60_000);

  it("offers the model's note by a button, back and forth, and saves what stands there", async () => {
    summary = summing(english);
    const { page, callId } = await accepted("wang");
    await page.getByRole("button", { name: words.giveBack }).click();
    const note = page.getByRole("textbox", { name: words.note });
    await note.waitFor();
    expect(await note.inputValue()).not.toContain(english.note);
    await note.fill("Asked for the balance; told.");
    const use = page.getByRole("button", { name: modelWords.en.useNote });
    await use.waitFor();
    expect(await note.inputValue()).toBe("Asked for the balance; told.");
    await use.press("Enter");
    await expect.poll(() => note.inputValue()).toBe(english.note);
    await page.getByText(modelWords.en.noteByModel).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await note.fill(`${english.note} Called back.`);
    await page.getByRole("button", { name: modelWords.en.useOwn }).click();
    await expect.poll(() => note.inputValue()).toBe("Asked for the balance; told.");
    await use.click();
    await page.getByRole("button", { name: words.saveWrapUp }).click();
    await page.getByText(words.wrapUpSaved, { exact: true }).waitFor();
    const saved = await running.ready.services.store.desk.wrapUpOf(toCallId(callId));
    expect(JSON.parse(saved?.body ?? "{}")).toMatchObject({
      note: `${english.note} Called back.`,
    });
  }, 60_000);

  it("says in a quiet line why the model's words are not shown (zh)", async () => {
    summary = summing({ ...english, brief: "Pay 3,111.00 pounds today." });
    const { page } = await accepted("zhao", "zh");
    const { briefRefused, reasons } = modelWords.zh;
    await page.getByText(briefRefused(reasons.figure)).waitFor();
    expect(await page.getByText("3,111.00").count()).toBe(0);
    expect(await axeFindings(page)).toEqual([]);
  }, 60_000);

  it("no page broke its own policy or threw", () => {
    expect(visits.faults).toEqual([]);
  });
});
