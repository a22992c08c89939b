import type { PublicCase } from "../../domain/case-views.ts";
import { verifyFailuresMax } from "../../domain/limits.ts";
import { line, say, type PublicLine } from "../../domain/lines.ts";
import type { Direction } from "../../domain/locale.ts";
import type { Asked } from "../../domain/vocabulary.ts";
import { asksWhyProof, takesUsForSale } from "../understanding/asked-of-us.ts";
import { wantsOtherProof } from "../understanding/signs/claim/wants-other-proof.ts";
import type { PublicReply } from "./decision.ts";
import { means, type HeardTurn } from "./heard-turn.ts";
import type { Identity } from "./state.ts";

/** What the agent may know before verification: no debt fact is in it. */
export interface PublicView {
  readonly case: PublicCase;
  readonly direction: Direction;
  readonly identity: Identity;
  /** Which fragments the case could be matched against; never their values. */
  readonly fragments: { readonly idLast4: boolean; readonly birthDate: boolean };
  readonly asked: Asked | null;
  readonly ended: boolean;
  readonly handedOver: boolean;
  readonly fragmentGiven: boolean;
  /** They declined, and give name or fragment after all. */
  readonly comesBack: boolean;
}

/** Questions for a name or fragment that may go unanswered before the agent lets it be. */
const unansweredMax = 3;

/** Opening words: institution, AI, recording, and who is on the line. */
export function openingReply(view: PublicView): PublicReply {
  const { institution, debtorName } = view.case;
  return {
    act: "open",
    because: [`direction:${view.direction}`],
    lines: [
      view.direction === "outbound"
        ? line("open_outbound", { institution, name: debtorName })
        : line("open_inbound", { institution }),
    ],
    asked: "name",
  };
}

/** The next step towards verification, or a polite end; refusing is never pressed. */
export function unverifiedReply(view: PublicView, turn: HeardTurn): PublicReply {
  if (view.identity.failures >= verifyFailuresMax) return endUnverified(view.case, "verify_failed");
  if (means(turn, "goodbye") || (view.ended && !view.comesBack)) return goodbye();
  if (view.identity.declined) return declined(view, turn);
  if (view.handedOver && !means(turn, "confirm_identity") && !view.fragmentGiven) {
    return {
      act: "stay",
      because: ["handoff:waiting"],
      lines: [say("handoff_waiting")],
      asked: null,
    };
  }
  const isLetBe = view.identity.unanswered >= unansweredMax && !view.handedOver;
  if (isLetBe) return endUnverified(view.case, "verify_unanswered");
  return askNext(view, turn);
}

function declined(view: PublicView, turn: HeardTurn): PublicReply {
  const officialChannel = view.case.officialChannel;
  if (!turn.triggers.has("suspect_fraud") && !means(turn, "suspect_fraud")) {
    return endUnverified(view.case, "verify_declined");
  }
  return {
    act: "end_unverified",
    because: ["trigger:suspect_fraud"],
    lines: [line("suspect_fraud", { officialChannel }), say("goodbye")],
    ends: true,
  };
}

function goodbye(): PublicReply {
  return {
    act: "goodbye",
    because: ["intent:goodbye"],
    lines: [say("goodbye")],
    asked: null,
    ends: true,
  };
}

/** It is left at the way to us: nothing private was said, and nothing is asked any more. */
export function endUnverified({ officialChannel }: PublicCase, why: string): PublicReply {
  const key = why === "verify_declined" ? "verify_declined" : "verify_failed";
  return {
    act: "end_unverified",
    because: [`identity:${why}`],
    lines: [line(key, { officialChannel }), say("goodbye")],
    // Whoever would rather not may still come back to it in this call, and is then heard as answering it.
    ...(why === "verify_declined" ? {} : { asked: null }),
    ends: true,
  };
}

function askNext(view: PublicView, turn: HeardTurn): PublicReply {
  const suspicious = turn.triggers.has("suspect_fraud");
  const first: PublicLine[] = suspicious
    ? [line("suspect_fraud", { officialChannel: view.case.officialChannel })]
    : asksWhatFor(turn)
      ? [say("purpose_after_verify")]
      : [];
  if (suspicious) {
    return { act: "answer", because: ["trigger:suspect_fraud"], lines: first };
  }
  if (!view.identity.nameConfirmed) return askName(view, turn, first);
  return askFragment(view, turn, first);
}

const asksWhatFor = (turn: HeardTurn): boolean =>
  asksWhyProof(turn.text) ||
  takesUsForSale(turn.text) ||
  means(
    turn,
    "ask_balance",
    "ask_fee",
    "ask_plan",
    "ask_consequence",
    "ask_waiver",
    "ask_deferral",
    "ask_discount",
  );

/** Asked who they are, they gave a whole name, and it is not the one on file. */
const givesOtherName = ({ direction, asked }: PublicView, { understanding }: HeardTurn): boolean =>
  direction === "inbound" && asked === "name" && /\S\s+\S/u.test(understanding.slots.name ?? "");

function askName(view: PublicView, turn: HeardTurn, first: readonly PublicLine[]): PublicReply {
  const mismatch = givesOtherName(view, turn) ? [say("fragment_mismatch")] : [];
  const ask =
    view.direction === "outbound"
      ? line("ask_name", { name: view.case.debtorName })
      : say("ask_name_inbound");
  return {
    act: "ask_name",
    because: ["step:verify", "identity:name"],
    lines: [...first, ...mismatch, ask],
    asked: "name",
  };
}

/** The digits of a document, unless there are none on file or the date of birth was agreed on instead. */
function fragmentToAsk({ fragments, asked }: PublicView): "idLast4" | "birthDate" {
  const keepsBirthDate = fragments.birthDate && asked === "birthDate";
  return fragments.idLast4 && !keepsBirthDate ? "idLast4" : "birthDate";
}

/** The date of birth does where the digits of a document are not known, or not which document. */
const askBirthDateInstead: PublicReply = {
  act: "ask_fragment",
  because: ["step:verify", "identity:birthDate"],
  lines: [say("ask_birth_date_instead")],
  asked: "birthDate",
};

function askFragment(view: PublicView, turn: HeardTurn, first: readonly PublicLine[]): PublicReply {
  const { officialChannel } = view.case;
  const { idLast4, birthDate } = view.fragments;
  if (!idLast4 && !birthDate) return endUnverified(view.case, "verify_impossible");
  if (birthDate && wantsOtherProof(turn.text, view.asked)) return askBirthDateInstead;
  const isRetry = view.asked === "idLast4" || view.asked === "birthDate";
  const mismatch =
    view.identity.failures > 0 && view.fragmentGiven ? [say("fragment_mismatch")] : [];
  const asked = fragmentToAsk(view);
  const ask = isRetry
    ? say(asked === "idLast4" ? "ask_id_last4_again" : "ask_birth_date_again")
    : line(asked === "idLast4" ? "ask_id_last4" : "ask_birth_date", { officialChannel });
  return {
    act: "ask_fragment",
    because: ["step:verify", `identity:${asked}`],
    lines: [...first, ...mismatch, ask],
    asked,
  };
}
