import { useMemo } from "react";
import type { Task } from "../../../server/protocol/tasks.ts";
import { useShortcuts } from "../shell/shortcuts.tsx";
import { useWords } from "../words/use-words.tsx";
import { tasksWords } from "./tasks-words.ts";
import { useMayWork } from "./use-may-work.ts";
import type { TaskAddress } from "./use-task-address.ts";

/**
 * `a` takes on and `c` closes the task whose row has the focus, else the one that is open; Escape hides the
 * open one. j, k and Enter are those of every list.
 */
export function useTaskKeys(
  rows: readonly Task[],
  { taskId, open }: Pick<TaskAddress, "taskId" | "open">,
  act: {
    readonly acknowledge: (taskId: string) => void;
    readonly close: (task: Task) => void;
  },
): void {
  const words = useWords(tasksWords);
  const mayWork = useMayWork();
  const { acknowledge, close } = act;
  const shortcuts = useMemo(() => {
    const chosen = (): Task | undefined => {
      const id = focusedTask() ?? taskId;
      const task = rows.find((row) => row.id === id);
      return task !== undefined && mayWork(task) ? task : undefined;
    };
    return [
      {
        keys: ["a"],
        label: words.acknowledgeKey,
        run: () => {
          const task = chosen();
          if (task?.state === "open") acknowledge(task.id);
        },
      },
      {
        keys: ["c"],
        label: words.closeKey,
        run: () => {
          const task = chosen();
          if (task !== undefined) close(task);
        },
      },
      ...(taskId === undefined
        ? []
        : [{ keys: ["Escape"], label: words.shut, run: () => hide(taskId, open) }]),
    ];
  }, [words, rows, taskId, open, mayWork, acknowledge, close]);
  useShortcuts(shortcuts);
}

/** The task of the row that has the focus. */
function focusedTask(): string | undefined {
  const { activeElement } = document;
  return activeElement instanceof HTMLElement ? activeElement.dataset["task"] : undefined;
}

/** Hides the open task; the focus goes back to its row. */
function hide(taskId: string, open: TaskAddress["open"]): void {
  open(undefined);
  document.querySelector<HTMLElement>(`[data-task="${CSS.escape(taskId)}"]`)?.focus();
}
