import { App, Button } from "antd";
import { useMemo } from "react";
import type { Hint } from "../data/protocol-types.ts";
import { useApi } from "../data/use-api.tsx";
import { useShortcuts } from "../shell/shortcuts.tsx";
import { useWords } from "../words/use-words.tsx";
import { deskWords } from "./desk-words.ts";
import { useDeskAct } from "./use-desk.ts";

/** Each hint with its key; digits are for the pages. */
const hints: readonly (readonly [Hint, string])[] = [
  ["slow_down", "s"],
  ["ask_reason", "r"],
  ["ask_hardship", "h"],
  ["offer_deferral", "d"],
  ["stop_asking", "x"],
  ["hand_over", "o"],
];

/** Steers the agent, by one of a fixed list: each makes it softer, more open or quieter. */
export function HintBar({ callId }: { readonly callId: string }) {
  const words = useWords(deskWords);
  const api = useApi();
  const { message } = App.useApp();
  const { mutate, isPending, variables } = useDeskAct(
    (hint: Hint) => api.hintCall(callId, hint),
    () => void message.success(words.hinted),
  );
  const shortcuts = useMemo(
    () =>
      hints.map(([hint, key]) => ({
        keys: [key],
        label: `${words.hints}: ${words.hintNames[hint]}`,
        run: () => mutate(hint),
      })),
    [words, mutate],
  );
  useShortcuts(shortcuts);
  return (
    <div className="kl-hints" role="group" aria-label={words.hints}>
      <span className="kl-faint">{words.hints}</span>
      {hints.map(([hint, key]) => (
        <Button
          key={hint}
          size="small"
          loading={isPending && variables === hint}
          onClick={() => mutate(hint)}
        >
          {words.hintNames[hint]} <kbd>{key}</kbd>
        </Button>
      ))}
    </div>
  );
}
