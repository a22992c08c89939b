import { Button, Modal } from "antd";
import { CopyField } from "../parts/copy-field.tsx";
import { ErrorPanel } from "../parts/error-panel.tsx";
import { Moment } from "../parts/moment.tsx";
import { commonWords } from "../words/common-words.ts";
import { useWords } from "../words/use-words.tsx";
import { paymentWords } from "./payment-words.ts";
import { usePaymentLink } from "./use-payments.ts";

interface PaymentLinkDialogProps {
  readonly caseId: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Makes a link for the next agreed payment, and shows it. */
export function PaymentLinkDialog({ caseId, isOpen, onClose }: PaymentLinkDialogProps) {
  const words = useWords(paymentWords);
  const common = useWords(commonWords);
  const create = usePaymentLink(caseId);
  const close = (): void => {
    create.reset();
    onClose();
  };
  const link = create.data;
  return (
    <Modal
      open={isOpen}
      title={words.linkTitle}
      closable={{ "aria-label": common.close }}
      onCancel={close}
      footer={
        link === undefined ? (
          <Button type="primary" loading={create.isPending} onClick={() => create.mutate()}>
            {words.link}
          </Button>
        ) : (
          <Button onClick={close}>{common.close}</Button>
        )
      }
      destroyOnHidden
    >
      <p>{words.linkText}</p>
      {link === undefined ? null : (
        <div role="status">
          <CopyField label={words.linkUrl} value={link.url} />
          <p>
            {words.linkExpires} <Moment at={link.expiresAt} />
          </p>
        </div>
      )}
      {create.error === null ? null : <ErrorPanel error={create.error} />}
    </Modal>
  );
}
