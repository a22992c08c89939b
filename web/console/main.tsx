import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import "./style/base.css";
import "./style/front.css";
import "./style/frame.css";
import "./style/parts.css";
import "./style/tables.css";
import "./style/forms.css";
import "./style/cases.css";
import "./style/calls.css";
import "./style/turns.css";
import "./style/guard.css";
import { bridgeStyles } from "./style/style-bridge.ts";

bridgeStyles(document);
const root = document.querySelector("#root");
if (root !== null) createRoot(root).render(<App />);
