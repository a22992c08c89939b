import {
  ArrowDownOutlined,
  ArrowUpOutlined,
  CopyOutlined,
  DeleteOutlined,
} from "@ant-design/icons";
import { Button } from "antd";
import type { ReactNode } from "react";
import { useWords } from "../../words/use-words.tsx";
import { treatmentWords } from "./treatment-words.ts";

/** What is done with a row as a whole. */
export const ROW_ACTS = ["up", "down", "duplicate", "remove"] as const;
export type RowAct = (typeof ROW_ACTS)[number];

const icons: Readonly<Record<RowAct, ReactNode>> = {
  up: <ArrowUpOutlined />,
  down: <ArrowDownOutlined />,
  duplicate: <CopyOutlined />,
  remove: <DeleteOutlined />,
};

/** Moves, duplicates and removes a row; each button says which row it is about. */
export function RowButtons({
  at,
  id,
  count,
  onAct,
}: {
  readonly at: number;
  readonly id: string;
  readonly count: number;
  readonly onAct: (act: RowAct) => void;
}) {
  const words = useWords(treatmentWords);
  return (
    <span className="kl-treatment-acts">
      {ROW_ACTS.map((act) => (
        <Button
          key={act}
          type="text"
          size="small"
          icon={icons[act]}
          data-act={act}
          aria-label={words[act](at + 1, id)}
          title={words[act](at + 1, id)}
          disabled={(act === "up" && at === 0) || (act === "down" && at === count - 1)}
          onClick={() => onAct(act)}
        />
      ))}
    </span>
  );
}
