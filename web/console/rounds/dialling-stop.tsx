import { Button, Input } from "antd";
import { useState } from "react";
import type { Dialling } from "../../../server/protocol/rounds.ts";
import { ConfirmDialog } from "../parts/confirm-dialog.tsx";
import { ErrorPanel } from "../parts/error-panel.tsx";
import { Field } from "../parts/field.tsx";
import { useMay } from "../session/use-session.tsx";
import { useWords } from "../words/use-words.tsx";
import { roundsWords } from "./rounds-words.ts";
import { useRoundActs } from "./use-rounds.ts";

/** Letters of a reason at least, as the server asks for. */
const reasonCharsMin = 3;

/** The stop of everything, for whoever may: one press, one reason. Once stopped, who did it and why. */
export function DiallingStop({ dialling }: { readonly dialling: Dialling }) {
  const { stop } = useWords(roundsWords);
  const mayStop = useMay("rounds.stop");
  const mayResume = useMay("rounds.manage");
  const { stopped, channels } = dialling;
  return (
    <>
      {stopped === null ? null : (
        <p className="kl-notice kl-notice-warn" role="alert">
          {stop.stopped(stopped.by, stopped.reason)}
        </p>
      )}
      {channels.length === 0 ? <p className="kl-notice">{stop.noCarrier}</p> : null}
      {stopped === null && mayStop ? <Ask act="stop" /> : null}
      {stopped !== null && mayResume ? <Ask act="resume" /> : null}
    </>
  );
}

function Ask({ act }: { readonly act: "stop" | "resume" }) {
  const { stop } = useWords(roundsWords);
  const acts = useRoundActs();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const label = act === "stop" ? stop.button : stop.resume;
  const mutation = acts[act];
  return (
    <>
      <Button danger={act === "stop"} onClick={() => setOpen(true)}>
        {label}
      </Button>
      <ConfirmDialog
        isOpen={isOpen}
        title={act === "stop" ? stop.title : stop.resumeTitle}
        confirm={label}
        isDangerous={act === "stop"}
        isBusy={mutation.isPending}
        isBlocked={reason.trim().length < reasonCharsMin}
        onCancel={() => setOpen(false)}
        onConfirm={() => mutation.mutate(reason, { onSuccess: () => setOpen(false) })}
      >
        {act === "stop" ? <p>{stop.text}</p> : null}
        <Field label={stop.reason}>
          {(ids) => (
            <Input
              {...ids}
              value={reason}
              maxLength={500}
              onChange={({ target }) => setReason(target.value)}
            />
          )}
        </Field>
        {mutation.error === null ? null : <ErrorPanel error={mutation.error} />}
      </ConfirmDialog>
    </>
  );
}
