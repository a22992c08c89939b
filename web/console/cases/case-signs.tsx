import { MessageOutlined, PauseCircleFilled, StopFilled } from "@ant-design/icons";
import { Link } from "react-router";
import type { CaseRow } from "../../../server/protocol/cases.ts";
import { flagLabels } from "../labels/cases.ts";
import { useMay } from "../session/use-session.tsx";
import { Tag } from "../parts/tag.tsx";
import { useWords } from "../words/use-words.tsx";
import { casesWords } from "./cases-words.ts";

/** What stands in the way of a case, and whether somebody chats right now. */
export function CaseSigns({ row }: { readonly row: CaseRow }) {
  const words = useWords(casesWords);
  const flags = useWords(flagLabels);
  const mayCalls = useMay("calls.read");
  const chatting = (
    <Tag tone="accent" icon={<MessageOutlined aria-hidden />}>
      {words.chatting}
    </Tag>
  );
  return (
    <span className="kl-tags">
      {row.frozen ? (
        <Tag tone="bad" icon={<StopFilled aria-hidden />}>
          {words.frozen}
        </Tag>
      ) : null}
      {row.hold ? (
        <Tag tone="bad" icon={<PauseCircleFilled aria-hidden />}>
          {words.hold}
        </Tag>
      ) : null}
      {row.flags.map((flag) => (
        <Tag key={flag} tone="warn">
          {flags[flag]}
        </Tag>
      ))}
      {row.openCallId === null ? null : mayCalls ? (
        <Link to={`/calls/${encodeURIComponent(row.openCallId)}`}>{chatting}</Link>
      ) : (
        chatting
      )}
    </span>
  );
}
