import { Link } from "react-router";
import type { LiveAlert } from "../../../server/protocol/tasks.ts";
import { taskLabels } from "../tasks/task-labels.ts";
import { Countdown, LevelSign } from "../tasks/task-signs.tsx";
import { tasksWords } from "../tasks/tasks-words.ts";
import { useWords } from "../words/use-words.tsx";

/** What presses in one call: how much, what, whose it is and the time it has left. */
export function CallAlerts({ alerts }: { readonly alerts: readonly LiveAlert[] | undefined }) {
  const words = useWords(tasksWords);
  const { titles } = useWords(taskLabels);
  if (alerts === undefined) return null;
  return (
    <ul className="kl-call-alerts">
      {alerts.map((alert) => (
        <li key={alert.id}>
          <LevelSign level={alert.level} />
          <Link to={`/tasks?${new URLSearchParams({ task: alert.id }).toString()}`}>
            {titles[alert.title]}
          </Link>
          <small>
            {alert.owner ?? words.nobody} · <Countdown task={alert} />
          </small>
        </li>
      ))}
    </ul>
  );
}
