import { Navigate } from "react-router";
import { useMay } from "../session/use-session.tsx";

/** Where one starts: at what goes on now, if one may see it. */
export function HomePage() {
  const mayCalls = useMay("calls.read");
  const mayCases = useMay("cases.read");
  if (mayCalls) return <Navigate to="/live" replace />;
  return <Navigate to={mayCases ? "/cases" : "/settings"} replace />;
}
