import { Link } from "react-router";
import type { ComplaintClock } from "../../../server/protocol/tasks.ts";
import { useNow } from "../parts/use-now.ts";
import { useMay, useMe } from "../session/use-session.tsx";
import { useWords } from "../words/use-words.tsx";
import { taskLabels } from "./task-labels.ts";
import { Countdown, LevelSign } from "./task-signs.tsx";
import { tasksWords } from "./tasks-words.ts";
import { useComplaintClocks } from "./use-tasks.ts";

/** The open complaints of a case with the time that each has left; nothing where there is none. */
export function ComplaintClocks({ caseId }: { readonly caseId: string }) {
  const words = useWords(tasksWords);
  const { data } = useComplaintClocks(caseId);
  if (data === undefined || data.complaints.length === 0) return null;
  return (
    <ul className="kl-complaints" aria-label={words.complaintClocks}>
      {data.complaints.map((complaint) => (
        <Clock key={complaint.id} complaint={complaint} />
      ))}
    </ul>
  );
}

function Clock({ complaint }: { readonly complaint: ComplaintClock }) {
  const words = useWords(tasksWords);
  const { owner, level, dueAt } = complaint;
  const isOver = useNow(1_000) > Date.parse(dueAt);
  return (
    <li className={`kl-notice ${isOver ? "kl-notice-bad" : "kl-notice-warn"}`}>
      <span className="kl-tags">
        <LevelSign level={level} />
        <Name complaint={complaint} />
      </span>
      <span>
        {isOver ? "" : `${words.left} `}
        <Countdown task={complaint} />
        <small className="kl-faint">
          {" "}
          · {words.owner} {owner ?? words.nobody}
        </small>
      </span>
    </li>
  );
}

/** The way to the task, for who may see it. */
function Name({ complaint: { id, owner } }: { readonly complaint: ComplaintClock }) {
  const { titles } = useWords(taskLabels);
  const { name } = useMe();
  const mayRead = useMay("tasks.read");
  if (!mayRead && owner !== name) return <>{titles.complaint}</>;
  return (
    <Link to={`/tasks?${new URLSearchParams({ task: id }).toString()}`}>{titles.complaint}</Link>
  );
}
