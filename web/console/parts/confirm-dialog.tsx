import { Modal } from "antd";
import type { ReactNode } from "react";
import { commonWords } from "../words/common-words.ts";
import { useWords } from "../words/use-words.tsx";

/** A question that is asked before something is done. */
export function ConfirmDialog({
  isOpen,
  title,
  confirm,
  isDangerous = false,
  isBusy = false,
  isBlocked = false,
  onConfirm,
  onCancel,
  children,
}: {
  readonly isOpen: boolean;
  readonly title: string;
  /** What the button says: the deed itself, never just "OK". */
  readonly confirm: string;
  readonly isDangerous?: boolean;
  readonly isBusy?: boolean;
  /** Something is still missing. */
  readonly isBlocked?: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}) {
  const words = useWords(commonWords);
  return (
    <Modal
      open={isOpen}
      title={title}
      okText={confirm}
      cancelText={words.cancel}
      okButtonProps={{ danger: isDangerous, disabled: isBlocked, loading: isBusy }}
      onOk={onConfirm}
      onCancel={onCancel}
      destroyOnHidden
    >
      {children}
    </Modal>
  );
}
