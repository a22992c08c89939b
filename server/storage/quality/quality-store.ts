import type { Database } from "../database.ts";
import { createQualityCallStore, type QualityCallStore } from "./quality-call-store.ts";
import { createQueueStore, type QueueStore } from "./queue-store.ts";
import { createRecordingStore, type RecordingStore } from "./recording-store.ts";
import { createReviewStore, type ReviewStore } from "./review-store.ts";
import { createRunStore, type RunStore } from "./run-store.ts";
import { createSampleStore, type SampleStore } from "./sample-store.ts";
import { createScoreStore, type ScoreStore } from "./score-store.ts";

/** All that quality assurance keeps. */
export interface QualityStore {
  readonly calls: QualityCallStore;
  readonly queues: QueueStore;
  readonly recordings: RecordingStore;
  readonly reviews: ReviewStore;
  readonly runs: RunStore;
  readonly samples: SampleStore;
  readonly scores: ScoreStore;
}

/** @param coded gives the database's failures our codes. */
export const createQualityStore = (
  database: Database,
  coded: <T extends object>(store: T) => T,
): QualityStore => ({
  calls: coded(createQualityCallStore(database)),
  queues: coded(createQueueStore(database)),
  recordings: coded(createRecordingStore(database)),
  reviews: coded(createReviewStore(database)),
  runs: coded(createRunStore(database)),
  samples: coded(createSampleStore(database)),
  scores: coded(createScoreStore(database)),
});
