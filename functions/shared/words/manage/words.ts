import type { SignUp } from "../../../../schemas/sign-up.ts";
import type { Why } from "../../../../domain/self-service.ts";

type Counted = (count: number) => string;
type Filled = (text: string) => string;

interface Explained {
  title: string;
  detail: string;
}

/** What people read behind the link to their own sign-up, in one language; texts in them are formatted already. */
export interface ManageWords {
  status: { signUp: Record<SignUp["status"], string> };
  /** Why a sign-up is where it is. */
  state: {
    underReview: (approver: string, until: string) => string;
    confirmed: Counted;
    waitlisted: (position: string, workingHours: number) => string;
    waitingGroup: Counted;
    /** How many smaller sign-ups have gone ahead of a group so far. */
    passedOver: Counted;
    /** Seats are being gathered for the group now. */
    gathering: string;
    /** What became of a sign-up that nothing more can come of. */
    past: { confirmed: Counted; waiting: string; underReview: string };
    declined: Filled;
    cancelled: Record<Extract<SignUp, { status: "cancelled" }>["cancelReason"], Filled>;
  };
  event: { cancelled: Explained; moved: { title: string; detail: Filled }; over: Filled };
  offer: {
    title: string;
    sessionTitle: Filled;
    detail: (seats: number, until: string) => string;
    sessionDetail: Filled;
    /** What silence and a refusal lead to: for the event, for a session. */
    closing: string;
    lapsing: string;
    over: Filled;
    accept: string;
    decline: string;
    acceptSession: Filled;
    declineSession: Filled;
  };
  needs: string;
  needsHelp: string;
  participants: {
    title: string;
    person: Counted;
    unnamed: string;
    unnamedHelp: Filled;
    ticket: Filled;
    ticketHelp: string;
    arrived: Filled;
    certificate: Filled;
    certificateRevoked: string;
  };
  sessions: {
    title: string;
    confirmed: string;
    waitlisted: Filled;
    offered: Filled;
    wished: string;
    lapsed: Filled;
    declined: Filled;
    missing: string;
    follows: string;
  };
  reason: string;
  actions: {
    change: string;
    changeDetail: Filled;
    resend: string;
    resendDetail: (letter: string, address: string) => string;
    resent: Filled;
    dataDetail: string;
    erase: string;
    /** By whether there is a seat to lose; for so many people. */
    eraseDetail: { held: Counted; waiting: Counted; ended: string };
    eraseTick: string;
    eraseTickMissing: string;
    eraseConfirm: string;
    /** Why something cannot be done any more. */
    why: Record<Why["code"], Filled>;
  };
  cancelTitle: string;
  cancelDetail: Record<"held" | "waiting", Counted>;
  cancelConfirm: string;
}
