import { useMemo } from "react";
import type { LiveAlert } from "../../../server/protocol/tasks.ts";
import { useLiveAlerts } from "../tasks/use-tasks.ts";

/** Alerts of the calls that go on, by the id of the call, the most pressing first. */
export type AlertsByCall = ReadonlyMap<string, readonly LiveAlert[]>;

const noAlerts: readonly LiveAlert[] = [];

/** The same map for as long as nothing about the alerts has changed, so that rows are drawn anew only then. */
export function useAlertsByCall(): AlertsByCall {
  const { data } = useLiveAlerts();
  const alerts = data?.alerts ?? noAlerts;
  return useMemo(() => Map.groupBy(alerts, ({ callId }) => callId), [alerts]);
}
