import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { TableFault } from "./table-fault.ts";

/** Faults of the table as the server would find them; undefined while, or where, the check cannot be had. */
export function useTableCheck(
  rows: readonly unknown[] | undefined,
  hasTrial: boolean,
): { readonly faults: readonly TableFault[] | undefined; readonly isMissing: boolean } {
  const { data: check, isError } = useQuery({
    queryKey: ["rounds-table-check"],
    // Whoever only reads rounds loads no schema, and no parser.
    queryFn: async () => (await import("./check-in-browser.ts")).checkTable,
    staleTime: Infinity,
    retry: false,
    refetchOnWindowFocus: false,
  });
  const faults = useMemo(
    () => (rows === undefined ? [] : check?.(rows, hasTrial)),
    [check, rows, hasTrial],
  );
  return { faults, isMissing: isError };
}
