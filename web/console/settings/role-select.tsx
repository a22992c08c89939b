import { Select } from "antd";
import type { Role } from "../../../server/protocol/staff.ts";
import { roleLabels } from "../labels/staff.ts";
import { useWords } from "../words/use-words.tsx";

/** One of the roles, each with what it is for. */
export function RoleSelect({
  label,
  value,
  isDisabled = false,
  onChange,
}: {
  readonly label: string;
  readonly value: Role;
  readonly isDisabled?: boolean;
  readonly onChange: (role: Role) => void;
}) {
  const labels = useWords(roleLabels);
  return (
    <Select<Role>
      aria-label={label}
      className="kl-role-select"
      value={value}
      disabled={isDisabled}
      onChange={onChange}
      popupMatchSelectWidth={false}
      // Beside the field, so that it belongs to the dialog or the page that the field is in.
      getPopupContainer={(field: HTMLElement) => field.parentElement ?? document.body}
      options={(Object.keys(labels) as Role[]).map((role) => ({
        value: role,
        label: labels[role].name,
        title: labels[role].meaning,
      }))}
      optionRender={({ data: { label: name, title } }) => (
        <span className="kl-role-option">
          <strong>{name}</strong> <small>{title}</small>
        </span>
      )}
    />
  );
}
