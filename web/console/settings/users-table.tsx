import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useState } from "react";
import type { Role, StaffUser } from "../../../server/protocol/staff.ts";
import { ApiError } from "../data/api-error.ts";
import type { CreatedUser } from "../data/api-client.ts";
import { useApi } from "../data/use-api.tsx";
import { errorLabels } from "../labels/errors.ts";
import { ConfirmDialog } from "../parts/confirm-dialog.tsx";
import { DataTable, type Column } from "../parts/data-table.tsx";
import { Moment } from "../parts/moment.tsx";
import { Tag } from "../parts/tag.tsx";
import { useMe } from "../session/use-session.tsx";
import { commonWords } from "../words/common-words.ts";
import { useWords } from "../words/use-words.tsx";
import { RoleSelect } from "./role-select.tsx";
import { usersWords, type UsersWords } from "./users-words.ts";

/** Something that is asked about before it is done to a user. */
interface Question {
  readonly type: "disable" | "reset";
  readonly name: string;
}

/** Users with what can be done to them. */
export function UsersTable({
  users,
  onReset,
}: {
  readonly users: readonly StaffUser[];
  readonly onReset: (created: CreatedUser) => void;
}) {
  const words = useWords(usersWords);
  const [question, setQuestion] = useState<Question>();
  const { change, reset } = useUserChanges(() => setQuestion(undefined), onReset);
  const me = useMe();
  const columns = userColumns({ words, me: me.name, change: change.mutate, ask: setQuestion });
  const confirm = (): void => {
    if (question?.type === "disable") change.mutate({ name: question.name, isDisabled: true });
    if (question?.type === "reset") reset.mutate(question.name);
  };
  const isReset = question?.type === "reset";
  const name = question?.name ?? "";
  return (
    <>
      <DataTable
        label={words.title}
        columns={columns}
        rows={users}
        rowKey={(user) => user.name}
        rowClass={(user) => (user.isDisabled ? "kl-row-off" : undefined)}
      />
      <ConfirmDialog
        isOpen={question !== undefined}
        title={isReset ? words.resetTitle(name) : words.disableTitle(name)}
        confirm={isReset ? words.reset : words.disable}
        isDangerous
        isBusy={change.isPending || reset.isPending}
        onConfirm={confirm}
        onCancel={() => setQuestion(undefined)}
      >
        <p>{isReset ? words.resetText : words.disableText}</p>
      </ConfirmDialog>
    </>
  );
}

interface UserChangeRequest {
  readonly name: string;
  readonly role?: Role;
  readonly isDisabled?: boolean;
}

function userColumns(options: {
  readonly words: UsersWords;
  readonly me: string;
  readonly change: (change: UserChangeRequest) => void;
  readonly ask: (question: Question) => void;
}): readonly Column<StaffUser>[] {
  const { words, me, change, ask } = options;
  return [
    {
      key: "name",
      title: words.name,
      isHeading: true,
      render: ({ name }) => (
        <>
          {name} {name === me ? <Tag tone="quiet">{words.you}</Tag> : null}
        </>
      ),
    },
    {
      key: "role",
      title: words.role,
      render: ({ name, role }) => (
        <RoleSelect
          label={words.roleOf(name)}
          value={role}
          onChange={(next) => change({ name, role: next })}
        />
      ),
    },
    {
      key: "state",
      title: words.state,
      render: ({ isDisabled }) => (
        <Tag tone={isDisabled ? "quiet" : "good"}>{isDisabled ? words.disabled : words.active}</Tag>
      ),
    },
    { key: "login", title: words.lastLogin, render: (user) => <LastLogin user={user} /> },
    {
      key: "created",
      title: words.created,
      render: ({ createdAt }) => <Moment at={createdAt} shows="day" />,
    },
    {
      key: "actions",
      title: words.actions,
      render: (user) => (
        <UserActions
          user={user}
          isMe={user.name === me}
          onReset={() => ask({ type: "reset", name: user.name })}
          onSwitch={() =>
            user.isDisabled
              ? change({ name: user.name, isDisabled: false })
              : ask({ type: "disable", name: user.name })
          }
        />
      ),
    },
  ];
}

function LastLogin({ user: { lastLoginAt } }: { readonly user: StaffUser }) {
  const { never } = useWords(usersWords);
  return lastLoginAt === null ? <>{never}</> : <Moment at={lastLoginAt} />;
}

function UserActions({
  user: { isDisabled },
  isMe,
  onReset,
  onSwitch,
}: {
  readonly user: StaffUser;
  /** Nobody locks themselves out. */
  readonly isMe: boolean;
  readonly onReset: () => void;
  readonly onSwitch: () => void;
}) {
  const words = useWords(usersWords);
  return (
    <span className="kl-actions">
      <Button size="small" onClick={onReset}>
        {words.reset}
      </Button>
      {isMe ? null : (
        <Button size="small" onClick={onSwitch}>
          {isDisabled ? words.enable : words.disable}
        </Button>
      )}
    </span>
  );
}

function useUserChanges(onDone: () => void, onReset: (created: CreatedUser) => void) {
  const words = useWords(usersWords);
  const labels = useWords(errorLabels);
  const { failed } = useWords(commonWords);
  const api = useApi();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const onError = (error: Error): void => {
    void message.error(error instanceof ApiError ? labels[error.code] : failed);
    onDone();
  };
  const change = useMutation({
    mutationFn: ({ name, ...what }: UserChangeRequest) => api.changeUser(name, what),
    onSuccess: ({ name }) => {
      void message.success(words.changed(name));
      onDone();
    },
    onError,
    onSettled: () => queries.invalidateQueries({ queryKey: ["users"] }),
  });
  const reset = useMutation({
    mutationFn: api.resetPassword,
    onSuccess: (created) => {
      onDone();
      onReset(created);
    },
    onError,
  });
  return { change, reset };
}
