import type { Slots, Understanding } from "../data/protocol-types.ts";
import { emotionLabels } from "../labels/emotions.ts";
import { intentLabels } from "../labels/intents.ts";
import { labelOf } from "../labels/label-of.ts";
import { reasonLabels, slotLabels, slotWordLabels } from "../labels/reasons.ts";
import { triggerLabels } from "../labels/triggers.ts";
import { Tag } from "../parts/tag.tsx";
import { useFormat, useWords } from "../words/use-words.tsx";
import { SecondReading } from "./second-reading.tsx";
import { turnWords } from "./turn-words.ts";

/** What a turn was taken to mean, from what changes most to what changes least. */
export function TurnUnderstood({ understanding }: { readonly understanding: Understanding }) {
  const format = useFormat();
  const triggers = useWords(triggerLabels);
  const intents = useWords(intentLabels);
  return (
    <div className="kl-understood">
      <span className="kl-tags">
        {understanding.triggers.map((trigger) => (
          <Tag key={trigger} tone="warn" title={trigger}>
            ⚑ {triggers[trigger]}
          </Tag>
        ))}
        {understanding.intents.map(({ name, confidence }) => (
          <Tag key={name} title={name}>
            {intents[name]} <small>{format.percent(confidence)}</small>
          </Tag>
        ))}
        <EmotionTag emotion={understanding.emotion} />
      </span>
      <SlotList slots={understanding.slots} />
      <Reason understanding={understanding} />
      <Notes understanding={understanding} />
      {understanding.second === undefined ? null : <SecondReading second={understanding.second} />}
    </div>
  );
}

function EmotionTag({ emotion }: { readonly emotion: Understanding["emotion"] }) {
  const words = useWords(turnWords);
  const labels = useWords(emotionLabels);
  const title = `${words.valence} ${emotion.valence.toFixed(2)}, ${words.arousal} ${emotion.arousal.toFixed(2)}`;
  return (
    <Tag tone={emotion.abnormal ? "bad" : "quiet"} title={title}>
      {emotion.abnormal ? "◆ " : ""}
      {labels[emotion.label]}
    </Tag>
  );
}

function SlotList({ slots }: { readonly slots: Slots }) {
  const labels = useWords(slotLabels);
  const values = useWords(slotWordLabels);
  const entries = Object.entries(slots) as (readonly [keyof Slots, string | number])[];
  if (entries.length === 0) return null;
  return (
    <ul className="kl-slots">
      {entries.map(([name, value]) => (
        <li key={name} title={name}>
          {labels[name]} <strong>{labelOf(values, String(value))}</strong>
        </li>
      ))}
    </ul>
  );
}

function Reason({ understanding: { reason } }: { readonly understanding: Understanding }) {
  const words = useWords(turnWords);
  const labels = useWords(reasonLabels);
  if (reason === undefined) return null;
  return (
    <p>
      <span className="kl-faint">{words.reason}</span> <strong>{labels[reason.code]}</strong>{" "}
      <q>{reason.quote}</q>
    </p>
  );
}

/** The finer points, where there are any. */
function Notes({ understanding }: { readonly understanding: Understanding }) {
  const words = useWords(turnWords);
  const format = useFormat();
  const { affordable, ofOther, plainYes, hedged, choice, language } = understanding;
  const notes = [
    affordable === undefined
      ? ""
      : words.affords(format.amount(affordable.amount), words.per[affordable.per]),
    ofOther === true ? words.ofOther : "",
    plainYes === true ? words.plainYes : "",
    hedged === true ? words.hedged : "",
    choice === undefined ? "" : `${words.choice} ${choice}`,
    language === undefined ? "" : words.language(language),
  ].filter(Boolean);
  return notes.length === 0 ? null : <p className="kl-faint">{notes.join(" · ")}</p>;
}
