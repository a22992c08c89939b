import type { Understanding } from "../data/protocol-types.ts";
import { intentLabels } from "../labels/intents.ts";
import { slotLabels } from "../labels/reasons.ts";
import { triggerLabels } from "../labels/triggers.ts";
import { useWords } from "../words/use-words.tsx";
import { secondReadingWords } from "./second-reading-words.ts";

type Second = NonNullable<Understanding["second"]>;

/** What a language model made of a turn that the embedded understanding was unsure of, and where the two disagree. */
export function SecondReading({ second }: { readonly second: Second }) {
  const words = useWords(secondReadingWords);
  const rows = useRows(second);
  const isRead = second.state === "read";
  return (
    <div title={second.promptHash}>
      <p>
        <span className="kl-faint">{words.title}</span>{" "}
        {isRead && rows.length === 0 ? words.agrees : words.states[second.state]}
      </p>
      {rows.length === 0 ? null : (
        <ul className="kl-slots">
          {rows.map(([label, names]) => (
            <li key={label}>
              {label} <strong>{names.join(", ")}</strong>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** What it added, what was read where it pointed, and on what the two disagree: only rows with something in them. */
function useRows(second: Second): readonly (readonly [string, readonly string[]])[] {
  const words = useWords(secondReadingWords);
  const triggers = useWords(triggerLabels);
  const intents = useWords(intentLabels);
  const slots = useWords(slotLabels);
  const added = [
    ...second.addedTriggers.map((name) => triggers[name]),
    ...second.addedIntents.map((name) => intents[name]),
  ];
  const filled = second.filled.map((name) => (name === "reason" ? words.reason : slots[name]));
  const denied = second.deniedTriggers.map((name) => triggers[name]);
  const refused = second.refusedIntents.map((name) => intents[name]);
  return (
    [
      [words.added, added],
      [words.filled, filled],
      [words.denied, denied],
      [words.refused, refused],
    ] as const
  ).filter(([, names]) => names.length > 0);
}
