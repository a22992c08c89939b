import { useEffect, useMemo, useRef } from "react";
import { useShortcuts } from "../shell/shortcuts.tsx";
import { useWords } from "../words/use-words.tsx";
import { callWords } from "./call-words.ts";

export const turnId = (sequence: number): string => `turn-${sequence}`;

/** j and k, or the arrows, move through the turns; r shows the raw codes. */
export function useTurnKeys(toggleRaw: () => void): void {
  const words = useWords(callWords);
  const toggle = useRef(toggleRaw);
  useEffect(() => {
    toggle.current = toggleRaw;
  });
  const shortcuts = useMemo(
    () => [
      { keys: ["j", "ArrowDown"], label: words.nextTurn, run: () => move(1) },
      { keys: ["k", "ArrowUp"], label: words.previousTurn, run: () => move(-1) },
      { keys: ["g", "Home"], label: words.firstTurn, run: () => focusTurn(allTurns()[0]) },
      { keys: ["G", "End"], label: words.lastTurn, run: () => focusTurn(allTurns().at(-1)) },
      { keys: ["r"], label: words.toggleRaw, run: () => toggle.current() },
    ],
    [words],
  );
  useShortcuts(shortcuts);
}

/** Brings one turn into view and the focus onto it. */
export const goToTurn = (sequence: number): void =>
  focusTurn(document.getElementById(turnId(sequence)) ?? undefined);

const allTurns = (): readonly HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>("[data-turn]"),
];

function move(step: 1 | -1): void {
  const turns = allTurns();
  const here = document.activeElement?.closest<HTMLElement>("[data-turn]") ?? null;
  if (here === null) {
    // From outside it enters at the first turn that can be seen.
    focusTurn(turns.find((turn) => turn.getBoundingClientRect().bottom > 80) ?? turns.at(-1));
    return;
  }
  focusTurn(turns[turns.indexOf(here) + step]);
}

function focusTurn(turn: HTMLElement | undefined): void {
  turn?.focus({ preventScroll: true });
  turn?.scrollIntoView({ block: "nearest" });
}
