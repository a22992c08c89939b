import { useQuery } from "@tanstack/react-query";
import { useApi } from "../data/use-api.tsx";
import { useMay } from "../session/use-session.tsx";
import { useFormat, useWords } from "../words/use-words.tsx";
import { surveyWords } from "./survey-words.ts";

/** How often the answers of debtors are asked for again, in milliseconds: they come by the day, not by the minute. */
const refreshMs = 60_000;

/** The score of the survey, one entry of a list of numbers: with its response rate, and none where nobody was asked. */
export function SurveyNumbers() {
  const words = useWords(surveyWords);
  const format = useFormat();
  const api = useApi();
  const mayRead = useMay("calls.read");
  const { data } = useQuery({
    queryKey: ["receipts", "survey"],
    queryFn: ({ signal }) => api.surveySummary(signal),
    refetchInterval: refreshMs,
    enabled: mayRead,
  });
  if (data === undefined || data.responseRate === null) return null;
  const { n, offered, responseRate, fairMean, unfairShare } = data;
  return (
    <div>
      <dt>{words.fair}</dt>
      <dd>
        {fairMean === null ? "–" : format.number(Math.round(fairMean * 10) / 10)}{" "}
        <small>
          {words.answers(n, offered, format.percent(responseRate))}
          {unfairShare === null ? "" : ` · ${words.unfair(format.percent(unfairShare))}`}
        </small>
      </dd>
    </div>
  );
}
