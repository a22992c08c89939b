import { Navigate } from "react-router";
import { useMay } from "../session/use-session.tsx";

/** Where quality begins: with all calls, or with one's own. */
export function QualityHome() {
  return <Navigate to={useMay("quality.read") ? "overview" : "own"} replace />;
}
