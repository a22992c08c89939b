import type { Language } from "../../domain/locale.ts";
import type { Paint, Style } from "../cli/colour.ts";
import type { CheckResult, CheckStatus } from "./check-result.ts";
import { doctorWords, statusWords, subjectWords } from "./doctor-words.ts";
import { providerCatalog } from "./provider-catalog.ts";

const styles: Readonly<Record<CheckStatus, Style>> = {
  ok: "green",
  warn: "yellow",
  fail: "red",
  off: "gray",
  unasked: "gray",
};

/** A result for people: what it is about, what was found, and below it what to do. */
export function describeCheck(result: CheckResult, language: Language, paint: Paint): string {
  const { status, code, detail } = result;
  const { found, advice } = doctorWords[language][code];
  const mark = paint(styles[status], statusWords[language][status].padEnd(markWidth));
  const told = detail === undefined ? found : `${found} (${detail})`;
  const named = code === "fine" || status === "off" ? told : `${told} [${code}]`;
  const head = `  ${mark} ${subjectOf(result.id, language)}: ${named}\n`;
  const isAdvised = advice !== undefined && (status === "fail" || status === "warn");
  return isAdvised ? `${head}${" ".repeat(markWidth + 5)}${advice}\n` : head;
}

const markWidth = 6;

/** The name of what was checked. */
export function subjectOf(id: string, language: Language): string {
  const words = subjectWords[language];
  const own = words[id];
  if (own !== undefined) return own;
  const entry = providerCatalog.find((one) => one.id === id);
  const part = words[id.split(".")[1] ?? ""];
  const name = entry?.name ?? id;
  return part === undefined ? name : `${name} (${part})`;
}
