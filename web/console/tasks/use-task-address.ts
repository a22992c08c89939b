import { useCallback } from "react";
import { useSearchParams } from "react-router";
import type { TaskKind } from "../../../server/protocol/tasks.ts";
import { taskLabels } from "./task-labels.ts";

const kinds = Object.keys(taskLabels.en.kinds) as readonly TaskKind[];

/** What of the list stands in the address beside its view: the kind, and the task that is open. */
export interface TaskAddress {
  readonly kind: TaskKind | undefined;
  readonly taskId: string | undefined;
  readonly setKind: (kind: string) => void;
  readonly open: (taskId: string | undefined) => void;
  /** Where the list stands with this task open. */
  readonly toTask: (taskId: string) => string;
}

export function useTaskAddress(): TaskAddress {
  const [params, setParams] = useSearchParams();
  const set = useCallback(
    (name: "kind" | "task", value: string | undefined): void =>
      setParams((before) => withValue(before, name, value)),
    [setParams],
  );
  const setKind = useCallback((kind: string) => set("kind", kind), [set]);
  const open = useCallback((taskId: string | undefined) => set("task", taskId), [set]);
  return {
    kind: kinds.find((one) => one === params.get("kind")),
    taskId: params.get("task") ?? undefined,
    setKind,
    open,
    toTask: (taskId) => `?${withValue(params, "task", taskId).toString()}`,
  };
}

function withValue(
  before: URLSearchParams,
  name: "kind" | "task",
  value: string | undefined,
): URLSearchParams {
  const next = new URLSearchParams(before);
  // Another question starts at its first page.
  if (name === "kind") next.delete("after");
  if (value === undefined || value === "") next.delete(name);
  else next.set(name, value);
  return next;
}
