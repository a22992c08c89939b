import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { instantAt, systemClock } from "../../server/clock.ts";
import { liveWords } from "../../web/console/live/live-words.ts";
import { taskLabels } from "../../web/console/tasks/task-labels.ts";
import { tasksWords } from "../../web/console/tasks/tasks-words.ts";
import { runService } from "../server/running-service.ts";
import { axeFindings, hasBrowser } from "./browser.ts";
import { DeskVisits, sayInChat } from "./desk-visits.ts";

const words = liveWords.en;
const { titles, levels } = taskLabels.en;

describe.runIf(hasBrowser)("the alerts on the wall", () => {
  let running: Awaited<ReturnType<typeof runService>>;
  let visits: DeskVisits;
  let wall: Page;
  let angry: Page;

  beforeAll(async () => {
    running = await runService({ clock: systemClock });
    visits = await DeskVisits.open(running);
    wall = await visits.desk("sam", { role: "supervisor" });
    // Tasks are looked at every five seconds, on a machine that may be busy.
    wall.setDefaultTimeout(20_000);
  }, 60_000);
  afterAll(async () => {
    await visits.close();
  });

  const rowOf = (page: Page, name: string) => page.getByRole("row").filter({ hasText: name });
  const strip = () => wall.getByRole("main").getByText(/red tasks? (?:is|are) open/u);

  it("are none while nothing presses: no strip, and nothing in the row", async () => {
    const calm = await visits.debtor("C-1003");
    await sayInChat(calm, "Who is this?");
    await wall.goto(`${running.url}/live`);
    await rowOf(wall, "Robin Hughes").waitFor();
    expect(await rowOf(wall, "Robin Hughes").getByRole("listitem").count()).toBe(0);
    expect(await strip().count()).toBe(0);
    expect(await axeFindings(wall)).toEqual([]);
  }, 60_000);

  it("stand in the row of their call: how much, what, whose, and the time that is left", async () => {
    angry = await visits.debtor("C-1002");
    await sayInChat(angry, "I want to make a complaint about how you treat me.");
    const row = rowOf(wall, "Alex Morgan");
    await row.getByRole("link", { name: titles.complaint }).waitFor();
    const [alert] = await running.ready.services.store.tasks.live({});
    const text = (await row.getByRole("listitem").first().textContent()) ?? "";
    expect(text).toContain(levels.orange);
    expect(text).toContain(alert?.owner ?? "nobody");
    expect(text).toMatch(/1:59:\d\d|2:00:00/u);
    expect(await rowOf(wall, "Robin Hughes").getByRole("listitem").count()).toBe(0);
    expect(await strip().count()).toBe(0);
  }, 60_000);

  it("are counted above the table where they are red, and gone from both once they are over", async () => {
    await sayInChat(angry, "I don't want to live any more.");
    const row = rowOf(wall, "Alex Morgan");
    await row.getByRole("link", { name: titles.self_harm }).waitFor();
    expect(await row.getByRole("listitem").first().textContent()).toContain(levels.red);
    await wall.getByText(words.openReds(1), { exact: true }).waitFor();
    await wall.getByText(words.unansweredReds(1)).waitFor();
    expect(await axeFindings(wall)).toEqual([]);
    const chinese = await visits.desk("shen", { role: "compliance", language: "zh" });
    await chinese.goto(`${running.url}/live`);
    await chinese.getByText(liveWords.zh.openReds(1), { exact: true }).waitFor();
    await chinese.getByRole("link", { name: taskLabels.zh.titles.self_harm }).waitFor();
    expect(await axeFindings(chinese)).toEqual([]);

    const { tasks } = running.ready.services.store;
    const [red] = await tasks.live({});
    const deed = { id: red?.id ?? "", by: "sam", at: instantAt(systemClock()) };
    await tasks.acknowledge(deed);
    await wall.getByText(words.unansweredReds(1)).waitFor({ state: "detached" });
    await wall.getByText(words.openReds(1), { exact: true }).waitFor();
    const how = {
      cause: "They said it.",
      action: "Stayed with them.",
      outcome: "resolved",
    } as const;
    await tasks.close({ ...deed, ...how });
    await strip().waitFor({ state: "detached" });
    await row.getByRole("link", { name: titles.self_harm }).waitFor({ state: "detached" });
    expect(await row.getByRole("link", { name: titles.complaint }).count()).toBe(1);
  }, 90_000);

  it("lead by keyboard to the task, beside the list of all", async () => {
    await rowOf(wall, "Alex Morgan").getByRole("link", { name: titles.complaint }).press("Enter");
    await wall.getByRole("region", { name: tasksWords.en.task }).waitFor();
    expect(new URL(wall.url()).pathname).toBe("/tasks");
  }, 30_000);

  it("no page broke its own policy or threw", () => {
    expect(visits.faults).toEqual([]);
  });
});
