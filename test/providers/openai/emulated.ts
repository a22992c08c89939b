import { afterEach } from "vitest";
import {
  startOpenAiEmulator,
  type OpenAiEmulator,
  type OpenAiEmulatorOptions,
} from "../../emulators/openai/start-openai-emulator.ts";

const opened: { close(): Promise<void> }[] = [];

afterEach(async () => {
  for (const one of opened.splice(0).reverse()) await one.close();
});

/** An emulator that ends with the test. */
export async function emulated(options?: OpenAiEmulatorOptions): Promise<OpenAiEmulator> {
  return closedAfterwards(await startOpenAiEmulator(options));
}

/** The same, closed when the test is over. */
export function closedAfterwards<T extends { close(): Promise<void> }>(one: T): T {
  opened.push(one);
  return one;
}
