import { useMutation } from "@tanstack/react-query";
import { LogoutOutlined, UserOutlined } from "@ant-design/icons";
import { NavLink, useNavigate } from "react-router";
import { ApiError } from "../data/api-error.ts";
import { useApi } from "../data/use-api.tsx";
import { roleLabels } from "../labels/staff.ts";
import { sessionWords } from "../session/session-words.ts";
import { useMe, useSessionChange } from "../session/use-session.tsx";
import { useWords } from "../words/use-words.tsx";
import { LanguageSwitch } from "./language-switch.tsx";
import { shellWords } from "./shell-words.ts";
import { useShortcutHelp } from "./shortcuts.tsx";

/** Who is logged in, with the way to their account, the other language, the keys and the door. */
export function AccountMenu() {
  const me = useMe();
  const words = useWords(shellWords);
  const roles = useWords(roleLabels);
  const showKeys = useShortcutHelp();
  return (
    <div className="kl-account">
      <NavLink to="/settings/account" className="kl-account-name" title={words.account}>
        <UserOutlined aria-hidden />
        <span>
          <strong>{me.name}</strong>
          <small>{roles[me.role].name}</small>
        </span>
      </NavLink>
      <div className="kl-account-row">
        <LanguageSwitch />
        <button
          type="button"
          className="kl-plain-button"
          aria-label={words.keys}
          title={words.keys}
          onClick={showKeys}
        >
          <kbd>?</kbd>
        </button>
        <LogOutButton />
      </div>
    </div>
  );
}

function LogOutButton() {
  const api = useApi();
  const navigate = useNavigate();
  const words = useWords(sessionWords);
  const { leave } = useSessionChange();
  const logOut = useMutation({
    mutationFn: api.logOut,
    onSettled: (_data, error) => {
      // Whose session is over already is out as well.
      if (error !== null && !(error instanceof ApiError && error.status === 401)) return;
      leave();
      void navigate("/");
    },
  });
  return (
    <button
      type="button"
      className="kl-plain-button"
      title={words.logOut}
      aria-label={words.logOut}
      disabled={logOut.isPending}
      onClick={() => logOut.mutate()}
    >
      <LogoutOutlined aria-hidden />
    </button>
  );
}
