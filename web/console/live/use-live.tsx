import { useQueryClient } from "@tanstack/react-query";
import {
  createContext,
  use,
  useEffect,
  useMemo,
  useReducer,
  useRef,
  useState,
  type ReactNode,
} from "react";
import {
  LiveConnection,
  type LineState,
  type LiveSocket,
  type SocketListener,
} from "../data/live-connection.ts";
import { initialLiveState, liveState, type LiveState } from "../data/live-state.ts";
import { useServerStatus } from "../data/use-api.tsx";

interface Live {
  readonly state: LiveState;
  readonly line: LineState;
  readonly see: (callId: string) => void;
  readonly watch: (callId: string) => () => void;
  readonly retryNow: () => void;
}

const LiveContext = createContext<Live | undefined>(undefined);

/** The one socket of the console, and all that came over it. */
export function LiveProvider({ children }: { readonly children: ReactNode }) {
  const [state, dispatch] = useReducer(liveState, initialLiveState);
  const [line, setLine] = useState<LineState>({ type: "connecting" });
  const connection = useRef<LiveConnection>(undefined);
  const watched = useRef(new Set<string>());
  useEffect(() => {
    const opened = new LiveConnection({
      open: openSocket,
      onEvent: dispatch,
      onLine: setLine,
      now: Date.now,
      random: Math.random,
    });
    connection.current = opened;
    // What a page below asked for before there was a line.
    for (const callId of watched.current) opened.watch(callId);
    const retry = (): void => opened.retryNow();
    addEventListener("online", retry);
    document.addEventListener("visibilitychange", retry);
    return () => {
      removeEventListener("online", retry);
      document.removeEventListener("visibilitychange", retry);
      opened.close();
    };
  }, []);
  useFreshLists(state);
  const actions = useMemo(
    () => ({
      see: (callId: string): void => dispatch({ type: "see-call", callId }),
      watch: (callId: string) => {
        watched.current.add(callId);
        connection.current?.watch(callId);
        return () => {
          watched.current.delete(callId);
          connection.current?.unwatch(callId);
          dispatch({ type: "forget-call", callId });
        };
      },
      retryNow: (): void => connection.current?.retryNow(),
    }),
    [],
  );
  useLoginAgain(line, actions.retryNow);
  const live = useMemo(() => ({ state, line, ...actions }), [state, line, actions]);
  return <LiveContext value={live}>{children}</LiveContext>;
}

export function useLive(): Live {
  const live = use(LiveContext);
  if (live === undefined) throw new TypeError("Expected a LiveProvider around this.");
  return live;
}

/** Follows one call for as long as it is on the screen and goes on. */
export function useWatchedCall(callId: string, isOpen: boolean) {
  const { state, watch } = useLive();
  useEffect(() => (isOpen ? watch(callId) : undefined), [callId, isOpen, watch]);
  return state.watched.get(callId);
}

function openSocket({ onOpen, onMessage, onClose }: SocketListener): LiveSocket {
  const scheme = location.protocol === "https:" ? "wss" : "ws";
  const socket = new WebSocket(`${scheme}://${location.host}/api/live`);
  socket.addEventListener("open", onOpen);
  socket.addEventListener("message", ({ data }) => onMessage(String(data)));
  socket.addEventListener("close", ({ code }) => onClose(code));
  return socket;
}

/** Milliseconds after which a refused line is tried again, if the session turns out to be sound. */
const refusedRetryMs = 2_000;

/**
 * A refused line means that the session has ended, or became another one, as a new password does. The
 * session is looked at: where it has ended the login comes up, and after it the line returns.
 */
function useLoginAgain(line: LineState, retryNow: () => void): void {
  const queries = useQueryClient();
  const { isExpired } = useServerStatus();
  const isRefused = line.type === "refused";
  useEffect(() => {
    if (!isRefused || isExpired) return;
    void queries.invalidateQueries({ queryKey: ["session"] });
    const timer = setTimeout(retryNow, refusedRetryMs);
    return () => clearTimeout(timer);
  }, [isRefused, isExpired, queries, retryNow]);
  useEffect(() => {
    if (!isExpired) retryNow();
  }, [isExpired, retryNow]);
}

/** Milliseconds in which many calls that begin or end lead to one look at the lists. */
const freshenMs = 1_500;

/** Lists that show which chats go on are asked for anew when one begins or ends. */
function useFreshLists({ calls, isKnown }: LiveState): void {
  const queries = useQueryClient();
  const open = [...calls.keys()].sort().join(" ");
  const shown = useRef<string>(undefined);
  useEffect(() => {
    if (!isKnown || shown.current === open) return;
    const isFirst = shown.current === undefined;
    shown.current = open;
    if (isFirst) return;
    const timer = setTimeout(() => {
      void queries.invalidateQueries({ queryKey: ["calls", "list"] });
      void queries.invalidateQueries({ queryKey: ["calls", "of-case"] });
      void queries.invalidateQueries({ queryKey: ["cases", "list"] });
    }, freshenMs);
    return () => clearTimeout(timer);
  }, [open, isKnown, queries]);
}
