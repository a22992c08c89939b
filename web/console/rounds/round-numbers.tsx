import { Link } from "react-router";
import type { RoundProgress } from "../../../server/protocol/rounds.ts";
import type { ShareView } from "../../../server/protocol/round-figures.ts";
import { useFormat, useWords } from "../words/use-words.tsx";
import { roundViewWords } from "./round-view-words.ts";
import { roundsWords } from "./rounds-words.ts";

const secondsAnHour = 3_600;

/** The numbers of a round; a share with what it is of and its interval, a count with the way to its cases. */
export function RoundNumbers({ progress }: { readonly progress: RoundProgress }) {
  const words = useWords(roundsWords);
  const format = useFormat();
  const { pace } = progress;
  const shares = [
    ["answered", words.answered, progress.answered],
    ["right_party", words.rightParty, progress.rightParty],
    ["promises", words.promises, progress.promises],
    ["kept", words.kept, progress.kept],
  ] as const;
  const counts = [
    ["handoffs", words.handoffs, progress.handoffs],
    ["complaints", words.complaints, progress.complaints],
    ["in_doubt", words.inDoubt, progress.inDoubt],
  ] as const;
  return (
    <section className="kl-section" aria-label={words.numbers}>
      <p className="kl-faint">
        {words.pace(
          format.number(pace.linesTaken),
          pace.freePeople === null ? null : format.number(pace.freePeople),
        )}
        {" · "}
        {words.paceLimit[pace.because]}
      </p>
      <dl className="kl-round-numbers">
        {shares.map(([group, name, share]) => (
          <div key={group}>
            <dt>{name}</dt>
            <dd>
              <ShareLink group={group} share={share} />
            </dd>
          </div>
        ))}
        {counts.map(([group, name, count]) => (
          <div key={group}>
            <dt>{name}</dt>
            <dd>
              <Link to={`?group=${group}`}>{format.number(count)}</Link>
            </dd>
          </div>
        ))}
        <Messages messages={progress.messages} />
        <Facts progress={progress} />
      </dl>
    </section>
  );
}

const messageGroups = {
  sent: "messages_sent",
  delivered: "messages_delivered",
  failed: "messages_failed",
  replies: "replies",
  optOuts: "opt_outs",
} as const;

/** What became of texts and mail, where the round has sent any. */
function Messages({ messages }: Pick<RoundProgress, "messages">) {
  const words = useWords(roundViewWords);
  const format = useFormat();
  const names = Object.keys(messageGroups) as (keyof typeof messageGroups)[];
  if (names.every((name) => messages[name] === 0)) return null;
  return names.map((name) => (
    <div key={name}>
      <dt>{words.messages[name]}</dt>
      <dd>
        <Link to={`?group=${messageGroups[name]}`}>{format.number(messages[name])}</Link>
      </dd>
    </div>
  ));
}

function Facts({ progress }: { readonly progress: RoundProgress }) {
  const words = useWords(roundsWords);
  const format = useFormat();
  const { oldestBalanceSeconds: oldest } = progress;
  const facts = [
    [words.attempts, format.number(progress.attempts)],
    [words.minutes, format.number(progress.minutes)],
    [words.spend, format.amount(progress.spend)],
    [
      words.oldestBalance,
      oldest === null ? "–" : words.hours(format.number(Math.ceil(oldest / secondsAnHour))),
    ],
  ] as const;
  return facts.map(([name, value]) => (
    <div key={name}>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  ));
}

function ShareLink({ group, share }: { readonly group: string; readonly share: ShareView }) {
  const words = useWords(roundsWords);
  const format = useFormat();
  const { count, of, share: value, low, high } = share;
  const isKnown = value !== null && low !== null && high !== null;
  return (
    <>
      <Link to={`?group=${group}`}>
        {format.number(count)} / {format.number(of)}
      </Link>
      {isKnown ? (
        <span className="kl-faint">
          {" "}
          {words.ofAttempts(format.percent(value), format.percent(low), format.percent(high))}
        </span>
      ) : null}
    </>
  );
}
