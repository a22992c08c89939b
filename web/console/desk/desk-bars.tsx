import { BellOutlined, PhoneOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { Link, useMatch } from "react-router";
import type { Handoff } from "../../../server/protocol/desk.ts";
import { handoffLabels } from "../labels/handoffs.ts";
import { useWords } from "../words/use-words.tsx";
import { deskWords } from "./desk-words.ts";
import { LineTrouble } from "./line-trouble.tsx";
import { lineWords } from "./line-words.ts";
import { useAccept } from "./use-accept.ts";
import { useDesk } from "./use-desk.ts";
import { useDeskLine } from "./use-desk-line.tsx";
import { useRingTone } from "./use-ring-tone.ts";

/** On every page: what rings for one, and the line that one is on. */
export function DeskBars() {
  const { ringing, mine } = useDesk();
  const atDesk = useMatch("/desk/*");
  const { state } = useDeskLine();
  const spoken = mine.find(({ call }) => call.id === state.callId);
  const atCall = useMatch("/desk/:callId")?.params.callId;
  const [first] = ringing;
  useRingTone(first !== undefined && spoken === undefined);
  return (
    <>
      {first === undefined || atDesk !== null ? null : <RingBar handoff={first} />}
      {spoken === undefined || spoken.call.id === atCall ? null : (
        <>
          <LineBar handoff={spoken} />
          <LineTrouble />
        </>
      )}
    </>
  );
}

/** Who waits for one, and why, with the way to them. */
function RingBar({ handoff: { call, reason } }: { readonly handoff: Handoff }) {
  const words = useWords(lineWords);
  const { accept } = useWords(deskWords);
  const reasons = useWords(handoffLabels);
  const { mutate, isPending } = useAccept();
  return (
    <p className="kl-notice kl-notice-bad kl-ring-bar" role="status">
      <span>
        <BellOutlined aria-hidden />{" "}
        {words.ring(call.debtorName, reason === null ? "" : reasons[reason])}
      </span>
      <Button
        type="primary"
        size="small"
        icon={<PhoneOutlined aria-hidden />}
        loading={isPending}
        onClick={() => mutate(call.id)}
      >
        {accept}
      </Button>
    </p>
  );
}

function LineBar({ handoff: { call } }: { readonly handoff: Handoff }) {
  const words = useWords(lineWords);
  const { muteOn, muteOff } = useWords(deskWords);
  const { state, mute } = useDeskLine();
  const isMuted = state.microphone === "muted";
  return (
    <p className="kl-notice kl-notice-warn" role="status">
      <span>
        {words.onTheLine(call.debtorName)}
        {isMuted ? ` · ${words.mutedNow}` : ""}
      </span>
      <span className="kl-actions">
        <Button size="small" aria-pressed={isMuted} onClick={() => mute(!isMuted)}>
          {isMuted ? muteOff : muteOn}
        </Button>
        <Link to={`/desk/${encodeURIComponent(call.id)}`}>{words.backToCall}</Link>
      </span>
    </p>
  );
}
