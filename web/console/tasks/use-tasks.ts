import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Task } from "../../../server/protocol/tasks.ts";
import { showAnswer } from "../data/show-answer.ts";
import { useApi } from "../data/use-api.tsx";
import type { TaskListQuery } from "./task-requests.ts";

/** How often a page that is looked at asks again, in milliseconds: as often as the server looks. */
const refreshMs = 5_000;

/** What names everything of tasks to the cache. */
const tasksKey = ["tasks"] as const;

export function useTasks(query: TaskListQuery) {
  const api = useApi();
  return useQuery({
    queryKey: [...tasksKey, "list", query],
    queryFn: ({ signal }) => api.tasks(query, signal),
    placeholderData: keepPreviousData,
    refetchInterval: refreshMs,
  });
}

export function useTask(taskId: string) {
  const api = useApi();
  return useQuery({
    queryKey: [...tasksKey, "one", taskId],
    queryFn: ({ signal }) => api.task(taskId, signal),
    refetchInterval: refreshMs,
  });
}

export function useTaskSummary() {
  const api = useApi();
  return useQuery({
    queryKey: [...tasksKey, "summary"],
    queryFn: ({ signal }) => api.taskSummary(signal),
    refetchInterval: refreshMs,
  });
}

export function useTaskOwners() {
  const api = useApi();
  return useQuery({
    queryKey: [...tasksKey, "owners"],
    queryFn: ({ signal }) => api.taskOwners(signal),
    staleTime: 60_000,
  });
}

/** The red and orange tasks of calls that go on: one request for all of them. */
export function useLiveAlerts() {
  const api = useApi();
  return useQuery({
    queryKey: [...tasksKey, "live"],
    queryFn: ({ signal }) => api.liveAlerts(signal),
    refetchInterval: refreshMs,
  });
}

/** The open complaints of a case, each with its clock. */
export function useComplaintClocks(caseId: string) {
  const api = useApi();
  return useQuery({
    queryKey: [...tasksKey, "complaints", caseId],
    queryFn: ({ signal }) => api.complaintClocks(caseId, signal),
    refetchInterval: refreshMs,
  });
}

/** A change of one task: what it answers is shown at once, and the lists are asked for anew. */
export function useTaskChange<Input>(
  change: (input: Input) => Promise<Task>,
  onDone: (task: Task) => void,
) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async (task) => {
      await showAnswer(queries, [...tasksKey, "one", task.id], task);
      void queries.invalidateQueries({ queryKey: tasksKey });
      onDone(task);
    },
    // Somebody else was first: what they did is shown.
    onError: () => void queries.invalidateQueries({ queryKey: tasksKey }),
  });
}
