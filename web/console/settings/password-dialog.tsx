import { Button, Modal } from "antd";
import type { CreatedUser } from "../data/api-client.ts";
import { CopyField } from "../parts/copy-field.tsx";
import { commonWords } from "../words/common-words.ts";
import { useWords } from "../words/use-words.tsx";
import { usersWords } from "./users-words.ts";

/** A random password, shown once. */
export function PasswordDialog({
  created,
  onClose,
}: {
  readonly created: CreatedUser | undefined;
  readonly onClose: () => void;
}) {
  const words = useWords(usersWords);
  const { close } = useWords(commonWords);
  const title = created === undefined ? "" : words.firstPassword(created.user.name);
  return (
    <Modal
      open={created !== undefined}
      title={title}
      closable={{ "aria-label": close }}
      mask={{ closable: false }}
      onCancel={onClose}
      footer={<Button onClick={onClose}>{close}</Button>}
      destroyOnHidden
    >
      {created === undefined ? null : <CopyField label={title} value={created.password} />}
      <p className="kl-notice kl-notice-warn">{words.passwordOnce}</p>
    </Modal>
  );
}
