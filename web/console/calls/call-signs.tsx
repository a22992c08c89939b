import { CheckCircleFilled, MinusCircleOutlined, UserSwitchOutlined } from "@ant-design/icons";
import type { CallSummary } from "../../../server/protocol/calls.ts";
import type { HandoffReason, Trigger } from "../data/protocol-types.ts";
import { riskBand, type RiskBand } from "../data/risk.ts";
import { riskLabels } from "../labels/calls.ts";
import { emotionLabels } from "../labels/emotions.ts";
import { handoffLabels } from "../labels/handoffs.ts";
import { triggerLabels } from "../labels/triggers.ts";
import { liveWords } from "../live/live-words.ts";
import { Tag } from "../parts/tag.tsx";
import { useWords } from "../words/use-words.tsx";

/** A shape for each band, so that it can be told without its colour. */
const riskSigns: Readonly<Record<RiskBand, string>> = {
  low: "○",
  raised: "△",
  high: "▲",
  urgent: "▲▲",
};

/** The risk of a call as a shape, a word and a figure. */
export function RiskSign({ risk }: { readonly risk: number }) {
  const labels = useWords(riskLabels);
  const band = riskBand(risk);
  return (
    <span className={`kl-risk kl-risk-${band}`}>
      <span aria-hidden="true">{riskSigns[band]}</span> {labels[band]}
      <small>{risk}</small>
    </span>
  );
}

/** How the last turn sounded, and how long it has been bad. */
export function EmotionSign({ emotion }: { readonly emotion: CallSummary["emotion"] }) {
  const words = useWords(liveWords);
  const labels = useWords(emotionLabels);
  if (emotion === null) return <span className="kl-faint">–</span>;
  return (
    <span className={emotion.abnormal ? "kl-emotion kl-emotion-abnormal" : "kl-emotion"}>
      {emotion.abnormal ? <span aria-hidden="true">◆ </span> : null}
      {labels[emotion.label]}
      {emotion.streak > 0 ? <small>{words.abnormal(emotion.streak)}</small> : null}
    </span>
  );
}

/** Triggers that say the same as the handoff they lead to: one tag is enough. */
const sameAs: Readonly<Partial<Record<Trigger, HandoffReason>>> = {
  selfharm: "self_harm",
  vulnerable: "vulnerable",
  minor: "minor",
  deceased: "deceased",
  bankrupt: "bankruptcy",
  attorney: "attorney",
  fraud: "fraud",
  dispute: "dispute",
  complaint: "complaint",
  human: "asked_for_human",
  violence_by_debtor: "violence_threat",
};

/** Triggers, handoff and held-back sentences of a call: what a person should know of it. */
export function SignalTags({ call }: { readonly call: CallSummary }) {
  const words = useWords(liveWords);
  const triggers = useWords(triggerLabels);
  const handoffs = useWords(handoffLabels);
  return (
    <span className="kl-tags">
      {call.handoff === null ? null : (
        <Tag
          tone={call.personJoined ? "good" : "bad"}
          icon={<UserSwitchOutlined aria-hidden />}
          title={call.personJoined ? words.personJoined : words.personCalled}
        >
          {handoffs[call.handoff]}
        </Tag>
      )}
      {call.triggers
        .filter((trigger) => sameAs[trigger] !== call.handoff)
        .map((trigger) => (
          <Tag key={trigger} tone="warn">
            {triggers[trigger]}
          </Tag>
        ))}
      {call.blocked > 0 ? <Tag tone="bad">{words.blocked(call.blocked)}</Tag> : null}
    </span>
  );
}

/** Whether the debtor has been verified, as a sign with its words. */
export function VerifiedSign({ isVerified }: { readonly isVerified: boolean }) {
  const words = useWords(liveWords);
  return isVerified ? (
    <span className="kl-good">
      <CheckCircleFilled aria-hidden /> {words.verified}
    </span>
  ) : (
    <span className="kl-faint">
      <MinusCircleOutlined aria-hidden /> {words.notVerified}
    </span>
  );
}
