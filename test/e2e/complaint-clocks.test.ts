import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { instantAt, systemClock } from "../../server/clock.ts";
import { packWords } from "../../web/console/desk/pack-words.ts";
import { taskLabels } from "../../web/console/tasks/task-labels.ts";
import { tasksWords } from "../../web/console/tasks/tasks-words.ts";
import { runService } from "../server/running-service.ts";
import { axeFindings, hasBrowser } from "./browser.ts";
import { DeskVisits, sayInChat } from "./desk-visits.ts";

const words = tasksWords.en;
const hourMs = 3_600_000;

describe.runIf(hasBrowser)("the clock of a complaint", () => {
  let running: Awaited<ReturnType<typeof runService>>;
  let visits: DeskVisits;
  let callId: string;

  beforeAll(async () => {
    running = await runService({ clock: systemClock });
    visits = await DeskVisits.open(running);
    await running.ready.services.auth.addUser("sam", "supervisor");
  }, 60_000);
  afterAll(async () => {
    await visits.close();
  });

  const complaint = async () => {
    const { tasks } = await running.ready.services.store.tasks.list({
      state: "open",
      kind: "complaint",
      caseId: "C-1002",
    });
    return tasks[0];
  };

  it("is in view at the desk beside the pack, as soon as somebody complains", async () => {
    const li = await visits.desk("li");
    const chat = await visits.debtor();
    await sayInChat(chat, "Who is this?");
    await expect.poll(visits.openCalls.bind(visits)).toHaveLength(1);
    callId = (await visits.openCalls())[0] ?? "";
    await li.goto(`${running.url}/desk/${callId}`);
    await li.getByRole("region", { name: packWords.en.pack }).waitFor();
    const clocks = li.getByRole("list", { name: words.complaintClocks });
    expect(await clocks.count()).toBe(0);
    await sayInChat(chat, "I want to make a complaint about how you treat me.");
    await expect.poll(complaint).toBeDefined();
    await clocks.getByText(/^(?:2:00:00|1:59:\d\d)$/u).waitFor({ timeout: 15_000 });
    await clocks.getByText(`${words.owner} sam`).waitFor();
    // Not theirs, and they may not read all: there is no way that leads nowhere.
    expect(await clocks.getByRole("link").count()).toBe(0);
    expect(await axeFindings(li)).toEqual([]);
  }, 60_000);

  it.each(["en", "zh"] as const)(
    "is on the page of the case, and red once its time is over (%s)",
    async (language) => {
      const page = await visits.desk(`compliance-${language}`, { role: "compliance", language });
      const { complaintClocks, over } = tasksWords[language];
      await page.goto(`${running.url}/cases/C-1002`);
      const clocks = page.getByRole("list", { name: complaintClocks });
      await clocks.getByText(/^1:5\d:\d\d$/u).waitFor();
      expect(await clocks.locator(".kl-notice-bad").count()).toBe(0);
      expect(await axeFindings(page)).toEqual([]);
      const task = await complaint();
      await page.clock.setFixedTime(Date.parse(task?.dueAt ?? "") + hourMs / 60);
      await clocks.locator(".kl-notice-bad").getByText(over("1:00"), { exact: true }).waitFor();
      expect(await axeFindings(page)).toEqual([]);
      await clocks
        .getByRole("link", { name: taskLabels[language].titles.complaint })
        .press("Enter");
      await page.getByRole("region", { name: tasksWords[language].task }).waitFor();
    },
    60_000,
  );

  it("is gone once the complaint is closed", async () => {
    const page = await visits.desk("qa", { role: "qa" });
    await page.goto(`${running.url}/cases/C-1002`);
    const clocks = page.getByRole("list", { name: words.complaintClocks });
    await clocks.waitFor();
    await running.ready.services.store.tasks.close({
      id: (await complaint())?.id ?? "",
      by: "sam",
      at: instantAt(systemClock()),
      cause: "We called too often.",
      action: "Apologised, and call less.",
      outcome: "upheld",
    });
    await clocks.waitFor({ state: "detached", timeout: 15_000 });
    expect(await axeFindings(page)).toEqual([]);
  }, 60_000);

  it("no page broke its own policy or threw", () => {
    expect(visits.faults).toEqual([]);
  });
});
