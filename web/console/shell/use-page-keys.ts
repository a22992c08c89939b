import { useMemo } from "react";
import { useNavigate } from "react-router";
import type { Permission } from "../../../server/protocol/staff.ts";
import { knowledgeWords } from "../knowledge/knowledge-words.ts";
import { qualityWords } from "../quality/quality-words.ts";
import { roundsWords } from "../rounds/rounds-words.ts";
import { useMe } from "../session/use-session.tsx";
import { tasksWords } from "../tasks/tasks-words.ts";
import { trainerWords } from "../trainer/trainer-words.ts";
import { useWords } from "../words/use-words.tsx";
import { useShortcuts } from "./shortcuts.tsx";
import { shellWords } from "./shell-words.ts";

/** The pages in the order of the navigation; the settings stand apart, for everybody has them. */
const PAGES = [
  ["live", "calls.read"],
  ["desk", "calls.read"],
  ["calls", "calls.read"],
  ["cases", "cases.read"],
  ["imports", "imports.manage"],
  ["rounds", "rounds.read"],
  ["guard", "cases.read"],
  ["tasks", "tasks.own"],
  ["quality", "quality.own"],
  ["knowledge", "knowledge.read"],
  ["trainer", "quality.own"],
] as const satisfies readonly (readonly [string, Permission])[];
type PageName = (typeof PAGES)[number][0];

/** A keyboard has so many digits besides 0, which is that of the settings. */
const digitsMax = 9;

/** A digit for each of the first pages that somebody may open, and 0 for the settings. */
export function usePageKeys(): void {
  const { settings } = useWords(shellWords);
  const names = usePageNames();
  const navigate = useNavigate();
  const { permissions } = useMe();
  const shortcuts = useMemo(() => {
    const open = (path: string) => () => void navigate(path);
    const mine = PAGES.filter(([, permission]) => permissions.includes(permission));
    return [
      ...mine.slice(0, digitsMax).map(([page], index) => ({
        keys: [String(index + 1)],
        label: names[page],
        run: open(`/${page}`),
      })),
      { keys: ["0"], label: settings, run: open("/settings") },
    ];
  }, [names, settings, navigate, permissions]);
  useShortcuts(shortcuts);
}

function usePageNames(): Readonly<Record<PageName, string>> {
  const words = useWords(shellWords);
  const rounds = useWords(roundsWords).title;
  const tasks = useWords(tasksWords).menu;
  const quality = useWords(qualityWords).menu;
  const knowledge = useWords(knowledgeWords).menu;
  const trainer = useWords(trainerWords).title;
  return useMemo(
    () => ({ ...words, rounds, tasks, quality, knowledge, trainer }),
    [words, rounds, tasks, quality, knowledge, trainer],
  );
}
