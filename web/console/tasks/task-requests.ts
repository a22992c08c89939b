import type {
  ComplaintClocks,
  LiveAlerts,
  newTaskSchema,
  Task,
  taskCloseSchema,
  TaskOwners,
  TaskPage,
  TaskSummary,
} from "../../../server/protocol/tasks.ts";
import type { z } from "zod";
import type { Get, Send } from "../data/requester.ts";

/** Which tasks a list asks for. */
export interface TaskListQuery {
  readonly state: "open" | "done";
  readonly mine: boolean;
  readonly breached: boolean;
  readonly kind: string | undefined;
  readonly after: string | undefined;
}

export type NewTaskBody = z.input<typeof newTaskSchema>;
export type TaskCloseBody = z.input<typeof taskCloseSchema>;

const one = (taskId: string, rest = ""): string =>
  `/api/tasks/${encodeURIComponent(taskId)}${rest}`;

/** The requests about tasks. */
export const taskRequests = (get: Get, send: Send) => ({
  tasks: (query: TaskListQuery, signal?: AbortSignal) =>
    get<TaskPage>(`/api/tasks?${queryOf(query)}`, signal),
  task: (taskId: string, signal?: AbortSignal) => get<Task>(one(taskId), signal),
  taskSummary: (signal?: AbortSignal) => get<TaskSummary>("/api/tasks/summary", signal),
  taskOwners: (signal?: AbortSignal) => get<TaskOwners>("/api/tasks/owners", signal),
  liveAlerts: (signal?: AbortSignal) => get<LiveAlerts>("/api/tasks/live", signal),
  complaintClocks: (caseId: string, signal?: AbortSignal) =>
    get<ComplaintClocks>(`/api/cases/${encodeURIComponent(caseId)}/complaints`, signal),
  addTask: (task: NewTaskBody) => send<Task>("POST", "/api/tasks", { ...task }),
  acknowledgeTask: (taskId: string) => send<Task>("POST", one(taskId, "/acknowledge"), {}),
  assignTask: (taskId: string, owner: string) =>
    send<Task>("PUT", one(taskId, "/owner"), { owner }),
  closeTask: (taskId: string, close: TaskCloseBody) =>
    send<Task>("POST", one(taskId, "/close"), { ...close }),
});

function queryOf({ state, mine, breached, kind, after }: TaskListQuery): string {
  const query = new URLSearchParams({ state });
  if (mine) query.set("mine", "true");
  if (breached) query.set("breached", "true");
  if (kind !== undefined) query.set("kind", kind);
  if (after !== undefined) query.set("after", after);
  return query.toString();
}
