import { createContext, use, useMemo } from "react";
import { Link } from "react-router";
import type { CallSummary } from "../../../server/protocol/calls.ts";
import { EmotionSign, RiskSign, SignalTags, VerifiedSign } from "../calls/call-signs.tsx";
import { riskBand } from "../data/risk.ts";
import { channelLabels } from "../labels/calls.ts";
import { labelOf } from "../labels/label-of.ts";
import { actLabels } from "../labels/moves.ts";
import { DataTable, type Column } from "../parts/data-table.tsx";
import { useNow } from "../parts/use-now.ts";
import { useRowKeys } from "../parts/use-row-keys.ts";
import { useFormat, useLanguage, useWords } from "../words/use-words.tsx";
import { CallAlerts } from "./call-alerts.tsx";
import { liveWords } from "./live-words.ts";
import { useAlertsByCall, type AlertsByCall } from "./use-alerts-by-call.ts";

/** The calls whose risk has risen, past the columns: with them, every row would be drawn anew for each that rises. */
const RisenContext = createContext<ReadonlySet<string>>(new Set());

/** Open calls as a dense table; who looks at one takes the mark of its new risk off it. */
export function LiveTable({
  calls,
  risen,
  see,
}: {
  readonly calls: readonly CallSummary[];
  readonly risen: ReadonlySet<string>;
  readonly see: (callId: string) => void;
}) {
  const words = useWords(liveWords);
  const columns = useColumns(see, useAlertsByCall());
  useRowKeys();
  return (
    <RisenContext value={risen}>
      <DataTable
        label={words.table}
        columns={columns}
        rows={calls}
        rowKey={(call) => call.id}
        rowClass={(call) =>
          `kl-row-${riskBand(call.risk)}${risen.has(call.id) ? " kl-row-risen" : ""}`
        }
      />
    </RisenContext>
  );
}

function useColumns(
  see: (callId: string) => void,
  alerts: AlertsByCall,
): readonly Column<CallSummary>[] {
  const words = useWords(liveWords);
  const { language } = useLanguage();
  return useMemo(
    () => [
      {
        key: "risk",
        title: words.risk,
        render: (call) => <Risk call={call} see={see} />,
      },
      {
        key: "debtor",
        title: words.debtor,
        isHeading: true,
        render: (call) => <Debtor call={call} see={see} />,
      },
      {
        key: "alerts",
        title: words.alerts,
        render: ({ id }) => <CallAlerts alerts={alerts.get(id)} />,
      },
      {
        key: "emotion",
        title: words.emotion,
        render: (call) => <EmotionSign emotion={call.emotion} />,
      },
      { key: "signals", title: words.signals, render: (call) => <SignalTags call={call} /> },
      {
        key: "act",
        title: words.act,
        render: (call) => (call.act === null ? "–" : labelOf(actLabels[language], call.act)),
      },
      {
        key: "verified",
        title: words.verified,
        render: (call) => <VerifiedSign isVerified={call.verified} />,
      },
      { key: "turns", title: words.turns, isFigure: true, render: (call) => call.turns },
      {
        key: "duration",
        title: words.duration,
        isFigure: true,
        render: (call) => <RunningTime since={call.startedAt} />,
      },
      { key: "desk", title: words.atDesk, render: (call) => <DeskLink call={call} /> },
    ],
    [words, language, see, alerts],
  );
}

function Risk({
  call,
  see,
}: {
  readonly call: CallSummary;
  readonly see: (callId: string) => void;
}) {
  const words = useWords(liveWords);
  const isRisen = use(RisenContext).has(call.id);
  return (
    <>
      <RiskSign risk={call.risk} />
      {isRisen ? (
        <button type="button" className="kl-risen" onClick={() => see(call.id)}>
          ↑ {words.risen}
        </button>
      ) : null}
    </>
  );
}

function Debtor({
  call,
  see,
}: {
  readonly call: CallSummary;
  readonly see: (callId: string) => void;
}) {
  const channels = useWords(channelLabels);
  return (
    <>
      <Link to={`/calls/${encodeURIComponent(call.id)}`} data-row onClick={() => see(call.id)}>
        {call.debtorName}
      </Link>
      <small>
        {call.caseId} · {channels[call.channel]}
      </small>
    </>
  );
}

/** One click to hear a call, or to look into a chat, with all that can be done in it. */
function DeskLink({ call }: { readonly call: CallSummary }) {
  const words = useWords(liveWords);
  const isVoice = call.channel === "voice";
  const name = isVoice ? words.listen : words.atDesk;
  return (
    <Link
      to={`/desk/${encodeURIComponent(call.id)}${isVoice ? "#listen" : ""}`}
      aria-label={`${name}: ${call.debtorName}`}
    >
      {name}
    </Link>
  );
}

/** How long a call has been going on; a tag of its own, so that only it is drawn each second. */
function RunningTime({ since }: { readonly since: string }) {
  const format = useFormat();
  const now = useNow(1_000);
  return <span className="kl-nowrap">{format.duration(now - Date.parse(since))}</span>;
}
