import type { PageLanguage } from "../machine/page-state.ts";
import { TEXT_SIZES, type TextSize } from "../words/text-size.ts";

const keys = { language: "kindline-language", textSize: "kindline-text-size" } as const;

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Where storage is switched off a choice lasts as long as the page.
  }
}

/** The language picked on this device, null if none was. */
export function pickedLanguage(): PageLanguage | null {
  const value = read(keys.language);
  return value === "zh" || value === "en" ? value : null;
}

export const keepLanguage = (language: PageLanguage): void => write(keys.language, language);

/** The language of the browser, until the door says which one the chat has. */
export const browserLanguage = (): PageLanguage =>
  navigator.language.toLowerCase().startsWith("zh") ? "zh" : "en";

export const pickedTextSize = (): TextSize =>
  TEXT_SIZES.find((size) => size === read(keys.textSize)) ?? "standard";

/** Sets the size of all text on the page, and remembers it. */
export function applyTextSize(size: TextSize): void {
  document.documentElement.dataset["textSize"] = size;
  write(keys.textSize, size);
}
