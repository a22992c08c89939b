import { Link } from "react-router";
import { useTaskSummary } from "../tasks/use-tasks.ts";
import { useWords } from "../words/use-words.tsx";
import { liveWords } from "./live-words.ts";

/** How many red tasks are open, of calls that go on or not, with the way to them; nothing where there is none. */
export function RedsStrip() {
  const words = useWords(liveWords);
  const { data } = useTaskSummary();
  const reds = data?.open.red ?? 0;
  const unanswered = data?.unansweredRed ?? 0;
  // It is there before it speaks, so that what it says is read aloud.
  return (
    <div role="status">
      {reds === 0 ? null : (
        <p className="kl-notice kl-notice-bad">
          <span>
            <strong>{words.openReds(reds)}</strong>
            {unanswered === 0 ? "" : ` · ${words.unansweredReds(unanswered)}`}
          </span>
          <Link to="/tasks">{words.toTasks}</Link>
        </p>
      )}
    </div>
  );
}
