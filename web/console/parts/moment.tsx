import { useFormat } from "../words/use-words.tsx";

/** A moment in the reader's own time; the exact one, with its offset, is its title. */
export function Moment({
  at,
  shows = "minute",
}: {
  readonly at: string;
  /** `minute` shows day and time, `time` the time of day to the second, `day` the day alone. */
  readonly shows?: "minute" | "time" | "day";
}) {
  const format = useFormat();
  const write = { minute: format.dateTime, time: format.time, day: format.day };
  return (
    <time dateTime={at} title={at} className="kl-nowrap">
      {write[shows](at)}
    </time>
  );
}
