import { Navigate } from "react-router";
import { useSettingsPages } from "./settings-page.tsx";

/** The first page of the settings that one may see. */
export function SettingsHome() {
  const [first = "account"] = useSettingsPages();
  return <Navigate to={`/settings/${first}`} replace />;
}
