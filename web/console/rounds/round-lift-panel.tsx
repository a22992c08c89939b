import type { RoundLift, ShareView } from "../../../server/protocol/round-figures.ts";
import { Tag, type TagTone } from "../parts/tag.tsx";
import { useFormat, useWords } from "../words/use-words.tsx";
import { roundViewWords } from "./round-view-words.ts";
import { roundsWords } from "./rounds-words.ts";
import { useRoundLift } from "./use-rounds.ts";

type Trial = NonNullable<RoundLift["trial"]>;

const tones: Readonly<Record<RoundLift["verdict"] | Trial["verdict"], TagTone>> = {
  better: "good",
  worse: "bad",
  not_significant: "quiet",
  no_control: "quiet",
  no_group: "quiet",
};

/** What the round does against leaving people alone; it says so where it cannot be told. */
export function RoundLiftPanel({ roundId }: { readonly roundId: string }) {
  const words = useWords(roundsWords);
  const format = useFormat();
  const { data } = useRoundLift(roundId);
  if (data === undefined) return null;
  const shareText = ({ count, of }: ShareView) => `${format.number(count)} / ${format.number(of)}`;
  const { treated, control, verdict, outside, trial } = data;
  return (
    <section className="kl-section" aria-labelledby="round-lift">
      <h2 id="round-lift">{words.lift}</h2>
      <p>
        <Tag tone={tones[verdict]}>{words.verdicts[verdict]}</Tag>
      </p>
      <Difference lift={data.lift} text={words.liftText(shareText(treated), shareText(control))} />
      {trial === null ? null : <TrialPart trial={trial} shareText={shareText} />}
      {outside > 0 ? <p className="kl-faint">{words.outside(format.number(outside))}</p> : null}
    </section>
  );
}

function TrialPart({
  trial: { a, b, lift, verdict },
  shareText,
}: {
  readonly trial: Trial;
  readonly shareText: (share: ShareView) => string;
}) {
  const words = useWords(roundViewWords);
  return (
    <>
      <h3>{words.trial}</h3>
      <p>
        <Tag tone={tones[verdict]}>{words.trialVerdicts[verdict]}</Tag>
      </p>
      <Difference lift={lift} text={words.trialText(shareText(a), shareText(b))} />
    </>
  );
}

/** Two shares and their difference with its interval; nothing where there is none. */
function Difference({ lift, text }: { readonly lift: RoundLift["lift"]; readonly text: string }) {
  const words = useWords(roundsWords);
  const format = useFormat();
  if (lift === null) return null;
  const signed = (share: number) => `${share > 0 ? "+" : ""}${format.percent(share)}`;
  return (
    <p>
      {text}
      {" · "}
      {words.liftInterval(signed(lift.difference), signed(lift.low), signed(lift.high))}
    </p>
  );
}
