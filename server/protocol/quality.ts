import { z } from "zod";
import { instantSchema } from "../../domain/case.ts";
import { DISPOSITIONS, type Disposition } from "../../domain/dispositions.ts";
import { CHANNELS, DIRECTIONS, JURISDICTIONS, LOCALES } from "../../domain/locale.ts";
import { STEPS } from "../../domain/vocabulary.ts";
import { FINDING_KINDS, FINDING_SEVERITIES } from "../../evaluation/score/call-finding.ts";

/** Where a call comes from: it was held here, or its recording or transcript was brought in. */
export const QUALITY_SOURCES = ["live", "imported"] as const;

/** How far the automatic score of a call is; `empty`: nobody said a word in it. */
export const SCORE_STATES = ["due", "scoring", "scored", "failed", "empty"] as const;
export type ScoreState = (typeof SCORE_STATES)[number];

/** What can be said of a step; `not_due`: the call never came to it. */
export const STEP_RESULTS = ["yes", "no", "cannot_tell", "not_due"] as const;
export type StepResult = (typeof STEP_RESULTS)[number];

const stepResultsSchema = z.object(
  Object.fromEntries(STEPS.map((step) => [step, z.enum(STEP_RESULTS)])) as Record<
    (typeof STEPS)[number],
    z.ZodEnum<{ yes: "yes"; no: "no"; cannot_tell: "cannot_tell"; not_due: "not_due" }>
  >,
);

/** One thing that the scorers noted. It never quotes what was said. */
export const qualityFindingSchema = z
  .object({
    /** Kind, detail and turn: what reviews and labels know it by. */
    key: z.string(),
    kind: z.enum(FINDING_KINDS),
    detail: z.string().nullable(),
    ruleId: z.string(),
    /** Index into the turns of the call, from 0. */
    turn: z.int().min(0),
    /** Where to listen, in milliseconds from the beginning. */
    fromMs: z.number().nullable(),
    toMs: z.number().nullable(),
    severity: z.enum(FINDING_SEVERITIES),
    confidence: z.number(),
    /** `cannot_tell`: a person must look; it counts neither for nor against the call. */
    verdict: z.enum(["found", "cannot_tell"]),
    /** Who said it, or should have: `ai`, or the name of a person. */
    agent: z.string(),
  })
  .meta({ id: "QualityFinding" });
export type QualityFinding = z.output<typeof qualityFindingSchema>;

/** A call as quality lists show it. */
export const qualityCallSchema = z
  .object({
    id: z.string(),
    source: z.enum(QUALITY_SOURCES),
    startedAt: instantSchema,
    locale: z.enum(LOCALES),
    jurisdiction: z.enum(JURISDICTIONS),
    channel: z.enum(CHANNELS),
    direction: z.enum(DIRECTIONS),
    disposition: z.enum(DISPOSITIONS as readonly [Disposition, ...Disposition[]]).nullable(),
    agents: z.array(z.string()),
    group: z.string(),
    state: z.enum(SCORE_STATES),
    /** The code of the last failure. */
    error: z.string().nullable(),
    /** 0 to 100; null before it is scored. */
    points: z.int().nullable(),
    found: z.int().min(0),
    cannotTell: z.int().min(0),
    worst: z.enum(FINDING_SEVERITIES).nullable(),
    steps: stepResultsSchema.nullable(),
    /** The version of the scorers that judged it; docs/quality.md says what it is made of. */
    scorer: z.string().nullable(),
    scoredAt: instantSchema.nullable(),
  })
  .meta({ id: "QualityCall" });
export type QualityCall = z.output<typeof qualityCallSchema>;

export const qualityCallPageSchema = z
  .object({ calls: z.array(qualityCallSchema), next: z.string().nullable() })
  .meta({ id: "QualityCallPage" });
export type QualityCallPage = z.output<typeof qualityCallPageSchema>;

/** Which calls: every number of the overview is one of these. */
export const qualityFilterSchema = z.object({
  from: instantSchema.optional(),
  to: instantSchema.optional(),
  source: z.enum(QUALITY_SOURCES).optional(),
  group: z.string().max(200).optional(),
  agent: z.string().max(200).optional(),
  locale: z.enum(LOCALES).optional(),
  /** Of one imported file. */
  importId: z.uuid().optional(),
  kind: z.enum(FINDING_KINDS).optional(),
  detail: z.string().max(100).optional(),
  /** Of the finding that `kind` names; counted findings unless said otherwise. */
  verdict: z.enum(["found", "cannot_tell"]).optional(),
  step: z.enum(STEPS).optional(),
  stepResult: z.enum(STEP_RESULTS).optional(),
  worst: z.enum([...FINDING_SEVERITIES, "none"]).optional(),
  state: z.enum([...SCORE_STATES, "outdated"]).optional(),
});
export type QualityFilter = z.output<typeof qualityFilterSchema>;

