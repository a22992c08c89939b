import type { Locale } from "../../domain/locale.ts";

/** Items as people list them: `3、6或12`, `3, 6, or 12` (en-US), `3, 6 or 12` (en-GB). */
export function listJoin(items: readonly string[], locale: Locale, last: "or" | "and"): string {
  const final = items.at(-1) ?? "";
  const others = items.slice(0, -1);
  if (others.length === 0) return final;
  if (locale === "zh-CN") return `${others.join("、")}${last === "or" ? "或" : "和"}${final}`;
  const comma = locale === "en-US" && others.length > 1 ? "," : "";
  return `${others.join(", ")}${comma} ${last} ${final}`;
}
