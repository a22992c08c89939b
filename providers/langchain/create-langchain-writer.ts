import { HumanMessage, SystemMessage } from "@langchain/core/messages";
import { RunnableLambda } from "@langchain/core/runnables";
import type { ChatOpenAIFields } from "@langchain/openai";
import { initChatModel } from "langchain/chat_models/universal";
import type { OfflineWriter, WritingTask, Written } from "../../agent/ports/offline-writer.ts";
import { isThinking } from "../openai/chat-model.ts";
import { formOf, schemaFirst } from "../openai/structured-answers.ts";
import { faultOfAnswer } from "./fault-of-answer.ts";
import { tokensOf } from "./tokens-of.ts";
import { tryAgainIn } from "./try-again-in.ts";
import { untraced } from "./untraced.ts";
import { statusOf, writingFault } from "./writing-fault.ts";

export interface LangchainWriterOptions {
  /** Sent as the bearer token; a server of one's own may ignore it. */
  readonly apiKey: string;
  /** Up to and with `/v1`; OpenAI's own address if left out. */
  readonly baseUrl?: string | undefined;
  /** Such as `gpt-4.1-mini`, `qwen-plus` or `deepseek-chat`. */
  readonly model: string;
  /** Milliseconds until a task is given up, with all that was tried again. */
  readonly taskWaitMs?: number | undefined;
  /** How often a request that failed is made again. */
  readonly retriesMax?: number | undefined;
}

/** Milliseconds for one task: the person who wraps up a call waits for it, and has the log's words otherwise. */
const taskWaitMs = 15_000;

/** Tries after the first: a busy vendor has answered by then, and what waits longer than the task is given up. */
const retriesMax = 2;

/** Requests at a time: a batch leaves the vendor's limits to the live calls. */
const requestsMax = 4;

const ownBaseUrl = "https://api.openai.com/v1";

/**
 * Structured answers of a chat model of OpenAI, or of a server that speaks like it, through `langchain`: it makes the
 * request from the schema, reads the answer by it, and tries again (after the time that the vendor asks for, where it
 * asks). Nothing is read from the environment, nothing printed, nothing traced.
 */
export function createLangchainWriter(options: LangchainWriterOptions): OfflineWriter {
  const bySchemaFirst = schemaFirst(statusOf);
  const ask = <T>(task: WritingTask<T>, signal: AbortSignal): Promise<Written<T>> =>
    bySchemaFirst((isBySchema) => askBy(isBySchema, { options, task, signal }));
  const write = async <T>(task: WritingTask<T>, signal: AbortSignal): Promise<Written<T>> => {
    const deadline = AbortSignal.timeout(options.taskWaitMs ?? taskWaitMs);
    const either = AbortSignal.any([signal, deadline]);
    try {
      return await untraced(() => ask(task, either));
    } catch (error) {
      signal.throwIfAborted();
      const why = deadline.aborted ? "late" : writingFault(error);
      return { isWritten: false, why, tokens: 0 };
    }
  };
  return {
    model: options.model,
    write,
    async writeAll<T>(tasks: readonly WritingTask<T>[], signal: AbortSignal) {
      const each = RunnableLambda.from((task: WritingTask<T>) => write(task, signal));
      return await untraced(() => each.batch([...tasks], { maxConcurrency: requestsMax }));
    },
  };
}

interface Asking<T> {
  readonly options: LangchainWriterOptions;
  readonly task: WritingTask<T>;
  readonly signal: AbortSignal;
}

async function askBy<T>(
  isBySchema: boolean,
  { options, task, signal }: Asking<T>,
): Promise<Written<T>> {
  const { name, schema, system, user } = task;
  const model = await initChatModel(options.model, {
    modelProvider: "openai",
    ...modelFields(options, task),
  });
  const method = isBySchema ? "jsonSchema" : "jsonMode";
  const form = { name, method, includeRaw: true } as const;
  const answering = model.withStructuredOutput(formOf(schema), form);
  const { raw, parsed } = await answering.invoke(
    [new SystemMessage(system), new HumanMessage(user)],
    { signal },
  );
  const read = schema.safeParse(parsed);
  const tokens = tokensOf(raw);
  return read.success
    ? { isWritten: true, value: read.data, tokens }
    : { isWritten: false, why: faultOfAnswer(raw), tokens };
}

/** Tokens that such a model may think: nobody waits for each of its words. */
const thoughtTokensMax = 4_000;

function modelFields(options: LangchainWriterOptions, task: WritingTask<unknown>) {
  const { model, apiKey, baseUrl = ownBaseUrl } = options;
  return {
    model,
    apiKey,
    maxRetries: options.retriesMax ?? retriesMax,
    onFailedAttempt: tryAgainIn(options.taskWaitMs ?? taskWaitMs),
    useResponsesApi: false,
    __includeRawResponse: true,
    ...(isThinking(model)
      ? { maxTokens: task.answerTokensMax + thoughtTokensMax }
      : { maxTokens: task.answerTokensMax, temperature: task.temperature }),
    configuration: {
      baseURL: baseUrl,
      organization: null,
      project: null,
      adminAPIKey: null,
      webhookSecret: null,
      logLevel: "off",
    },
  } satisfies Partial<ChatOpenAIFields>;
}
