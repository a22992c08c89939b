import type { RoundLift, ShareView } from "../../../server/protocol/rounds.ts";
import { Tag, type TagTone } from "../parts/tag.tsx";
import { useFormat, useWords } from "../words/use-words.tsx";
import { roundsWords } from "./rounds-words.ts";
import { useRoundLift } from "./use-rounds.ts";

const tones: Readonly<Record<RoundLift["verdict"], TagTone>> = {
  better: "good",
  worse: "bad",
  not_significant: "quiet",
  no_control: "quiet",
};

/** What the round does against leaving people alone; it says so where it cannot be told. */
export function RoundLiftPanel({ roundId }: { readonly roundId: string }) {
  const words = useWords(roundsWords);
  const format = useFormat();
  const { data } = useRoundLift(roundId);
  if (data === undefined) return null;
  const { treated, control, lift, verdict, outside } = data;
  const text = ({ count, of }: ShareView) => `${format.number(count)} / ${format.number(of)}`;
  const signed = (share: number) => `${share > 0 ? "+" : ""}${format.percent(share)}`;
  return (
    <section className="kl-section" aria-labelledby="round-lift">
      <h2 id="round-lift">{words.lift}</h2>
      <p>
        <Tag tone={tones[verdict]}>{words.verdicts[verdict]}</Tag>
      </p>
      {lift === null ? null : (
        <p>
          {words.liftText(text(treated), text(control))}
          {" · "}
          {words.liftInterval(signed(lift.difference), signed(lift.low), signed(lift.high))}
        </p>
      )}
      {outside > 0 ? <p className="kl-faint">{words.outside(format.number(outside))}</p> : null}
    </section>
  );
}
