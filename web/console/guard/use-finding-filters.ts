import { useCallback } from "react";
import { useSearchParams } from "react-router";
import type { FindingQuery } from "../data/api-client.ts";
import type { Family, Jurisdiction } from "../data/protocol-types.ts";
import { dayRange } from "./day-range.ts";

/** What the list of findings is filtered by, kept in the address. Days are as the reader counts them. */
export interface FindingFilters {
  readonly family: Family | undefined;
  readonly jurisdiction: Jurisdiction | undefined;
  readonly from: string;
  readonly to: string;
  readonly isFiltered: boolean;
  readonly query: Omit<FindingQuery, "after">;
  readonly set: (name: "family" | "jurisdiction" | "from" | "to", value: string) => void;
}

export function useFindingFilters(known: {
  readonly families: readonly Family[];
  readonly jurisdictions: readonly Jurisdiction[];
}): FindingFilters {
  const [params, setParams] = useSearchParams();
  const family = known.families.find((one) => one === params.get("family"));
  const jurisdiction = known.jurisdictions.find((one) => one === params.get("jurisdiction"));
  const [from, to] = [params.get("from") ?? "", params.get("to") ?? ""];
  const set = useCallback<FindingFilters["set"]>(
    (name, value) =>
      setParams((before) => {
        const next = new URLSearchParams(before);
        // Another question starts at its first page.
        next.delete("after");
        if (value === "") next.delete(name);
        else next.set(name, value);
        return next;
      }),
    [setParams],
  );
  const query = { family, jurisdiction, ...dayRange(from, to) };
  const isFiltered = Object.values(query).some((value) => value !== undefined);
  return { family, jurisdiction, from, to, isFiltered, query, set };
}
