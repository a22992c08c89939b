/** What a model is told; as a prompt of `prompts/llm/` has it. */
export interface ChatPrompt {
  readonly hash: string;
  readonly system: string;
  readonly model: { readonly temperature: number; readonly answerTokensPerLine: number };
  user(inputs: Readonly<Record<string, unknown>>): string;
}

/** How one answer is asked for. */
interface AnswerHints {
  readonly temperature: number;
  readonly answerTokensMax: number;
}

/** OpenAI's models that think before they speak take no temperature, and count their thoughts as words. */
export const isThinking = (model: string): boolean => /^(?:o\d|gpt-5)/.test(model);

/** Tokens that such a model may think, if it is told to think little. */
const thoughtTokensMax = 500;

/** The parameters of a request whose answer somebody on the line waits for. */
export const modelParameters = (model: string, { temperature, answerTokensMax }: AnswerHints) =>
  isThinking(model)
    ? {
        reasoning_effort: "minimal" as const,
        max_completion_tokens: answerTokensMax + thoughtTokensMax,
      }
    : { temperature, max_tokens: answerTokensMax };
