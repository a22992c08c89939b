import type { CaseMessages as Messages } from "../../../server/protocol/messages.ts";
import { errorLabels } from "../labels/errors.ts";
import { knownLabel, labelOf } from "../labels/label-of.ts";
import { ErrorPanel } from "../parts/error-panel.tsx";
import { Moment } from "../parts/moment.tsx";
import { SkeletonRows } from "../parts/skeleton-rows.tsx";
import { Tag, type TagTone } from "../parts/tag.tsx";
import { useMay } from "../session/use-session.tsx";
import { useFormat, useWords } from "../words/use-words.tsx";
import { messageWords } from "./message-words.ts";
import { SendMessage } from "./send-message.tsx";
import { useMessages } from "./use-messages.ts";

type Message = Messages["messages"][number];

/** What was written to the debtor of a case, what came back, and the way to write. */
export function CaseMessages({ caseId }: { readonly caseId: string }) {
  const words = useWords(messageWords);
  const { data, error, refetch } = useMessages(caseId);
  const maySend = useMay("links.create");
  // A company that writes to nobody needs no empty part of a page.
  if (data !== undefined && data.channels.length === 0 && data.messages.length === 0) return null;
  return (
    <section className="kl-section" aria-label={words.title}>
      <h2>{words.title}</h2>
      {error === null ? null : <ErrorPanel error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null ? <SkeletonRows rows={2} /> : null}
      {data === undefined ? null : <MessageList data={data} />}
      {maySend && data !== undefined && data.channels.length > 0 ? (
        <SendMessage caseId={caseId} channels={data.channels} />
      ) : null}
    </section>
  );
}

function MessageList({ data: { messages, optOuts } }: { readonly data: Messages }) {
  const words = useWords(messageWords);
  const nameOf = (channel: string): string => knownLabel(words.closed, channel) ?? channel;
  return (
    <>
      {optOuts.length === 0 ? null : (
        <p>
          {optOuts.map(({ channel, reason, at }) => (
            <span key={`${channel} ${reason}`}>
              <Tag tone="warn">
                {reason === "opt_out"
                  ? words.optedOut(nameOf(channel))
                  : words.unreachable(nameOf(channel))}
              </Tag>{" "}
              <Moment at={at} />{" "}
            </span>
          ))}
        </p>
      )}
      {messages.length === 0 ? <p className="kl-faint">{words.none}</p> : null}
      <ul className="kl-marks">
        {messages.map((message) => (
          <OneMessage key={message.id} message={message} />
        ))}
      </ul>
    </>
  );
}

const tones: Partial<Record<Message["state"], TagTone>> = {
  received: "accent",
  delivered: "good",
  undelivered: "warn",
  in_doubt: "warn",
  failed: "bad",
  refused: "bad",
  not_written: "bad",
};

function OneMessage({ message }: { readonly message: Message }) {
  const words = useWords(messageWords);
  const errors = useWords(errorLabels);
  const format = useFormat();
  const { direction, channel, state, text, at, by, error, segments } = message;
  return (
    <li>
      <Tag tone={tones[state] ?? "plain"}>{words.states[state]}</Tag> {text ?? ""}{" "}
      <span className="kl-faint">
        {words.channels[channel]} · {direction === "in" ? words.from : words.by(by)} ·{" "}
        <Moment at={at} />
        {segments === null ? "" : ` · ${words.parts(format.number(segments))}`}
        {error === null ? "" : ` · ${labelOf(errors, error)}`}
      </span>
    </li>
  );
}
