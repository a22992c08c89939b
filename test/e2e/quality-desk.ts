import type { Browser, Page } from "playwright-core";
import { sessionWords } from "../../web/console/session/session-words.ts";
import { watchedPage } from "./browser.ts";
import { adminPassword, type ServiceProcess } from "./service-process.ts";

/** A page of the console with what went wrong in it. */
export interface Desk {
  readonly page: Page;
  readonly faults: string[];
}

/** Opens an address of the console as the administrator, in one language. */
export async function openDesk(
  browser: Browser,
  service: ServiceProcess,
  { language, path }: { readonly language: "zh" | "en"; readonly path: string },
): Promise<Desk> {
  const locale = language === "zh" ? "zh-CN" : "en-US";
  const context = await browser.newContext({ locale, viewport: { width: 1280, height: 900 } });
  const desk = await watchedPage(context);
  // A step that does not come is named, before the whole test is given up.
  desk.page.setDefaultTimeout(20_000);
  const words = sessionWords[language];
  await desk.page.goto(`${service.url}${path}`);
  await desk.page.getByLabel(words.name, { exact: true }).fill("admin");
  await desk.page.getByLabel(words.password, { exact: true }).fill(adminPassword);
  await desk.page.getByRole("button", { name: words.logIn }).click();
  await desk.page.getByRole("navigation").first().waitFor();
  return desk;
}
