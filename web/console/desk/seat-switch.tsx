import { Select } from "antd";
import { useId } from "react";
import { SEAT_STATUSES, type SeatStatus } from "./seat-statuses.ts";
import { useApi } from "../data/use-api.tsx";
import { useWords } from "../words/use-words.tsx";
import { deskWords } from "./desk-words.ts";
import { useDesk, useDeskAct } from "./use-desk.ts";

/** What one is doing at the desk: only who is available is rung. */
export function SeatSwitch() {
  const words = useWords(deskWords);
  const api = useApi();
  const { seat } = useDesk();
  const sit = useDeskAct((status: SeatStatus) => api.sit(status));
  const id = useId();
  const status = sit.isPending ? sit.variables : (seat?.status ?? "away");
  return (
    <label className="kl-seat" htmlFor={id}>
      <span className={`kl-seat-dot kl-seat-${status}`} aria-hidden="true" /> {words.seat}{" "}
      <Select
        id={id}
        value={status}
        options={SEAT_STATUSES.map((value) => ({ value, label: words.statuses[value] }))}
        onChange={(next) => {
          sit.mutate(next);
          // Single keys, such as the one that accepts, are not for a field: it lets go of the focus.
          if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
        }}
        size="small"
        className="kl-seat-select"
      />
    </label>
  );
}
