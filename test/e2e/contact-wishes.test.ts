import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { systemClock } from "../../server/clock.ts";
import { caseWords } from "../../web/console/cases/case-words.ts";
import { packWords } from "../../web/console/desk/pack-words.ts";
import { markLabels } from "../../web/console/labels/cases.ts";
import { wishLabels } from "../../web/console/labels/wishes.ts";
import { runService } from "../server/running-service.ts";
import { axeFindings, hasBrowser } from "./browser.ts";
import { DeskVisits, sayInChat } from "./desk-visits.ts";

describe.runIf(hasBrowser)("a debtor who says how they wish to be contacted", () => {
  let running: Awaited<ReturnType<typeof runService>>;
  let visits: DeskVisits;
  let callId: string;

  beforeAll(async () => {
    running = await runService({ clock: systemClock });
    visits = await DeskVisits.open(running);
  }, 60_000);
  afterAll(async () => {
    await visits.close();
  });

  it("hears it back in plain words, and the talk goes on", async () => {
    const chat = await visits.debtor();
    await sayInChat(chat, "I'm Alex Morgan, last four 4567.");
    await chat
      .getByText(/overdue/)
      .first()
      .waitFor();
    await sayInChat(chat, "dont text me, email is fine");
    await chat.getByText(/won't text you|no text messages/).waitFor();
    await sayInChat(chat, "and please don't tell my wife");
    await chat.getByText(/only with you/).waitFor();
    await sayInChat(chat, "can I get the recording of this");
    await chat.getByText(/you'd like a copy/).waitFor();
    await chat.getByRole("textbox").waitFor();
    callId = (await visits.openCalls())[0] ?? "";
    const { tasks } = await running.ready.services.store.tasks.list({ state: "open" });
    expect(tasks.map(({ kind }) => kind)).toEqual(["document"]);
  }, 60_000);

  it("is known to whoever takes the call", async () => {
    const li = await visits.desk("li");
    await li.goto(`${running.url}/desk/${callId}`);
    const care = li.getByRole("list", { name: packWords.en.care });
    await care.getByText(wishLabels.en.channels.sms, { exact: true }).waitFor();
    await care.getByText(wishLabels.en.privacy, { exact: true }).waitFor();
    expect(await axeFindings(li)).toEqual([]);
  }, 60_000);

  it("stands on the case, where an agent sees it and cannot lift it", async () => {
    const li = await visits.desk("wang", { language: "zh" });
    await li.goto(`${running.url}/cases/C-1002`);
    const marks = li.getByRole("listitem").filter({ hasText: markLabels.zh["contact-wish"] });
    await marks.filter({ hasText: wishLabels.zh.channels.sms }).waitFor();
    expect(await li.getByRole("button", { name: caseWords.zh.lift }).count()).toBe(0);
    expect(await axeFindings(li)).toEqual([]);
  }, 60_000);

  it("is lifted by compliance, with a reason", async () => {
    const page = await visits.desk("he", { role: "compliance" });
    await page.goto(`${running.url}/cases/C-1002`);
    const words = caseWords.en;
    const mark = page.getByRole("listitem").filter({ hasText: wishLabels.en.channels.sms });
    await mark.getByRole("button", { name: words.lift }).click();
    const dialog = page.getByRole("dialog");
    const confirm = dialog.getByRole("button", { name: words.lift });
    expect(await confirm.isDisabled()).toBe(true);
    await dialog.getByLabel(words.liftReason).fill("They asked for texts again by mail.");
    await confirm.click();
    await mark.getByText(words.liftedBy("he")).waitFor();
    const { marks } = await running.ready.services.store.cases.view("C-1002");
    const open = marks.filter(({ lifted }) => lifted === null).map(({ wish }) => wish);
    expect(open).toEqual([{ kind: "privacy" }]);
  }, 60_000);

  it("no page broke its own policy or threw", () => {
    expect(visits.faults).toEqual([]);
  });
});
