import { Tag } from "../parts/tag.tsx";
import { useWords } from "../words/use-words.tsx";
import { modelWords } from "./model-words.ts";
import { refusedReason } from "./refused-reason.ts";
import { useModelSummary } from "./use-model-summary.ts";

/** What a model thinks one should know first. The log's own words are the facts above it: they are not said twice. */
export function ModelBrief({
  callId,
  moment,
  locale,
}: {
  readonly callId: string;
  /** Since when a person is wanted, or in the call. */
  readonly moment: string | undefined;
  readonly locale: string;
}) {
  const words = useWords(modelWords);
  const { data } = useModelSummary(callId, moment);
  if (data === undefined) return null;
  if (data.source === "log") {
    const why = refusedReason(data);
    if (why === undefined) return null;
    return <p className="kl-faint">{words.briefRefused(words.reasons[why])}</p>;
  }
  return (
    <div className="kl-pack-part kl-model-brief">
      <h3>{words.brief}</h3>
      <p lang={locale}>{data.brief}</p>
      <Tag tone="warn">{words.byModel}</Tag>
    </div>
  );
}
