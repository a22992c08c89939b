import { useCallback, useMemo } from "react";
import { useSearchParams } from "react-router";

/** What a list shows, kept in the address: a link, a reload and the way back show the same. */
export interface ListAddress {
  readonly query: string;
  /** One of the states that were given; the first where the address names none of them. */
  readonly state: string;
  /** The cursors of the pages that were turned, the present page's last. */
  readonly cursors: readonly string[];
  readonly after: string | undefined;
  readonly setQuery: (query: string) => void;
  readonly setState: (state: string) => void;
  readonly go: (cursors: readonly string[]) => void;
}

export function useListAddress(states: readonly string[]): ListAddress {
  const [params, setParams] = useSearchParams();
  const query = params.get("query") ?? "";
  const state = states.find((one) => one === params.get("state")) ?? states[0] ?? "";
  const key = params.getAll("after").join("\n");
  const cursors = useMemo(() => (key === "" ? [] : key.split("\n")), [key]);

  const change = useCallback(
    (values: Readonly<Record<string, string | readonly string[]>>, isReplace: boolean): void => {
      setParams(
        (before) => {
          const next = new URLSearchParams(before);
          // Another question starts at its first page.
          next.delete("after");
          for (const [name, value] of Object.entries(values)) {
            next.delete(name);
            const all = typeof value === "string" ? [value].filter(Boolean) : value;
            for (const one of all) next.append(name, one);
          }
          return next;
        },
        { replace: isReplace },
      );
    },
    [setParams],
  );
  const setQuery = useCallback((text: string) => change({ query: text }, true), [change]);
  const setState = useCallback(
    (name: string) => change({ state: name === states[0] ? "" : name }, false),
    [change, states],
  );
  const go = useCallback(
    (after: readonly string[]) => {
      change({ after }, false);
      globalThis.scrollTo({ top: 0 });
    },
    [change],
  );
  return { query, state, cursors, after: cursors.at(-1), setQuery, setState, go };
}
