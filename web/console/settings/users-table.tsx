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
import { SkillsDialog } from "./skills-dialog.tsx";
import { skillsWords } from "./skills-words.ts";
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
  const [skilled, setSkilled] = useState<string>();
  const { change, reset } = useUserChanges(() => setQuestion(undefined), onReset);
  const me = useMe();
  const columns = userColumns({
    words,
    me: me.name,
    change: change.mutate,
    ask: setQuestion,
    onSkills: setSkilled,
  });
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
      <SkillsDialog user={skilled} onClose={() => setSkilled(undefined)} />
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
  readonly onSkills: (user: string) => void;
}): readonly Column<StaffUser>[] {
  const { words, me, change, ask, onSkills } = options;
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
      render: (user) => <UserRole user={user} change={change} />,
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
          onSkills={() => onSkills(user.name)}
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

function UserRole({
  user: { name, role },
  change,
}: {
  readonly user: StaffUser;
  readonly change: (change: UserChangeRequest) => void;
}) {
  const { roleOf } = useWords(usersWords);
  return (
    <RoleSelect
      label={roleOf(name)}
      value={role}
      onChange={(next) => change({ name, role: next })}
    />
  );
}

function LastLogin({ user: { lastLoginAt } }: { readonly user: StaffUser }) {
  const { never } = useWords(usersWords);
  return lastLoginAt === null ? <>{never}</> : <Moment at={lastLoginAt} />;
}

function UserActions({
  user: { name, isDisabled },
  isMe,
  onSkills,
  onReset,
  onSwitch,
}: {
  readonly user: StaffUser;
  /** Nobody locks themselves out. */
  readonly isMe: boolean;
  readonly onSkills: () => void;
  readonly onReset: () => void;
  readonly onSwitch: () => void;
}) {
  const words = useWords(usersWords);
  const skills = useWords(skillsWords);
  return (
    <span className="kl-actions">
      <Button size="small" aria-label={skills.openOf(name)} onClick={onSkills}>
        {skills.open}
      </Button>
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
