import type { ReactNode } from "react";

/** What a tag says by its colour; its words say it too. */
export type TagTone = "plain" | "accent" | "good" | "warn" | "bad" | "quiet";

/** A short word on a coloured ground. */
export function Tag({
  tone = "plain",
  icon,
  title,
  children,
}: {
  readonly tone?: TagTone;
  readonly icon?: ReactNode;
  readonly title?: string | undefined;
  readonly children: ReactNode;
}) {
  return (
    <span className={`kl-tag kl-tag-${tone}`} title={title}>
      {icon}
      {children}
    </span>
  );
}
