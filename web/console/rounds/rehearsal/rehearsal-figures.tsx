import type { RehearsalResult } from "../../../../server/protocol/rehearsals.ts";
import { Link } from "react-router";
import { dispositionLabels } from "../../labels/dispositions.ts";
import { DataTable } from "../../parts/data-table.tsx";
import { Tag } from "../../parts/tag.tsx";
import { useFormat, useWords } from "../../words/use-words.tsx";
import { reasonLabel } from "../reason-label.ts";
import { reasonLabels } from "../reason-labels.ts";
import { roundsWords } from "../rounds-words.ts";
import { rehearsalWords, type RehearsalFigure } from "./rehearsal-words.ts";

const figures: readonly RehearsalFigure[] = [
  "attempts",
  "answered",
  "rightParty",
  "promises",
  "handoffs",
  "complaints",
  "messages",
  "minutes",
  "tokens",
  "cost",
];

interface Part {
  readonly result: RehearsalResult;
}

/** What a rehearsal showed. */
export function RehearsalFigures({ result, by }: Part & { readonly by: string }) {
  const words = useWords(rehearsalWords);
  const format = useFormat();
  const { sample, cases, reach } = result;
  const shares = {
    person: format.percent(reach.person),
    third: format.percent(reach.thirdParty),
    machine: format.percent(reach.voicemail),
  };
  return (
    <>
      <Violations result={result} />
      <p className="kl-faint">
        {words.when(by)}
        {" · "}
        {words.of(format.number(sample), format.number(cases))}
        {" · "}
        {words.assumed(shares)}
        {", "}
        {reach.from > 0 ? words.known(format.number(reach.from)) : words.guess}
      </p>
      <Estimates result={result} />
      <Desk result={result} />
      <Reasons result={result} />
    </>
  );
}

function Violations({ result: { violations, faults } }: Part) {
  const words = useWords(rehearsalWords);
  const format = useFormat();
  const count = violations.reduce((sum, one) => sum + one.count, 0);
  return (
    <>
      <p>
        <Tag tone={count === 0 ? "good" : "bad"}>
          {count === 0 ? words.clean : words.violations(format.number(count))}
        </Tag>
      </p>
      {faults.map(({ code, count: broken }) => (
        <p key={code} className="kl-notice kl-notice-warn">
          {words.faults(code, format.number(broken))}
        </p>
      ))}
      {violations.length === 0 ? null : (
        <DataTable
          label={words.violation}
          columns={[
            {
              key: "what",
              title: words.violation,
              isHeading: true,
              render: ({ kind, detail }) => (
                <code>
                  {kind} {detail}
                </code>
              ),
            },
            { key: "persona", title: words.persona, render: ({ persona }) => persona ?? "–" },
            {
              key: "example",
              title: words.example,
              render: ({ caseId }) => (
                <Link to={`/cases/${encodeURIComponent(caseId)}`}>{caseId}</Link>
              ),
            },
            {
              key: "count",
              title: words.figure,
              isFigure: true,
              render: (one) => format.number(one.count),
            },
          ]}
          rows={violations}
          rowKey={({ kind, detail, persona }) => `${kind} ${detail} ${persona}`}
        />
      )}
    </>
  );
}

function Estimates({ result }: Part) {
  const words = useWords(rehearsalWords);
  const format = useFormat();
  const rows = figures.filter((name) => result[name].high > 0);
  const text = (value: number) => format.number(Math.round(value));
  return (
    <DataTable
      label={words.title}
      columns={[
        {
          key: "figure",
          title: words.figure,
          isHeading: true,
          render: (name) => words.figures[name],
        },
        {
          key: "expected",
          title: words.expected,
          isFigure: true,
          render: (name) => text(result[name].value),
        },
        {
          key: "interval",
          title: words.interval,
          isFigure: true,
          render: (name) => `${text(result[name].low)} – ${text(result[name].high)}`,
        },
      ]}
      rows={rows}
      rowKey={(name) => name}
    />
  );
}

function Desk({ result: { desk } }: Part) {
  const words = useWords(rehearsalWords);
  const format = useFormat();
  return (
    <>
      <h3>{words.desk}</h3>
      {desk.length === 0 ? (
        <p className="kl-faint">{words.nobody}</p>
      ) : (
        <>
          <p className="kl-faint">{words.deskText}</p>
          <DataTable
            label={words.desk}
            columns={[
              {
                key: "hour",
                title: words.hour,
                isHeading: true,
                render: ({ hour }) => `${String(hour).padStart(2, "0")}:00`,
              },
              {
                key: "handoffs",
                title: words.figures.handoffs,
                isFigure: true,
                render: ({ handoffs }) => format.number(handoffs),
              },
              {
                key: "p50",
                title: words.median,
                isFigure: true,
                render: ({ p50 }) => format.number(p50),
              },
              {
                key: "p95",
                title: words.most,
                isFigure: true,
                render: ({ p95 }) => format.number(p95),
              },
            ]}
            rows={desk}
            rowKey={({ hour }) => String(hour)}
          />
        </>
      )}
    </>
  );
}

function Reasons({ result: { reasons } }: Part) {
  const words = useWords(rehearsalWords);
  const rounds = useWords(roundsWords);
  const labels = useWords(reasonLabels);
  const dispositions = useWords(dispositionLabels);
  const format = useFormat();
  return (
    <>
      <h3>{words.reasons}</h3>
      <DataTable
        label={words.reasons}
        columns={[
          { key: "state", title: rounds.state, render: ({ state }) => rounds.caseStates[state] },
          {
            key: "reason",
            title: rounds.why,
            isHeading: true,
            render: ({ reason }) => reasonLabel(reason, { labels, dispositions }),
          },
          {
            key: "count",
            title: rounds.count,
            isFigure: true,
            render: ({ count }) => format.number(count),
          },
        ]}
        rows={reasons}
        rowKey={({ state, reason }) => `${state} ${reason}`}
      />
    </>
  );
}
