import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import { useRef, useState } from "react";
import { useNavigate } from "react-router";
import type { CaseView } from "../../../server/protocol/cases.ts";
import { showAnswer } from "../data/show-answer.ts";
import { ApiError } from "../data/api-error.ts";
import { useApi } from "../data/use-api.tsx";
import { useWords } from "../words/use-words.tsx";
import { editWords } from "./edit-words.ts";
import { importWords } from "./import-words.ts";
import { mergeCase, type ThreeCases } from "./merge-case.ts";
import { readCaseText } from "./read-case-text.ts";

/** A case as it was when the change began, or as it stands after somebody else's. */
export type Version = Pick<CaseView, "case" | "version">;

export const caseText = (debt: CaseView["case"]): string => JSON.stringify(debt, null, 2);

/** The state of one edit: what it began with, what is typed, and what others did meanwhile. */
export function useCaseEdit(view: CaseView) {
  const words = useWords(editWords);
  const api = useApi();
  const { caseId } = view.case;
  // What was there when the edit began; the page may fetch newer versions behind it.
  const [base, setBase] = useState<Version>(view);
  const [text, setText] = useState(() => caseText(view.case));
  const [fault, setFault] = useState("");
  const [note, setNote] = useState("");
  const { save, isLeaving } = useSave(caseId);
  const compare = useMutation({ mutationFn: () => api.case(caseId) });
  const faultOf = useFaults(caseId);

  const rebase = (theirs: Version, next: string, nextNote: string): void => {
    setBase(theirs);
    setText(next);
    setNote(nextNote);
    save.reset();
    compare.reset();
  };
  const submit = (): void => {
    const read = readCaseText(text);
    const found = faultOf(text);
    setFault(found);
    setNote("");
    if (found === "" && read.type === "case") {
      save.mutate({ version: base.version, case: read.body });
    }
  };
  const theirs = compare.data;
  const three = threeCases({ base, theirs, text });
  const merge = (): void => {
    if (three === undefined || theirs === undefined) return;
    rebase(theirs, JSON.stringify(mergeCase(three), null, 2), words.merged(theirs.version));
  };
  const takeTheirs = (): void => {
    if (theirs !== undefined) rebase(theirs, caseText(theirs.case), "");
  };
  const isConflict = save.error instanceof ApiError && save.error.code === "VERSION_CONFLICT";
  const isDirty = text !== caseText(base.case);
  return {
    text,
    change: (next: string): void => {
      setText(next);
      setFault("");
    },
    fault,
    note,
    submit,
    save,
    compare,
    three,
    merge,
    takeTheirs,
    isConflict,
    /** Asked when somebody leaves: the save itself leaves too, and loses nothing. */
    wouldLose: () => isDirty && !isLeaving.current,
    isDirty,
  };
}

/** The three states to compare, once theirs has come and what is typed can be read. */
function threeCases(from: {
  readonly base: Version;
  readonly theirs: Version | undefined;
  readonly text: string;
}): ThreeCases | undefined {
  const mine = readCaseText(from.text);
  if (from.theirs === undefined || mine.type !== "case") return undefined;
  return { before: from.base.case, theirs: from.theirs.case, mine: mine.body };
}

function useSave(caseId: string) {
  const words = useWords(editWords);
  const api = useApi();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const isLeaving = useRef(false);
  const save = useMutation({
    mutationFn: (change: Parameters<typeof api.changeCase>[1]) => api.changeCase(caseId, change),
    onSuccess: async (saved) => {
      await showAnswer(queries, ["cases", "one", caseId], saved);
      void queries.invalidateQueries({ queryKey: ["cases", "list"] });
      void message.success(words.saved);
      isLeaving.current = true;
      await navigate(`/cases/${encodeURIComponent(caseId)}`);
    },
  });
  return { save, isLeaving };
}

/** Why the text cannot be saved as it stands; empty if it can be tried. */
function useFaults(caseId: string): (text: string) => string {
  const words = useWords(editWords);
  const imports = useWords(importWords);
  return (text) => {
    const read = readCaseText(text);
    switch (read.type) {
      case "empty":
        return imports.empty;
      case "not-json":
        return imports.notJson(read.line);
      case "not-object":
        return imports.notObject;
      case "case":
        return read.body["caseId"] === caseId ? "" : words.wrongId;
    }
  };
}
