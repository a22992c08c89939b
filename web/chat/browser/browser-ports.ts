import type { ChatPorts, ChatSocket, DoorAnswer, SocketListener } from "../chat-ports.ts";
import { linkKey } from "./link-key.ts";
import { readChatEvent } from "./read-chat-event.ts";
import { readDoorAnswer } from "./read-door-answer.ts";
import { createTurnKeeper, type KeyValueStore } from "./turn-keeper.ts";

/** Milliseconds that the door may take to answer: a slow network and a server that starts fit. */
const doorWaitMs = 20_000;

/** The close code of a socket that could not even be made. */
const noSocketCode = 1006;

/** The browser as the chat's page uses it. */
export function browserPorts(token: string): ChatPorts {
  return {
    askDoor,
    openSocket,
    startTimer: (ms, onEnd) => {
      const timer = setTimeout(onEnd, ms);
      return () => clearTimeout(timer);
    },
    chance: Math.random,
    keeper: createTurnKeeper({
      link: linkKey(token),
      device: storageOr(() => localStorage),
      tab: storageOr(() => sessionStorage),
      nowMs: Date.now(),
    }),
  };
}

async function askDoor(token: string): Promise<DoorAnswer> {
  try {
    const response = await fetch("/api/chat/door", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ token }),
      credentials: "same-origin",
      cache: "no-store",
      signal: AbortSignal.timeout(doorWaitMs),
    });
    return readDoorAnswer(response.status, await response.text());
  } catch {
    return null;
  }
}

function openSocket(listener: SocketListener): ChatSocket {
  const url = new URL("/api/chat", location.href);
  url.protocol = url.protocol === "https:" ? "wss:" : "ws:";
  url.hash = "";
  let socket: WebSocket;
  try {
    socket = new WebSocket(url);
  } catch {
    setTimeout(() => listener.onClose(noSocketCode));
    return { send: () => undefined, close: () => undefined };
  }
  socket.addEventListener("open", () => listener.onOpen());
  socket.addEventListener("message", ({ data }) => {
    const event = readChatEvent(data);
    if (event !== null) listener.onMessage(event);
  });
  socket.addEventListener("close", ({ code }) => listener.onClose(code));
  return {
    send: (message) => socket.send(JSON.stringify(message)),
    close: () => socket.close(),
  };
}

/** A browser that forbids storage throws at the first touch of it. */
function storageOr(storage: () => KeyValueStore): KeyValueStore {
  try {
    return storage();
  } catch {
    return {
      length: 0,
      key: () => null,
      getItem: () => null,
      setItem: () => undefined,
      removeItem: () => undefined,
    };
  }
}
