import { z } from "zod";
import { instantSchema } from "../../domain/case.ts";

/** What the company owes somebody, or must look at. */
export const TASK_KINDS = [
  "alert",
  "complaint",
  "callback",
  "document",
  "waiver_review",
  "hold_review",
  "dispute_review",
] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

/** How much it presses, the most pressing first; what each means in hours is `task-clock.ts`. */
export const TASK_LEVELS = ["red", "orange", "yellow", "blue"] as const;
export type TaskLevel = (typeof TASK_LEVELS)[number];

export const TASK_STATES = ["open", "acknowledged", "done"] as const;
export type TaskState = (typeof TASK_STATES)[number];

/** What it is about: a key of words, so that no personal data stands in a title. */
export const TASK_TITLES = [
  "self_harm",
  "violence_threat",
  "guard",
  "emotion_streak",
  "not_understood",
  "tech",
  "nobody_came",
  "complaint",
  "callback",
  "document",
  "waiver_review",
  "hold_review",
  "dispute_review",
] as const;
export type TaskTitle = (typeof TASK_TITLES)[number];

/** How something that a person enters by hand has reached the company. */
export const TASK_CHANNELS = [
  "phone",
  "letter",
  "email",
  "chat",
  "in_person",
  "regulator",
  "other",
] as const;
export type TaskChannel = (typeof TASK_CHANNELS)[number];

/** How it ended. `superseded`: a later promise took its place; nobody can choose it. */
export const TASK_OUTCOMES = [
  "resolved",
  "no_action",
  "upheld",
  "partly_upheld",
  "not_upheld",
  "kept",
  "not_kept",
  "superseded",
] as const;
export type TaskOutcome = (typeof TASK_OUTCOMES)[number];

/** The independent ways by which people are told. */
export const NOTICE_CHANNELS = ["webhook", "email", "sms"] as const;
export type NoticeChannel = (typeof NOTICE_CHANNELS)[number];

/** Characters of a cause or an action: some sentences, not a report. */
export const taskTextCharsMax = 1_000;
/** Characters of what came in, as a person writes it down. */
const noteCharsMax = 2_000;

/** One notice to people, and what became of it. `off`: nobody has set this way up. */
export const taskNoticeSchema = z
  .object({
    channel: z.enum(NOTICE_CHANNELS),
    /** `raise`, `breach`, `escalate-1`, `escalate-2`, … */
    occasion: z.string(),
    state: z.enum(["due", "sending", "sent", "failed", "off"]),
    tries: z.int().min(0),
    /** The code of the last failure. */
    error: z.string().nullable(),
    at: instantSchema,
    sentAt: instantSchema.nullable(),
  })
  .meta({ id: "TaskNotice" });
export type TaskNotice = z.output<typeof taskNoticeSchema>;

/** Something that the company owes or must look at, with its clock. */
export const taskSchema = z
  .object({
    id: z.string(),
    kind: z.enum(TASK_KINDS),
    level: z.enum(TASK_LEVELS),
    title: z.enum(TASK_TITLES),
    /** Closed words and moments that belong to the title: `trigger`, `channel`, `promisedAt`, … */
    facts: z.record(z.string(), z.string()),
    caseId: z.string(),
    callId: z.string().nullable(),
    /** The entry of the log that led to it, and the `sequence` of the `Turn` it stands in. */
    sequence: z.int().min(1).nullable(),
    turn: z.int().min(1).nullable(),
    /** What a person wrote who entered it by hand. */
    note: z.string().nullable(),
    createdAt: instantSchema,
    /** Who entered it; null where a log led to it. */
    createdBy: z.string().nullable(),
    owner: z.string().nullable(),
    dueAt: instantSchema,
    /** The clock ran out while it was not done. */
    breachedAt: instantSchema.nullable(),
    state: z.enum(TASK_STATES),
    acknowledgedBy: z.string().nullable(),
    acknowledgedAt: instantSchema.nullable(),
    /** How often nobody answered and the next owner was told, and when last. */
    escalations: z.int().min(0),
    escalatedAt: instantSchema.nullable(),
    doneBy: z.string().nullable(),
    doneAt: instantSchema.nullable(),
    cause: z.string().nullable(),
    action: z.string().nullable(),
    outcome: z.enum(TASK_OUTCOMES).nullable(),
    /** Its debtor is on hold, or its case frozen: the case is looked at before anybody calls or writes. Null once it is done. */
    stopped: z.enum(["hold", "freeze"]).nullable(),
    notices: z.array(taskNoticeSchema),
  })
  .meta({ id: "Task" });
