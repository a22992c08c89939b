import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { systemClock } from "../../server/clock.ts";
import { deskWords } from "../../web/console/desk/desk-words.ts";
import { packWords } from "../../web/console/desk/pack-words.ts";
import { runService } from "../server/running-service.ts";
import { axeFindings, hasBrowser } from "./browser.ts";
import { DeskVisits, sayInChat } from "./desk-visits.ts";

describe.runIf(hasBrowser)("what was noted of an earlier call", () => {
  let running: Awaited<ReturnType<typeof runService>>;
  let visits: DeskVisits;

  beforeAll(async () => {
    running = await runService({ clock: systemClock });
    visits = await DeskVisits.open(running);
  }, 60_000);
  afterAll(async () => {
    await visits.close();
  });

  /** A chat in which somebody asks for a person, and its call. */
  async function asking() {
    const before = await visits.openCalls();
    const chat = await visits.debtor();
    await sayInChat(chat, "I'm Alex Morgan, 4567");
    await sayInChat(chat, "Can I talk to a human being?");
    const begun = async () => (await visits.openCalls()).filter((id) => !before.includes(id));
    await expect.poll(begun).toHaveLength(1);
    const [callId = ""] = await begun();
    return { chat, callId };
  }

  it("stands in the pack of the next call, with its promise, by the keyboard alone", async () => {
    const words = deskWords.en;
    const li = await visits.desk("li");
    const first = await asking();
    await li.goto(`${running.url}/desk/${first.callId}`);
    await li.getByRole("button", { name: words.accept }).waitFor();
    await li.keyboard.press("a");
    await li.getByRole("button", { name: words.giveBack }).waitFor();
    await li.keyboard.press("b");
    const note = li.getByRole("textbox", { name: words.note });
    await note.focus();
    await li.keyboard.press("ControlOrMeta+a");
    await li.keyboard.type("Paid on the 28th.\nPlease do not ask about the job again.");
    await li.getByRole("textbox", { name: words.promiseAmount("USD") }).focus();
    await li.keyboard.type("250");
    await li.getByRole("textbox", { name: words.promiseDate }).fill("2099-01-05");
    await li.getByRole("textbox", { name: words.nextAction }).focus();
    await li.keyboard.press("ControlOrMeta+a");
    await li.keyboard.type("Send the letter.");
    await li.keyboard.press("Control+Enter");
    await li.getByText(words.wrapUpSaved, { exact: true }).waitFor();
    await first.chat.context().close();

    const next = await asking();
    for (const language of ["en", "zh"] as const) {
      const page = await visits.desk(`next-${language}`, { language });
      await page.goto(`${running.url}/desk/${next.callId}`);
      const pack = page.getByRole("region", { name: packWords[language].pack });
      const earlier = pack.locator(".kl-earlier-note");
      await earlier.getByText(packWords[language].notedBy("li")).waitFor();
      expect(await earlier.innerText()).toContain("Please do not ask about the job again.");
      await earlier.getByText(packWords[language].thenNext("Send the letter.")).waitFor();
      await pack.getByText(/250\.00/u).waitFor();
      expect(await axeFindings(page)).toEqual([]);
      await page.context().close();
    }
  }, 150_000);

  it("no page broke its own policy or threw", () => {
    expect(visits.faults).toEqual([]);
  });
});
