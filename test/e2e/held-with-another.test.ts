import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CaseId } from "../../domain/ids.ts";
import { instantAt, systemClock } from "../../server/clock.ts";
import { exampleCase } from "../../server/example-cases.ts";
import { caseWords } from "../../web/console/cases/case-words.ts";
import { runService } from "../server/running-service.ts";
import { axeFindings, hasBrowser } from "./browser.ts";
import { DeskVisits, sayInChat } from "./desk-visits.ts";

describe.runIf(hasBrowser)("a debt of somebody whose other debt is on hold", () => {
  let running: Awaited<ReturnType<typeof runService>>;
  let visits: DeskVisits;

  beforeAll(async () => {
    running = await runService({ clock: systemClock });
    visits = await DeskVisits.open(running);
  }, 60_000);
  afterAll(async () => {
    await visits.close();
  });

  it.each(["en", "zh"] as const)(
    "says on its page that it is quiet too, and leads to the one with the hold (%s)",
    async (language) => {
      const { store } = running.ready.services;
      const at = instantAt(systemClock());
      const other = `OTHER-${language}` as CaseId;
      // The same person by name and fragment of identity.
      await store.cases.add({ ...exampleCase("en-US", at), caseId: other }, { at });
      if (!(await store.cases.stops("C-1002")).hold) {
        const chat = await visits.debtor();
        await sayInChat(chat, "I'm Alex Morgan, 4567");
        await sayInChat(chat, "My husband died last week.");
        await expect.poll(async () => (await store.cases.stops("C-1002")).hold).toBe(true);
      }
      const page = await visits.desk(`li-${language}`, { language });
      await page.goto(`${running.url}/cases/${other}`);
      const banner = page.getByRole("alert");
      await banner.getByText(caseWords[language].quietHold, { exact: true }).waitFor();
      expect(await axeFindings(page)).toEqual([]);
      await banner.getByRole("link", { name: "C-1002" }).press("Enter");
      await page.waitForURL(/\/cases\/C-1002$/);
    },
    60_000,
  );

  it("no page broke its own policy or threw", () => {
    expect(visits.faults).toEqual([]);
  });
});