export type Task = z.output<typeof taskSchema>;

/** Tasks that are not done by level, then by when they are due; done ones the latest first. */
export const taskPageSchema = z
  .object({ tasks: z.array(taskSchema), next: z.string().nullable() })
  .meta({ id: "TaskPage" });
export type TaskPage = z.output<typeof taskPageSchema>;

/** How long a complaint still has, for whoever has to do with its case; what it says is for those who may see the task. */
export const complaintClockSchema = taskSchema
  .pick({ id: true, level: true, owner: true, state: true, createdAt: true, dueAt: true })
  .meta({ id: "ComplaintClock" });
export type ComplaintClock = z.output<typeof complaintClockSchema>;

export const complaintClocksSchema = z
  .object({ complaints: z.array(complaintClockSchema) })
  .meta({ id: "ComplaintClocks" });
export type ComplaintClocks = z.output<typeof complaintClocksSchema>;

/** A red or orange task of a call that goes on, as the wall shows it beside the call. */
export const liveAlertSchema = taskSchema
  .pick({ id: true, level: true, title: true, owner: true, state: true, dueAt: true })
  .extend({ callId: z.string() })
  .meta({ id: "LiveAlert" });
export type LiveAlert = z.output<typeof liveAlertSchema>;

/** The most pressing first. */
export const liveAlertsSchema = z
  .object({ alerts: z.array(liveAlertSchema) })
  .meta({ id: "LiveAlerts" });
export type LiveAlerts = z.output<typeof liveAlertsSchema>;

const flag = z.enum(["true", "false"]).transform((text) => text === "true");

export const taskQuerySchema = z.object({
  state: z.enum(["open", "done"]).default("open"),
  mine: flag.optional(),
  breached: flag.optional(),
  kind: z.enum(TASK_KINDS).optional(),
  level: z.enum(TASK_LEVELS).optional(),
  caseId: z.string().max(200).optional(),
  after: z.string().max(500).optional(),
});

/** What can be entered by hand: what reached the company past its calls, and what its people promised. */
export const newTaskSchema = z
  .object({
    kind: z.enum(["complaint", "callback", "document", "waiver_review"]),
    caseId: z.string().min(1).max(200),
    channel: z.enum(TASK_CHANNELS),
    note: z.string().trim().max(noteCharsMax).optional(),
    /** When it was promised for; a complaint has its own clock. */
    dueAt: instantSchema.optional(),
  })
  .meta({ id: "NewTask" });

export const taskOwnerSchema = z
  .object({ owner: z.string().min(1).max(200) })
  .meta({ id: "TaskOwner" });

/** How it is closed. Without a cause and an action it is not: TASK_INCOMPLETE. */
export const taskCloseSchema = z
  .object({
    cause: z.string().trim().max(taskTextCharsMax).optional(),
    action: z.string().trim().max(taskTextCharsMax).optional(),
    outcome: z.enum(TASK_OUTCOMES).exclude(["superseded"]),
  })
  .meta({ id: "TaskClose" });

/** Who can be given a task. */
export const taskOwnersSchema = z
  .object({ owners: z.array(z.object({ name: z.string(), role: z.string() })) })
  .meta({ id: "TaskOwners" });
export type TaskOwners = z.output<typeof taskOwnersSchema>;

const shareSchema = z.object({ of: z.int().min(0), count: z.int().min(0) });

/** The numbers of the board; docs/tasks.md has each formula. */
export const taskSummarySchema = z
  .object({
    /** Days that the numbers below `open` look back. */
    days: z.int().min(1),
    open: z.object({
      red: z.int().min(0),
      orange: z.int().min(0),
      yellow: z.int().min(0),
      blue: z.int().min(0),
    }),
    breached: z.int().min(0),
    /** Red ones that nobody has acknowledged yet. */
    unansweredRed: z.int().min(0),
    /** From the task to its acknowledgement, in seconds; null where nothing was acknowledged. */
    meanAcknowledgeSeconds: z.number().min(0).nullable(),
    /** Complaints that were answered for within two hours, of those that are closed or past them. */
    complaintsInTime: shareSchema,
    /** Our own promises that were kept, of those that were due. */
    promisesKept: shareSchema,
    /** Requests for a person that were not honoured in the very answer, of all of them. */
    humanRequestsRefused: shareSchema,
  })
  .meta({ id: "TaskSummary" });
export type TaskSummary = z.output<typeof taskSummarySchema>;

export const taskSummaryQuerySchema = z.object({
  days: z.coerce.number().int().min(1).max(365).default(30),
});
