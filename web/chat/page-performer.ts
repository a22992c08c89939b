import type { ChatPorts, ChatSocket } from "./chat-ports.ts";
import type { PageEffect, TimerName } from "./machine/page-effect.ts";
import type { PageEvent } from "./machine/page-event.ts";

type Performers = {
  readonly [Type in PageEffect["type"]]: (effect: Extract<PageEffect, { type: Type }>) => void;
};

/** Does what the machine orders; what comes of it goes to `dispatch`. */
export function createPerformer(
  token: string,
  ports: ChatPorts,
  dispatch: (event: PageEvent) => void,
): (effect: PageEffect) => void {
  const timers = createTimers(ports, dispatch);
  const line = createLine(ports, dispatch);
  const { keeper } = ports;
  const performers: Performers = {
    "door-ask": () => void askDoor(token, ports, dispatch),
    "socket-open": line.open,
    "socket-send": ({ message }) => line.send(message),
    "socket-close": line.close,
    "timer-start": timers.start,
    "timer-stop": ({ timer }) => timers.stop(timer),
    "turn-keep": ({ turn }) => keeper.keepTurn(turn),
    "turn-forget": ({ id }) => keeper.forgetTurn(id),
    "draft-keep": ({ text }) => keeper.keepDraft(text),
  };
  return (effect) => (performers[effect.type] as (effect: PageEffect) => void)(effect);
}

async function askDoor(
  token: string,
  { askDoor, keeper }: ChatPorts,
  dispatch: (event: PageEvent) => void,
): Promise<void> {
  const answer = await askDoor(token);
  if (answer === null) dispatch({ type: "door-miss" });
  else if (!("door" in answer)) dispatch({ type: "door-refuse", ...answer });
  else {
    const { door } = answer;
    dispatch({ type: "door-tell", door, kept: keeper.turns(), draft: keeper.draft() });
  }
}

function createTimers(ports: ChatPorts, dispatch: (event: PageEvent) => void) {
  const stops = new Map<TimerName, () => void>();
  const stop = (timer: TimerName): void => {
    stops.get(timer)?.();
    stops.delete(timer);
  };
  const start = ({ timer, fromMs, toMs }: Extract<PageEffect, { type: "timer-start" }>): void => {
    stop(timer);
    const ms = fromMs + ports.chance() * (toMs - fromMs);
    const end = (): void => {
      stops.delete(timer);
      dispatch({ type: "timer-end", timer });
    };
    stops.set(timer, ports.startTimer(ms, end));
  };
  return { start, stop };
}

/** One socket at a time; of one that was closed nothing is heard any more. */
function createLine(ports: ChatPorts, dispatch: (event: PageEvent) => void) {
  let socket: ChatSocket | null = null;
  let current = 0;
  const open = (): void => {
    current += 1;
    const mine = current;
    const heed = (event: PageEvent): void => {
      if (current === mine) dispatch(event);
    };
    socket = ports.openSocket({
      onOpen: () => heed({ type: "socket-open" }),
      onMessage: (message) => heed({ type: "socket-message", message }),
      onClose: (code) => heed({ type: "socket-close", code }),
    });
  };
  const close = (): void => {
    current += 1;
    socket?.close();
    socket = null;
  };
  const send: ChatSocket["send"] = (message) => socket?.send(message);
  return { open, close, send };
}
