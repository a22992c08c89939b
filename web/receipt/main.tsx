import { createRoot } from "react-dom/client";
import { tokenOf } from "../chat/browser/token-of.ts";
import { ReceiptPage } from "./view/receipt-page.tsx";
import "../chat/style/tokens.css";
import "../chat/style/controls.css";
import "../chat/style/page.css";
import "./style/receipt.css";

// The token stands in the fragment, which a browser sends to nobody.
const token = tokenOf(location.hash);
addEventListener("hashchange", () => location.reload());

const root = document.querySelector("#root");
if (root !== null) createRoot(root).render(<ReceiptPage token={token} />);
