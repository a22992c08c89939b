/**
 * How a model is asked, and what it tells beside the text:
 * `words`: `verbose_json`, with times of words and how sure each segment is (the Whisper models);
 * `certainty`: a stream, with how sure each token is (`gpt-4o-transcribe` and its kin);
 * `keywords`: a stream; it takes a list of likely words (`gpt-transcribe`);
 * `plain`: nothing but text: for a server that nothing is known of.
 */
export type TranscriptionFormat = "words" | "certainty" | "keywords" | "plain";

/** What is known of a model by its name (the vendor's reference of `POST /audio/transcriptions`). */
export function formatOf(model: string): TranscriptionFormat {
  if (/whisper/iu.test(model)) return "words";
  if (/^gpt-4o(?:-mini)?-transcribe(?:-\d{4}-\d{2}-\d{2})?$/u.test(model)) return "certainty";
  if (model.startsWith("gpt-transcribe")) return "keywords";
  return "plain";
}
