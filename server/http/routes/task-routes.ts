import { z } from "zod";
import { KindlineError } from "../../../domain/errors.ts";
import { may, type StaffMember } from "../../auth/staff-auth.ts";
import { instantAt } from "../../clock.ts";
import {
  complaintClocksSchema,
  liveAlertsSchema,
  newTaskSchema,
  taskCloseSchema,
  taskOwnerSchema,
  taskOwnersSchema,
  taskPageSchema,
  taskQuerySchema,
  taskSchema,
  taskSummaryQuerySchema,
  taskSummarySchema,
  type Task,
} from "../../protocol/tasks.ts";
import type { Services } from "../../services.ts";
import { checkedClose } from "../../tasks/checked-close.ts";
import { taskByHand } from "../../tasks/task-by-hand.ts";
import { staffRoute, type Route } from "../route.ts";

const taskPath = z.object({ taskId: z.string().min(1).max(300) });

const dayMs = 24 * 60 * 60 * 1000;

/** What the company owes and must watch. Everybody has their own tasks; who may read or manage all is a permission. */
export const taskRoutes: readonly Route[] = [
  staffRoute({
    method: "get",
    url: "/api/tasks",
    summary: "Lists tasks, the most pressing first; without `tasks.read` only one's own.",
    access: "tasks.own",
    query: taskQuerySchema,
    reply: taskPageSchema,
    handle({ query, member, services }) {
      const { mine, ...rest } = query;
      const isOwn = mine === true || !may(member, "tasks.read");
      return services.store.tasks.list({ ...rest, owner: isOwn ? member.name : undefined });
    },
  }),
  staffRoute({
    method: "get",
    url: "/api/tasks/live",
    summary:
      "Lists the red and orange tasks of calls that go on now; without `tasks.read` only one's own.",
    access: "tasks.own",
    reply: liveAlertsSchema,
    async handle({ member, services }) {
      const owner = may(member, "tasks.read") ? undefined : member.name;
      return { alerts: await services.store.tasks.live({ owner }) };
    },
  }),
  staffRoute({
    method: "get",
    url: "/api/tasks/summary",
    summary: "Shows the numbers of the board: docs/tasks.md has each formula.",
    access: "tasks.own",
    query: taskSummaryQuerySchema,
    reply: taskSummarySchema,
    async handle({ query: { days }, services }) {
      const nowMs = services.clock();
      const span = { since: instantAt(nowMs - days * dayMs), now: instantAt(nowMs) };
      return { days, ...(await services.store.tasks.summary(span)) };
    },
  }),
  staffRoute({
    method: "get",
    url: "/api/tasks/owners",
    summary: "Lists who can be given a task.",
    access: "tasks.manage",
    reply: taskOwnersSchema,
    handle: async ({ services }) => ({ owners: await services.store.tasks.owners() }),
  }),
  staffRoute({
    method: "get",
    url: "/api/cases/:caseId/complaints",
    summary: "Shows the clocks of the open complaints of a case, to whoever may see the case.",
    access: "cases.read",
    path: z.object({ caseId: z.string().min(1).max(200) }),
    reply: complaintClocksSchema,
    async handle({ path: { caseId }, services }) {
      const query = { state: "open", kind: "complaint", caseId } as const;
      const { tasks } = await services.store.tasks.list(query);
      const complaints = tasks.map(({ id, level, owner, state, createdAt, dueAt }) => {
        return { id, level, owner, state, createdAt, dueAt };
      });
      return { complaints };
    },
  }),
  staffRoute({
    method: "post",
    url: "/api/tasks",
    summary: "Enters a complaint from any channel, or a promise of our own.",
    access: "tasks.own",
    body: newTaskSchema,
    reply: taskSchema,
    status: 201,
    errors: ["NOT_FOUND", "FIELD_MISSING"],
    async handle({ body, member, services }) {
      const task = taskByHand(body, member.name, services.clock());
      const added = await services.store.tasks.add(task);
      await note(services, member, { action: "task-add", subject: task.id });
      return added;
    },
  }),
  staffRoute({
    method: "get",
    url: "/api/tasks/:taskId",
    summary: "Shows one task, with what became of every notice of it.",
    access: "tasks.own",
    path: taskPath,
    reply: taskSchema,
    errors: ["NOT_FOUND"],
    handle: ({ path, member, services }) => seen(services, member, path.taskId),
  }),
  staffRoute({
    method: "post",
    url: "/api/tasks/:taskId/acknowledge",
    summary: "Takes a task on: it is one's own from then on, and escalates no more.",
    access: "tasks.own",
    path: taskPath,
    reply: taskSchema,
    errors: ["NOT_FOUND", "TASK_STATE"],
    async handle({ path, member, services }) {
      const { id } = await mine(services, member, path.taskId);
      const at = instantAt(services.clock());
      const task = await services.store.tasks.acknowledge({ id, by: member.name, at });
      await note(services, member, { action: "task-acknowledge", subject: id });
      return task;
    },
  }),
  staffRoute({
    method: "put",
    url: "/api/tasks/:taskId/owner",
    summary: "Gives a task to somebody.",
    access: "tasks.manage",
    path: taskPath,
    body: taskOwnerSchema,
    reply: taskSchema,
    errors: ["NOT_FOUND", "TASK_STATE"],
    async handle({ path: { taskId: id }, body: { owner }, member, services }) {
      const at = instantAt(services.clock());
      const task = await services.store.tasks.assign({ id, owner, by: member.name, at });
      await note(services, member, { action: "task-assign", subject: id, reason: owner });
      return task;
    },
  }),
  staffRoute({
    method: "post",
    url: "/api/tasks/:taskId/close",
    summary: "Closes a task, with its cause, what was done, and how it ended.",
    access: "tasks.own",
    path: taskPath,
    body: taskCloseSchema,
    reply: taskSchema,
    errors: ["NOT_FOUND", "TASK_STATE", "TASK_INCOMPLETE"],
    async handle({ path, body, member, services }) {
      const found = await mine(services, member, path.taskId);
      const how = checkedClose(found, body);
      const { id } = found;
      const at = instantAt(services.clock());
      const task = await services.store.tasks.close({ id, by: member.name, at, ...how });
      await note(services, member, { action: "task-close", subject: id, reason: how.outcome });
      return task;
    },
  }),
];

/** @throws KindlineError NOT_FOUND also for a task that the member may not see. */
async function seen({ store }: Services, member: StaffMember, id: string): Promise<Task> {
  const task = await store.tasks.get(id);
  const isTheirs = task.owner === member.name || task.createdBy === member.name;
  if (isTheirs || may(member, "tasks.read")) return task;
  throw new KindlineError({ code: "NOT_FOUND", message: "Expected the id of a task." });
}

/** A task that the member may work on. @throws KindlineError as `seen`; FORBIDDEN if it is not theirs. */
async function mine(services: Services, member: StaffMember, id: string): Promise<Task> {
  const task = await seen(services, member, id);
  if (task.owner === member.name || may(member, "tasks.manage")) return task;
  const message = "Expected a task of one's own, or a role that manages all.";
  throw new KindlineError({ code: "FORBIDDEN", message });
}

async function note(
  { store, clock }: Services,
  { name: user }: StaffMember,
  deed: {
    readonly action: "task-add" | "task-acknowledge" | "task-assign" | "task-close";
    readonly subject: string;
    readonly reason?: string;
  },
): Promise<void> {
  await store.audit.add({ at: instantAt(clock()), user, ...deed });
}
