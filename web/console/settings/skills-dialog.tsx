import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Checkbox, Input, InputNumber } from "antd";
import { useId, useState, type ReactNode } from "react";
import type { Skills } from "../../../server/protocol/desk.ts";
import { useApi } from "../data/use-api.tsx";
import { localeLabels } from "../labels/calls.ts";
import { handoffLabels } from "../labels/handoffs.ts";
import { ConfirmDialog } from "../parts/confirm-dialog.tsx";
import { ErrorPanel } from "../parts/error-panel.tsx";
import { Field } from "../parts/field.tsx";
import { commonWords } from "../words/common-words.ts";
import { useWords } from "../words/use-words.tsx";
import {
  chatsAtOnceRange,
  entriesOfSkills,
  isListFaulty,
  listLimits,
  skillsOf,
  type SkillEntries,
} from "./read-skills.ts";
import { skillsWords } from "./skills-words.ts";

/** Somebody who can take everything, as long as nothing was set for them. */
const everything: Skills = { locales: [], reasons: [], tiers: [], regions: [], chatsAtOnce: 1 };

/** What one person at the desk can take, and how much at the same time. @param user undefined while it is closed. */
export function SkillsDialog({
  user,
  onClose,
}: {
  readonly user: string | undefined;
  readonly onClose: () => void;
}) {
  const api = useApi();
  const desk = useQuery({
    queryKey: ["desk", "skills"],
    queryFn: ({ signal }) => api.desk(signal),
    enabled: user !== undefined,
    // What somebody else has set meanwhile is shown, not what was known before.
    gcTime: 0,
    staleTime: 0,
  });
  if (user === undefined || desk.data === undefined) return null;
  const seat = desk.data.seats.find((one) => one.user === user);
  return <SkillsForm key={user} user={user} known={seat?.skills ?? everything} onClose={onClose} />;
}

function SkillsForm({
  user,
  known,
  onClose,
}: {
  readonly user: string;
  readonly known: Skills;
  readonly onClose: () => void;
}) {
  const words = useWords(skillsWords);
  const { save: saveWord } = useWords(commonWords);
  const [entries, setEntries] = useState(() => entriesOfSkills(known));
  const save = useSaveSkills(user, onClose);
  const change = (next: Partial<SkillEntries>): void => setEntries({ ...entries, ...next });
  const isFaulty = (["tiers", "regions"] as const).some((name) =>
    isListFaulty(name, entries[name]),
  );
  return (
    <ConfirmDialog
      isOpen
      title={words.title(user)}
      confirm={saveWord}
      isBusy={save.isPending}
      isBlocked={isFaulty}
      onConfirm={() => save.mutate(skillsOf(entries))}
      onCancel={onClose}
    >
      <p className="kl-hint">{words.all}</p>
      <Choices
        label={words.languages}
        labels={useWords(localeLabels)}
        value={entries.locales}
        onChange={(locales) => change({ locales })}
      />
      <Choices
        label={words.reasons}
        labels={useWords(handoffLabels)}
        value={entries.reasons}
        onChange={(reasons) => change({ reasons })}
      />
      <WrittenLists entries={entries} onChange={change} />
      <Load value={entries.chatsAtOnce} onChange={(chatsAtOnce) => change({ chatsAtOnce })} />
      {save.error === null ? null : <ErrorPanel error={save.error} />}
    </ConfirmDialog>
  );
}

/** Some of a known list. */
function Choices<Name extends string>({
  label,
  labels,
  value,
  onChange,
}: {
  readonly label: string;
  readonly labels: Readonly<Record<Name, string>>;
  readonly value: Name[];
  readonly onChange: (value: Name[]) => void;
}): ReactNode {
  const id = useId();
  return (
    <div className="kl-field" role="group" aria-labelledby={id}>
      <span id={id}>{label}</span>
      <Checkbox.Group<Name>
        value={value}
        onChange={onChange}
        options={(Object.keys(labels) as Name[]).map((name) => ({
          value: name,
          label: labels[name],
        }))}
      />
    </div>
  );
}

function WrittenLists({
  entries,
  onChange,
}: {
  readonly entries: SkillEntries;
  readonly onChange: (next: Partial<SkillEntries>) => void;
}) {
  const words = useWords(skillsWords);
  const hints = { tiers: words.tiersHint, regions: words.regionsHint };
  return (["tiers", "regions"] as const).map((name) => {
    const { count, length } = listLimits[name];
    const fault = isListFaulty(name, entries[name]) ? words.listFault(count, length) : undefined;
    return (
      <Field key={name} label={words[name]} hint={hints[name]} fault={fault}>
        {(ids) => (
          <Input
            {...ids}
            autoComplete="off"
            value={entries[name]}
            onChange={(event) => onChange({ [name]: event.target.value })}
          />
        )}
      </Field>
    );
  });
}

function Load({
  value,
  onChange,
}: {
  readonly value: number;
  readonly onChange: (value: number) => void;
}) {
  const words = useWords(skillsWords);
  const [min, max] = chatsAtOnceRange;
  return (
    <Field label={words.load} hint={words.loadHint}>
      {(ids) => (
        <InputNumber
          {...ids}
          min={min}
          max={max}
          precision={0}
          value={value}
          onChange={(next) => onChange(next ?? min)}
        />
      )}
    </Field>
  );
}

function useSaveSkills(user: string, onDone: () => void) {
  const words = useWords(skillsWords);
  const api = useApi();
  const queries = useQueryClient();
  const { message } = App.useApp();
  return useMutation({
    mutationFn: (skills: Skills) => api.changeSkills(user, skills),
    onSuccess: () => {
      void message.success(words.saved(user));
      void queries.invalidateQueries({ queryKey: ["desk"] });
      onDone();
    },
  });
}
