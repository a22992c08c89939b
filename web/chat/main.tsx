import { createRoot } from "react-dom/client";
import { browserPorts } from "./browser/browser-ports.ts";
import {
  applyTextSize,
  browserLanguage,
  pickedLanguage,
  pickedTextSize,
} from "./browser/preferences.ts";
import { tokenOf } from "./browser/token-of.ts";
import { watchPage } from "./browser/watch-page.ts";
import { runChat } from "./chat-runner.ts";
import { openPage } from "./machine/transition.ts";
import { ChatPage } from "./view/chat-page.tsx";
import "./style/tokens.css";
import "./style/controls.css";
import "./style/page.css";
import "./style/chat.css";
import "./style/dock.css";
import "./style/menu.css";

// The token stands in the fragment, which a browser sends to nobody.
const token = tokenOf(location.hash);
const picked = pickedLanguage();
applyTextSize(pickedTextSize());
const begin = openPage({
  token,
  language: picked ?? browserLanguage(),
  isLanguagePicked: picked !== null,
});
const runner = runChat(begin, browserPorts(token));
watchPage(runner.dispatch);

const root = document.querySelector("#root");
if (root !== null) createRoot(root).render(<ChatPage runner={runner} />);