export const qualityCallQuerySchema = qualityFilterSchema.extend({
  after: z.string().max(500).optional(),
});

const problemSchema = z.object({
  kind: z.enum(FINDING_KINDS),
  /** Null for the whole kind. */
  detail: z.string().nullable(),
  /** Calls in which it was found at least once, findings, and calls of which only a person can tell. */
  calls: z.int().min(0),
  found: z.int().min(0),
  cannotTell: z.int().min(0),
});

/** Calls, their mean points, and those with a finding that counts. */
const meanSchema = z.object({
  calls: z.int().min(0),
  points: z.number().nullable(),
  withFindings: z.int().min(0),
});

/** What all calls of a span come to. Each number has the filter that lists its calls. */
export const qualityOverviewSchema = z
  .object({
    states: z.object({
      due: z.int().min(0),
      scoring: z.int().min(0),
      scored: z.int().min(0),
      failed: z.int().min(0),
      empty: z.int().min(0),
      /** Scored by other scorers than today's. */
      outdated: z.int().min(0),
    }),
    total: meanSchema,
    worst: z.object({ critical: z.int(), major: z.int(), minor: z.int(), none: z.int() }),
    steps: z.array(
      z.object({
        step: z.enum(STEPS),
        yes: z.int().min(0),
        no: z.int().min(0),
        cannotTell: z.int().min(0),
      }),
    ),
    problems: z.array(problemSchema),
    groups: z.array(meanSchema.extend({ group: z.string() })),
    agents: z.array(meanSchema.extend({ agent: z.string() })),
    /** The version of the scorers of now. */
    scorer: z.string(),
  })
  .meta({ id: "QualityOverview" });
export type QualityOverview = z.output<typeof qualityOverviewSchema>;

export const qualityTrendSchema = z
  .object({
    /** Oldest first; spans without calls are left out. */
    points: z.array(
      meanSchema.extend({
        /** The first day of it. */
        day: z.string(),
        critical: z.int().min(0),
        stepsDue: z.int().min(0),
        stepsDone: z.int().min(0),
      }),
    ),
  })
  .meta({ id: "QualityTrend" });
export type QualityTrend = z.output<typeof qualityTrendSchema>;

export const qualityTrendQuerySchema = qualityFilterSchema.extend({
  by: z.enum(["day", "week", "month"]).default("week"),
});

/** A run of `kindline replay` that somebody keeps here, in its totals. */
export const qualityRunSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    at: instantSchema,
    by: z.string(),
    mode: z.enum(["score", "redrive"]),
    calls: z.int().min(0),
    ok: z.int().min(0),
    bad: z.int().min(0),
    meanPoints: z.number().nullable(),
    critical: z.int().min(0),
    major: z.int().min(0),
    minor: z.int().min(0),
    cannotTell: z.int().min(0),
    expectationsFailed: z.int().min(0),
    diverged: z.int().min(0),
    kinds: z.record(z.string(), z.int().min(0)),
  })
  .meta({ id: "QualityRun" });
export type QualityRun = z.output<typeof qualityRunSchema>;

export const qualityRunsSchema = z
  .object({ runs: z.array(qualityRunSchema) })
  .meta({ id: "QualityRuns" });

/** How far the calls that are asked for will be scored anew. */
export const rescoreSchema = z
  .object({
    /** One call; without it all that other scorers than today's have judged, and those that failed. */
    callId: z.string().max(200).optional(),
  })
  .meta({ id: "Rescore" });
export const rescoredSchema = z.object({ calls: z.int().min(0) }).meta({ id: "Rescored" });

/** One call driven anew: what was said then, and what our agent says today. */
export const redriveViewSchema = z
  .object({
    turns: z.array(
      z.object({
        n: z.int().min(0),
        debtor: z.string().nullable(),
        recorded: z.string(),
        today: z.string(),
        act: z.string().nullable(),
        because: z.array(z.string()),
        isSame: z.boolean(),
        /** Whether it counts: only what lies before the divergence does. */
        counts: z.boolean(),
      }),
    ),
    divergence: z.object({ n: z.int(), reason: z.string() }).nullable(),
    recorded: z.object({ points: z.int(), findings: z.array(z.string()) }),
    today: z.object({ points: z.int(), findings: z.array(z.string()) }),
  })
  .meta({ id: "Redrive" });
export type RedriveView = z.output<typeof redriveViewSchema>;
