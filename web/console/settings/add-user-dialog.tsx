import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Input } from "antd";
import { useState } from "react";
import type { Role } from "../../../server/protocol/staff.ts";
import type { CreatedUser } from "../data/api-client.ts";
import { useApi } from "../data/use-api.tsx";
import { ConfirmDialog } from "../parts/confirm-dialog.tsx";
import { ErrorPanel } from "../parts/error-panel.tsx";
import { Field } from "../parts/field.tsx";
import { useWords } from "../words/use-words.tsx";
import { RoleSelect } from "./role-select.tsx";
import { usersWords } from "./users-words.ts";

/** What the server takes as a name. */
const namePattern = /^[\p{L}\p{N}][\p{L}\p{N}._@-]{0,63}$/u;

/** A new user: a name and a role; the password comes from the server. */
export function AddUserDialog({
  isOpen,
  onClose,
  onCreated,
}: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onCreated: (created: CreatedUser) => void;
}) {
  const words = useWords(usersWords);
  const api = useApi();
  const queries = useQueryClient();
  const [name, setName] = useState("");
  const [role, setRole] = useState<Role>("agent");
  const clear = (): void => {
    setName("");
    setRole("agent");
    add.reset();
  };
  const add = useMutation({
    mutationFn: () => api.addUser({ name: name.trim(), role }),
    onSuccess: (created) => {
      void queries.invalidateQueries({ queryKey: ["users"] });
      clear();
      onCreated(created);
    },
  });
  const isFaulty = name.trim() !== "" && !namePattern.test(name.trim());
  return (
    <ConfirmDialog
      isOpen={isOpen}
      title={words.add}
      confirm={words.add}
      isBusy={add.isPending}
      isBlocked={name.trim() === "" || isFaulty}
      onConfirm={() => add.mutate()}
      onCancel={() => {
        clear();
        onClose();
      }}
    >
      <NameField value={name} isFaulty={isFaulty} onChange={setName} />
      <div className="kl-field">
        <span>{words.role}</span>
        <RoleSelect label={words.role} value={role} onChange={setRole} />
      </div>
      {add.error === null ? null : <ErrorPanel error={add.error} />}
    </ConfirmDialog>
  );
}

function NameField({
  value,
  isFaulty,
  onChange,
}: {
  readonly value: string;
  readonly isFaulty: boolean;
  readonly onChange: (name: string) => void;
}) {
  const words = useWords(usersWords);
  return (
    <Field label={words.name} hint={words.nameHint} fault={isFaulty ? words.nameFault : undefined}>
      {(ids) => (
        <Input
          {...ids}
          autoFocus
          autoComplete="off"
          autoCapitalize="none"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
