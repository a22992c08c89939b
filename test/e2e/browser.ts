import { readFileSync } from "node:fs";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";

/** The browser to test with, where one is set: then its absence is a failure. */
// oxlint-disable-next-line node/no-process-env -- Where the browser is, is a matter of the machine.
const given = process.env["TEST_CHROMIUM"];
export const browserPath = given ?? "/usr/bin/chromium";

export const hasBrowser = given !== undefined || existsSync(browserPath);

export const browserArguments: readonly string[] = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export const launchBrowser = (more: readonly string[] = []): Promise<Browser> =>
  chromium.launch({ executablePath: browserPath, args: [...browserArguments, ...more] });

/** A page that notes what goes wrong in it: refused styles and scripts, errors nobody caught. */
export async function watchedPage(
  context: BrowserContext,
): Promise<{ page: Page; faults: string[] }> {
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => {
    const text = message.text();
    if (text.includes("Content Security Policy")) faults.push(text);
  });
  return { page, faults };
}

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
  "utf8",
);

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

/** Ends when every movement of the page that has an end is over, and after two seconds at the latest. */
const settled = `Promise.race([
  new Promise((resolve) => setTimeout(resolve, 2000)),
  (async () => {
    const moving = () => document.getAnimations().filter((one) =>
      one.playState === "running" && one.effect?.getComputedTiming().endTime !== Infinity);
    for (let all = moving(); all.length > 0; all = moving()) {
      await Promise.allSettled(all.map((one) => one.finished));
    }
  })(),
])`;

/** Waits until what fades in or out stands: a press on a dialog that is still coming can be lost. */
export const standsStill = async (page: Page): Promise<void> => {
  await page.evaluate(settled);
};

/** What axe finds against WCAG 2.2 AA and its best practices, each with the first element. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  // A page that is still empty has nothing to find; each has one heading once it is there.
  await page.locator("h1").first().waitFor();
  // A list that is folding up is still in the page, without the name of its field.
  const list = page.locator(".ant-select-dropdown:not(.ant-select-dropdown-hidden)");
  await list.first().waitFor({ state: "detached" });
  // What turns for ever is not waited for.
  await standsStill(page);
  // Evaluated by the protocol of the browser, which the page's own policy does not bind.
  await page.evaluate(axeSource);
  const { violations } = (await page.evaluate(
    "axe.run(document, { resultTypes: ['violations'] })",
  )) as AxeResult;
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
}
