import { randomUUID } from "node:crypto";
import { z } from "zod";

/** The products of Intelligent Speech Interaction (NLS) that are used here. */
export type NlsNamespace = "SpeechTranscriber" | "FlowingSpeechSynthesizer";

/** An id as the gateway wants it: 32 hexadecimal digits. */
export const nlsId = (): string => randomUUID().replaceAll("-", "");

/** One task on a connection: all its directives carry the same id. */
export interface NlsTask {
  readonly namespace: NlsNamespace;
  readonly appkey: string;
  readonly taskId: string;
}

/** A directive, as text for the wire. */
export function nlsDirective(
  { namespace, appkey, taskId }: NlsTask,
  name: string,
  payload?: Readonly<Record<string, unknown>>,
): string {
  return JSON.stringify({
    header: { appkey, message_id: nlsId(), task_id: taskId, namespace, name },
    ...(payload === undefined ? {} : { payload }),
  });
}

const wordSchema = z.object({ text: z.string(), startTime: z.number(), endTime: z.number() });

/** An event of the gateway; times are milliseconds of the audio that it was sent. */
export const nlsEventSchema = z.object({
  header: z.object({
    name: z.string(),
    /** 20000000 where all is well. */
    status: z.number(),
    task_id: z.string().optional(),
  }),
  payload: z
    .object({
      /** The audio that is dealt with. */
      time: z.number().optional(),
      result: z.string().optional(),
      confidence: z.number().min(0).max(1).optional().catch(undefined),
      words: z.array(wordSchema).nullish().catch(undefined),
    })
    .optional(),
});

export type NlsEvent = z.infer<typeof nlsEventSchema>;
export type NlsPayload = NonNullable<NlsEvent["payload"]>;
