import { Link } from "react-router";
import type { Task, TaskLevel } from "../../../server/protocol/tasks.ts";
import { Tag } from "../parts/tag.tsx";
import { useNow } from "../parts/use-now.ts";
import { useMay } from "../session/use-session.tsx";
import { useFormat, useWords } from "../words/use-words.tsx";
import { taskLabels } from "./task-labels.ts";
import { tasksWords } from "./tasks-words.ts";

/** The level by colour and by word. */
export function LevelSign({ level }: { readonly level: TaskLevel }) {
  const { levels } = useWords(taskLabels);
  return <span className={`kl-tag kl-level kl-level-${level}`}>{levels[level]}</span>;
}

/** How much of its time a task has left, second by second; nothing once it is done. */
export function Countdown({ task }: { readonly task: Pick<Task, "state" | "dueAt"> }) {
  const words = useWords(tasksWords);
  const format = useFormat();
  const isDone = task.state === "done";
  const now = useNow(1_000, !isDone);
  if (isDone) return <>–</>;
  const leftMs = Date.parse(task.dueAt) - now;
  if (leftMs >= 0) return <span className="kl-nowrap">{format.duration(leftMs)}</span>;
  return <strong className="kl-over kl-nowrap">{words.over(format.duration(-leftMs))}</strong>;
}

/** What we promised must wait: the debtor is on hold, or the case frozen. */
export function StoppedSign({ task: { kind, stopped } }: { readonly task: Task }) {
  const words = useWords(tasksWords);
  const isPromise = kind === "callback" || kind === "document";
  if (stopped === null || !isPromise) return null;
  return <Tag tone="bad">{words.stopped[stopped]}</Tag>;
}

/** The ways to what led to the task: its place in the call, and the case. */
export function TaskPlaces({ task }: { readonly task: Task }) {
  const words = useWords(tasksWords);
  const mayCalls = useMay("calls.read");
  const mayCases = useMay("cases.read");
  const turn = task.turn === null ? "" : `#turn-${task.turn}`;
  return (
    <span className="kl-task-places">
      {task.callId !== null && mayCalls ? (
        <Link to={`/calls/${encodeURIComponent(task.callId)}${turn}`}>{words.openCall}</Link>
      ) : null}
      {mayCases ? (
        <Link to={`/cases/${encodeURIComponent(task.caseId)}`}>{task.caseId}</Link>
      ) : (
        task.caseId
      )}
    </span>
  );
}
