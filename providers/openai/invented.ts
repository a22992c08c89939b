import type { Segment } from "./transcription-answer.ts";

/**
 * What these models write down where nobody spoke: the ends of films and videos they were trained on. Nobody says
 * any of it to somebody who calls about a debt. Without spaces and punctuation, in small letters.
 */
const neverSaid: ReadonlySet<string> = new Set([
  "thankyouforwatching",
  "thankyousomuchforwatching",
  "thanksforwatching",
  "pleasesubscribe",
  "pleasesubscribetomychannel",
  "likeandsubscribe",
  "dontforgettolikeandsubscribe",
  "seeyouinthenextvideo",
  "illseeyouinthenextvideo",
  "subtitlesbytheamaraorgcommunity",
  "transcriptionbycastingwords",
  "以下是普通话的句子",
  "谢谢观看",
  "感谢观看",
  "谢谢大家观看",
  "感谢您的观看",
  "感谢收看",
  "谢谢收看",
  "謝謝觀看",
  "感謝觀看",
  "感謝收看",
  "请不吝点赞订阅转发打赏支持明镜与点点栏目",
  "請不吝點贊訂閱轉發打賞支持明鏡與點點欄目",
  "明镜与点点栏目",
  "字幕由amaraorg社群提供",
  "字幕由amaraorg社區提供",
  "中文字幕志愿者李宗盛",
  "中文字幕志願者李宗盛",
  "优优独播剧场yoyotelevisionseriesexclusive",
  "優優獨播劇場yoyotelevisionseriesexclusive",
]);

/** Whisper's own bounds for silence and for a loop (openai/whisper, `transcribe.py`). */
const noSpeechMax = 0.6;
const averageLogprobMin = -1;
const compressionMax = 2.4;

/** What people do say, and the models invent: the model's own doubt alone decides. */
const oftenInvented: ReadonlySet<string> = new Set([
  "you",
  "thankyou",
  "thankyouverymuch",
  "bye",
  "byebye",
  "okay",
  "谢谢",
  "謝謝",
  "再见",
  "嗯",
]);

/** True of a stretch that the model itself takes for silence, or that it looped in. */
export function isInvented(segment: Segment): boolean {
  const noSpeech = segment.no_speech_prob ?? 0;
  const bare = bareOf(segment.text);
  if (neverSaid.has(bare)) return true;
  if ((segment.compression_ratio ?? 0) > compressionMax) return true;
  if (noSpeech <= noSpeechMax) return false;
  return (
    (segment.avg_logprob ?? averageLogprobMin - 1) < averageLogprobMin || oftenInvented.has(bare)
  );
}

/** The text without the sentences that nobody says, and without an echo of the hint that was sent along. */
export function withoutInvented(text: string, hint: string): string {
  const bareHint = bareOf(hint);
  const sentences = text.split(/(?<=[.!?。！？])(?!\w)/u);
  const kept = sentences.filter((sentence) => {
    const bare = bareOf(sentence);
    return bare !== "" && !neverSaid.has(bare) && !(bareHint !== "" && bare === bareHint);
  });
  const rest = kept.length === sentences.length ? text : kept.join("");
  return bareOf(rest) === "" || bareOf(rest) === bareHint ? "" : rest.trim();
}

const bareOf = (text: string): string =>
  text.toLowerCase().replaceAll(/[^\p{Letter}\p{Number}]/gu, "");
