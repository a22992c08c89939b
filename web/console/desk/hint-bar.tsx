import { App, Button } from "antd";
import { useMemo } from "react";
import type { Hint } from "../data/protocol-types.ts";
import { useApi } from "../data/use-api.tsx";
import { useShortcuts } from "../shell/shortcuts.tsx";
import { useWords } from "../words/use-words.tsx";
import { deskWords } from "./desk-words.ts";
import { useDeskAct } from "./use-desk.ts";

const hints: readonly Hint[] = [
  "slow_down",
  "ask_reason",
  "ask_hardship",
  "offer_deferral",
  "stop_asking",
  "hand_over",
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
    () => [{ keys: ["s"], label: words.keys.hint, run: () => mutate("slow_down") }],
    [words, mutate],
  );
  useShortcuts(shortcuts);
  return (
    <div className="kl-hints" role="group" aria-label={words.hints}>
      <span className="kl-faint">{words.hints}</span>
      {hints.map((hint) => (
        <Button
          key={hint}
          size="small"
          loading={isPending && variables === hint}
          onClick={() => mutate(hint)}
        >
          {words.hintNames[hint]}
        </Button>
      ))}
    </div>
  );
}
