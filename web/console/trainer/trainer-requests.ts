import type {
  TrainingBody,
  TrainingPersona,
  TrainingScore,
  TrainingView,
} from "../../../server/protocol/trainer.ts";
import type { Get, Send } from "../data/requester.ts";

/** The requests of the trainer. */
export const trainerRequests = (get: Get, send: Send) => ({
  trainingPersonas: (signal?: AbortSignal) =>
    get<{ personas: readonly TrainingPersona[] }>("/api/trainer/personas", signal),
  playTraining: (training: TrainingBody) =>
    send<TrainingView>("POST", "/api/trainer/play", { ...training }),
  scoreTraining: (training: TrainingBody) =>
    send<TrainingScore>("POST", "/api/trainer/score", { ...training }),
});
