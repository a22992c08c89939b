import { useCallback } from "react";
import type { Task } from "../../../server/protocol/tasks.ts";
import { useMay, useMe } from "../session/use-session.tsx";

/** Whether whoever is logged in may work on this task; the server decides again. */
export function useMayWork(): (task: Task) => boolean {
  const { name } = useMe();
  const mayManage = useMay("tasks.manage");
  return useCallback(
    (task) => task.state !== "done" && (mayManage || task.owner === name),
    [name, mayManage],
  );
}
