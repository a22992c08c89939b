import { useNavigate } from "react-router";
import { useApi } from "../data/use-api.tsx";
import { useDeskAct } from "./use-desk.ts";

/** Accepts a call and opens it. */
export function useAccept() {
  const api = useApi();
  const navigate = useNavigate();
  return useDeskAct(async (callId: string) => {
    await api.acceptCall(callId);
    await navigate(`/desk/${encodeURIComponent(callId)}`);
  });
}
