import type { Task } from "../../../server/protocol/tasks.ts";
import { errorLabels } from "../labels/errors.ts";
import { labelOf } from "../labels/label-of.ts";
import { Moment } from "../parts/moment.tsx";
import { Tag, type TagTone } from "../parts/tag.tsx";
import { useWords } from "../words/use-words.tsx";
import { taskLabels } from "./task-labels.ts";
import { tasksWords } from "./tasks-words.ts";

const tones: Readonly<Record<Task["notices"][number]["state"], TagTone>> = {
  due: "plain",
  sending: "plain",
  sent: "good",
  failed: "bad",
  off: "warn",
};

/** Who was told, how, and what went wrong: no failure is silent. */
export function TaskNotices({ task }: { readonly task: Task }) {
  const words = useWords(tasksWords);
  const labels = useWords(taskLabels);
  const errors = useWords(errorLabels);
  return (
    <>
      <h3>{words.notices}</h3>
      {task.notices.length === 0 ? <p className="kl-faint">{words.noNotices}</p> : null}
      <ul className="kl-task-notices">
        {task.notices.map(({ channel, occasion, state, at, sentAt, tries, error }) => (
          <li key={`${occasion} ${channel}`}>
            <Tag tone={tones[state]}>{labels.notices[state]}</Tag> {labels.ways[channel]} ·{" "}
            {words.occasion(occasion)} · <Moment at={sentAt ?? at} shows="time" />
            {tries > 1 ? ` · ${words.tries(tries)}` : ""}
            {error === null ? null : <span className="kl-faint"> · {labelOf(errors, error)}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}
