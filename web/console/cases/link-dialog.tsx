import { useMutation } from "@tanstack/react-query";
import { Button, Input, Modal } from "antd";
import { useState } from "react";
import type { CaseView, ChatLink } from "../../../server/protocol/cases.ts";
import { useApi } from "../data/use-api.tsx";
import { CopyField } from "../parts/copy-field.tsx";
import { ErrorPanel } from "../parts/error-panel.tsx";
import { Field } from "../parts/field.tsx";
import { Moment } from "../parts/moment.tsx";
import { commonWords } from "../words/common-words.ts";
import { useWords } from "../words/use-words.tsx";
import { caseWords } from "./case-words.ts";

/** Hours a link can be opened at most: a month. */
const hoursMax = 744;

/** Makes a chat link and shows it, once. */
export function LinkDialog({
  view,
  isOpen,
  onClose,
}: {
  readonly view: CaseView;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  const words = useWords(caseWords);
  const common = useWords(commonWords);
  const api = useApi();
  const [hours, setHours] = useState("");
  const create = useMutation({
    mutationFn: () =>
      api.createLink(view.case.caseId, hours.trim() === "" ? undefined : Number(hours)),
  });
  const isFaulty = hours.trim() !== "" && !isHours(hours);
  const close = (): void => {
    create.reset();
    setHours("");
    onClose();
  };
  const link = create.data;
  return (
    <Modal
      open={isOpen}
      title={words.linkTitle}
      closable={{ "aria-label": common.close }}
      // A link that is shown once is not closed away by a click beside it.
      mask={{ closable: link === undefined }}
      onCancel={close}
      footer={
        link === undefined ? (
          <Button
            type="primary"
            disabled={isFaulty}
            loading={create.isPending}
            onClick={() => create.mutate()}
          >
            {words.linkCreate}
          </Button>
        ) : (
          <Button onClick={close}>{common.close}</Button>
        )
      }
      destroyOnHidden
    >
      {view.row.hold || view.row.frozen ? (
        <p className="kl-notice kl-notice-warn">{words.linkQuiet}</p>
      ) : null}
      {link === undefined ? (
        <Hours value={hours} isFaulty={isFaulty} onChange={setHours} />
      ) : (
        <NewLink link={link} />
      )}
      {create.error === null ? null : <ErrorPanel error={create.error} />}
    </Modal>
  );
}

function Hours({
  value,
  isFaulty,
  onChange,
}: {
  readonly value: string;
  readonly isFaulty: boolean;
  readonly onChange: (hours: string) => void;
}) {
  const words = useWords(caseWords);
  return (
    <>
      <p>{words.linkText}</p>
      <Field
        label={words.linkHours}
        hint={words.linkHoursHint}
        fault={isFaulty ? words.linkHoursFault : undefined}
      >
        {(ids) => (
          <Input
            {...ids}
            inputMode="numeric"
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        )}
      </Field>
    </>
  );
}

function NewLink({ link }: { readonly link: ChatLink }) {
  const words = useWords(caseWords);
  return (
    <div role="status">
      <CopyField label={words.linkUrl} value={link.url} />
      <p>
        {words.linkExpires} <Moment at={link.expiresAt} />
      </p>
      <p className="kl-notice kl-notice-warn">{words.linkOnce}</p>
    </div>
  );
}

const isHours = (text: string): boolean =>
  /^\d+$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= hoursMax;
