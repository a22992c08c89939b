import { useMemo } from "react";
import { useShortcuts } from "../shell/shortcuts.tsx";
import { partsWords } from "./parts-words.ts";
import { useWords } from "../words/use-words.tsx";

/** j and k, or the arrows, move the focus through the rows of a list; Enter opens as everywhere. */
export function useRowKeys(): void {
  const words = useWords(partsWords);
  const shortcuts = useMemo(
    () => [
      { keys: ["j", "ArrowDown"], label: words.nextRow, run: () => moveFocus(1) },
      { keys: ["k", "ArrowUp"], label: words.previousRow, run: () => moveFocus(-1) },
    ],
    [words],
  );
  useShortcuts(shortcuts);
}

/** Moves the focus by `step` among the links that name the rows; from outside it enters at an end. */
function moveFocus(step: 1 | -1): void {
  const links = [...document.querySelectorAll<HTMLElement>("[data-row]")];
  const at = links.findIndex((link) => link === document.activeElement);
  const next = at === -1 ? (step === 1 ? 0 : links.length - 1) : at + step;
  const link = links[Math.min(links.length - 1, Math.max(0, next))];
  link?.focus({ preventScroll: true });
  link?.closest("tr")?.scrollIntoView({ block: "nearest" });
}
