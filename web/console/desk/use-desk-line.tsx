import {
  createContext,
  use,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from "react";
import { DeskLine, noLine, type LineState } from "./desk-line.ts";
import { useDesk } from "./use-desk.ts";

interface DeskLineControl {
  readonly state: LineState;
  /** Listens to that call until told otherwise; whoever leads one hears that. */
  readonly listen: (callId: string) => void;
  readonly stop: () => void;
  readonly mute: (isMuted: boolean) => void;
  readonly retry: () => void;
}

const DeskLineContext = createContext<DeskLineControl | undefined>(undefined);

/** The one line of this window to a spoken call: whoever leads one stays on it whatever page they look at. */
export function DeskLineProvider({ children }: { readonly children: ReactNode }) {
  const [state, setState] = useState<LineState>(noLine);
  const [listensTo, setListensTo] = useState<string>();
  const led = useLedCall();
  const line = useRef<DeskLine>(undefined);
  useEffect(() => {
    const opened = new DeskLine({
      // The sound of calls is loaded by who hears one.
      open: async (...how) => (await import("./desk-audio.ts")).openDeskAudio(...how),
      onChange: setState,
    });
    line.current = opened;
    return () => opened.want(undefined);
  }, []);
  useEffect(() => {
    const callId = led ?? listensTo;
    const wanted = callId === undefined ? undefined : { callId, isLed: led !== undefined };
    line.current?.want(wanted);
  }, [led, listensTo]);
  const stop = useCallback(() => setListensTo(undefined), []);
  const mute = useCallback((isMuted: boolean) => line.current?.mute(isMuted), []);
  const retry = useCallback(() => line.current?.retry(), []);
  const control = useMemo(
    () => ({ state, listen: setListensTo, stop, mute, retry }),
    [state, stop, mute, retry],
  );
  return <DeskLineContext value={control}>{children}</DeskLineContext>;
}

export function useDeskLine(): DeskLineControl {
  const control = use(DeskLineContext);
  if (control === undefined) throw new TypeError("Expected a DeskLineProvider around this.");
  return control;
}

/** The spoken call that one leads: nobody leads two. */
function useLedCall(): string | undefined {
  const { mine } = useDesk();
  return mine.find(({ call }) => call.channel === "voice" && call.endedAt === null)?.call.id;
}
