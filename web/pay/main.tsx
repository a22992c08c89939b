import { createRoot } from "react-dom/client";
import { browserLanguage, pickedLanguage } from "../chat/browser/preferences.ts";
import { tokenOf } from "../chat/browser/token-of.ts";
import { PayPage } from "./pay-page.tsx";
import "../chat/style/tokens.css";
import "../chat/style/controls.css";
import "../chat/style/page.css";

const token = tokenOf(location.hash);
addEventListener("hashchange", () => location.reload());

const root = document.querySelector("#root");
if (root !== null) {
  const language = pickedLanguage() ?? browserLanguage();
  createRoot(root).render(<PayPage token={token} language={language} />);
}
