import { BellOutlined } from "@ant-design/icons";
import { NavLink } from "react-router";
import { useWords } from "../words/use-words.tsx";
import { tasksWords } from "./tasks-words.ts";
import { useTaskSummary } from "./use-tasks.ts";

/** The way to the tasks, with how many red ones are open. */
export function TasksLink() {
  const words = useWords(tasksWords);
  const { data } = useTaskSummary();
  const reds = data?.open.red ?? 0;
  return (
    <NavLink to="/tasks">
      <BellOutlined aria-hidden /> {words.menu}
      {reds > 0 ? (
        <span className="kl-count kl-count-risen" title={words.openReds(reds)}>
          {reds}
        </span>
      ) : null}
    </NavLink>
  );
}
