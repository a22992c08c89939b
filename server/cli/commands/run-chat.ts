import { z } from "zod";
import type { ConversationOptions } from "../../../agent/conversation-types.ts";
import { createConversation } from "../../../agent/conversation.ts";
import type { Knowledge } from "../../../agent/ports/knowledge.ts";
import { turnTextSchema } from "../../../domain/call-record.ts";
import { languageOf, type Locale } from "../../../domain/locale.ts";
import { toRecordIssues } from "../../../domain/parse/record-issue.ts";
import { standardInput } from "../../../evaluation/replay/find-input-files.ts";
import { isErrorRow, issuesRow, type ErrorRow } from "../../../evaluation/replay/input-error.ts";
import { lineFault, textLines } from "../../../evaluation/replay/text-lines.ts";
import { setUpChat, type ChatSetup } from "../chat-setup.ts";
import { jsonView, peopleView } from "../chat-views.ts";
import { chatWords } from "../chat-words.ts";
import { lineInputs, type LineInput } from "../line-inputs.ts";
import { llmReaderFor, llmSettingsOf, llmWordsFor } from "../llm-speaker.ts";
import { promptLines } from "../prompt-lines.ts";
import type { ExitCode, Terminal } from "../terminal.ts";

export interface ChatOptions {
  readonly locale?: Locale;
  readonly case?: string;
  /** `scripted` by default, or `llm`. */
  readonly speaker?: string;
  /** Files of the creditor's documents. */
  readonly documents?: readonly string[];
  /** The documents may answer before the debtor is verified, too. */
  readonly publicDocuments?: true;
  readonly json?: true;
}

/** One line of the debtor, or why it could not be read. */
type ChatLine = { readonly text: string } | ErrorRow;

/** A conversation in the terminal. */
export async function runChat(options: ChatOptions, terminal: Terminal): Promise<ExitCode> {
  const startedAt = terminal.now();
  const setup = await setUpChat({ ...options, now: startedAt });
  const isJson = options.json === true;
  const view = isJson ? jsonView(terminal) : peopleView(setup, terminal);
  const conversation = createConversation({
    ...setup,
    ...(await modelOf(options, setup, terminal)),
    knowledge: await knowledgeOf(options, setup),
  });
  await view.open(await conversation.open());
  let code: ExitCode = 0;
  for await (const line of isJson ? jsonLines(terminal) : textLinesOf(setup, terminal)) {
    if (isErrorRow(line)) {
      code = 1;
      await view.bad(line);
    } else if (line.text === "/quit") break;
    else if (line.text === "/state") await view.state(conversation);
    else {
      const atMs = Math.max(0, Date.parse(terminal.now()) - Date.parse(startedAt));
      const isOver = await view.answer(
        line.text,
        await conversation.hear({ text: line.text, atMs }),
      );
      if (isOver) break;
    }
  }
  return code;
}

/** What a model does in the talk: it words lines, and where that is switched on it reads unsure turns again. */
async function modelOf(
  { speaker = "scripted" }: ChatOptions,
  { call: { jurisdiction } }: ChatSetup,
  { environment }: Terminal,
): Promise<Pick<ConversationOptions, "freeWords" | "secondReader">> {
  const llm = llmSettingsOf(speaker, environment);
  if (llm === undefined) return {};
  const wordsFor = await llmWordsFor(llm);
  const freeWords = wordsFor(jurisdiction);
  return { freeWords, secondReader: await llmReaderFor(llm, jurisdiction) };
}

/** The documents of the talk; what reads them is loaded only where there are some. */
async function knowledgeOf(
  { documents: paths = [], publicDocuments }: ChatOptions,
  setup: ChatSetup,
): Promise<Knowledge | undefined> {
  if (paths.length === 0) return undefined;
  const { readDocuments } = await import("../read-documents.ts");
  return await readDocuments({ paths, isPublic: publicDocuments === true }, setup);
}

const lineSchema = z.object({ text: turnTextSchema });

function readLine(input: LineInput): ChatLine {
  const parsed = lineSchema.safeParse(input.value);
  return parsed.success ? parsed.data : issuesRow(input, toRecordIssues(parsed.error, input.value));
}

async function* jsonLines({ stdin }: Terminal): AsyncGenerator<ChatLine> {
  for await (const input of lineInputs([], stdin))
    yield isErrorRow(input) ? input : readLine(input);
}

/** Lines that are spoken as they stand, typed by a person or piped in. */
async function* textLinesOf({ call }: ChatSetup, terminal: Terminal): AsyncGenerator<ChatLine> {
  const { debtor } = chatWords[languageOf(call.locale)];
  if (terminal.isInteractive) {
    let line = 0;
    for await (const text of promptLines(terminal.stdin, `${debtor}> `)) {
      line += 1;
      if (text.trim() !== "") yield readLine({ file: standardInput, line, value: { text } });
    }
    return;
  }
  for await (const read of textLines(terminal.stdin)) {
    if (!("text" in read)) yield lineFault(standardInput, read);
    else {
      await terminal.out.write(`${debtor}> ${read.text}\n`);
      yield readLine({ file: standardInput, line: read.line, value: { text: read.text } });
    }
  }
}
