import {
  trainingPersonasSchema,
  trainingSchema,
  trainingScoreSchema,
  trainingViewSchema,
  type TrainingBody,
} from "../../protocol/trainer.ts";
import type { Training } from "../../trainer/play-training.ts";
import { staffRoute, type Route } from "../route.ts";

/** Practice with simulated debtors: no call of anybody, and nothing of it is kept or counted. */
export const trainerRoutes: readonly Route[] = [
  staffRoute({
    method: "get",
    url: "/api/trainer/personas",
    summary: "Lists the simulated debtors that one can practise with.",
    access: "quality.own",
    reply: trainingPersonasSchema,
    async handle() {
      const { trainingPersonaViews } = await import("../../trainer/training-view.ts");
      return { personas: trainingPersonaViews() };
    },
  }),
  staffRoute({
    method: "post",
    url: "/api/trainer/play",
    summary:
      "Plays a training call up to the debtor's answer to the last words, and keeps nothing of it.",
    access: "quality.own",
    body: trainingSchema,
    reply: trainingViewSchema,
    errors: ["NOT_FOUND"],
    async handle({ body }) {
      const { trainingView } = await import("../../trainer/training-view.ts");
      return trainingView(await play(body));
    },
  }),
  staffRoute({
    method: "post",
    url: "/api/trainer/score",
    summary:
      "Scores a training call as any other, explains its turns, and tells what was true of the debtor.",
    access: "quality.own",
    body: trainingSchema,
    reply: trainingScoreSchema,
    errors: ["NOT_FOUND"],
    async handle({ body }) {
      const { scoreTraining } = await import("../../trainer/score-training.ts");
      return await scoreTraining(await play(body));
    },
  }),
];

/** Loaded when somebody practises: the scorers are no part of what a start waits for. */
async function play({ said, ...key }: TrainingBody): Promise<Training> {
  const { playTraining } = await import("../../trainer/play-training.ts");
  return await playTraining(key, said);
}
