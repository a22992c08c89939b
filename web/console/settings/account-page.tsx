import { App } from "antd";
import { permissionLabels, roleLabels } from "../labels/staff.ts";
import { PageHeading } from "../parts/page-heading.tsx";
import { PasswordForm } from "../session/password-form.tsx";
import { sessionWords } from "../session/session-words.ts";
import { useMe } from "../session/use-session.tsx";
import { useWords } from "../words/use-words.tsx";
import { settingsWords } from "./settings-words.ts";

/** Who one is here, what one may do, and a new password. */
export function AccountPage() {
  const me = useMe();
  const words = useWords(settingsWords);
  const session = useWords(sessionWords);
  const roles = useWords(roleLabels);
  const permissions = useWords(permissionLabels);
  const { message } = App.useApp();
  return (
    <>
      <PageHeading title={words.account}>
        <p className="kl-faint">
          {me.name} · {roles[me.role].name}
        </p>
      </PageHeading>
      <section className="kl-card kl-narrow">
        <h2>{words.permissions}</h2>
        <ul className="kl-plain-list">
          {me.permissions.map((permission) => (
            <li key={permission}>{permissions[permission]}</li>
          ))}
        </ul>
      </section>
      <section className="kl-card kl-narrow">
        <h2>{words.password}</h2>
        <PasswordForm onChanged={() => void message.success(session.changed)} />
      </section>
    </>
  );
}
