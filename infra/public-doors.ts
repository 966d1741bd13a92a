import { Construct } from "constructs";
import type { EnvironmentOf, FunctionName } from "../schemas/env.ts";
import { routes } from "../schemas/routes.ts";
import { both, nothing } from "./access.ts";
import type { Api } from "./api.ts";
import type { House } from "./door.ts";
import type { Files } from "./files.ts";
import { Room } from "./room.ts";
import type { Table } from "./table.ts";

const pages = "public-pages-fail";
const links = "links-fail";
const clerks = "organisers-cannot-work";
const door = "check-in-fails";

interface PublicDoor {
  /** Who is hurt while it fails. */
  impact: string;
  /** Article of docs/runbook.md. */
  article: string;
  /** In MB. */
  memory?: number;
}

/** A function that uses the table and nothing else. */
type TableDoor = {
  [Name in FunctionName]: { TABLE_NAME: string } extends EnvironmentOf<Name> ? Name : never;
}[FunctionName];

/** Functions behind public addresses that use the table alone, each in its room. */
const rooms = {
  /** Forms of every kind, and what everybody finds behind the link to what they have sent. */
  Forms: {
    "list-forms": { impact: "Residents do not see which forms are open.", article: pages },
    "show-form": { impact: "Embedded forms stay empty on municipal pages.", article: pages },
    "form-page": { impact: "Residents without JavaScript cannot open a form.", article: pages },
    "embed-page": { impact: "Editors of municipal sites cannot look up how to embed a form.", article: pages },
    preflight: { impact: "Forms embedded in municipal pages cannot be sent.", article: pages },
    "submit-form": { impact: "Residents cannot sign up and applicants cannot apply.", article: "submissions-fail" },
    "receipt-page": { impact: "People who have just sent a form see an error and may send it again.", article: pages },
    "manage-page": { impact: "People who signed up cannot see their sign-up.", article: links },
    "resend-letter": { impact: "People who lost a letter cannot have it sent again.", article: links },
    "copy-data": { impact: "People cannot take the copy of their data that they have a right to.", article: links },
    "erase-submission": { impact: "People cannot erase their data, which they have a right to.", article: links },
    "link-page": { impact: "People who lost their link cannot ask for another.", article: links },
    "request-link": { impact: "People who lost their link get no other.", article: links },
  },
  /** What people who signed up, approvers and helpers at the door use. */
  Conference: {
    "programme-page": { impact: "People cannot find the conference of their region.", article: pages },
    "cancel-sign-up": { impact: "People cannot cancel and the waiting list does not move.", article: links },
    "answer-offer": { impact: "People cannot take the seats that were offered to them.", article: links },
    "edit-page": { impact: "People cannot change what they signed up with.", article: links },
    "change-sign-up": { impact: "People cannot change what they signed up with.", article: links },
    "approval-page": { impact: "Approvers cannot read sign-ups.", article: links },
    "record-approval": { impact: "Sign-ups cannot be accepted, so people wait.", article: links },
    "ticket-page": { impact: "Participants cannot show their ticket from the link.", article: door },
    "check-in-page": { impact: "Helpers at the door cannot open their page.", article: door },
    "check-in-list": { impact: "Helpers at the door see an old list.", article: door },
    "record-arrivals": { impact: "Arrivals stay on the telephones of helpers and are not counted.", article: door },
    "undo-arrival": { impact: "Mistaken ticks at the door cannot be taken back.", article: door },
    "record-walk-in": { impact: "People without a sign-up cannot be let in at the door.", article: door },
    "certificate-page": { impact: "Nobody can check whether a certificate is genuine.", article: pages },
    "certificate-file": { impact: "Participants cannot get their certificate again.", article: pages },
  },
  /** What clerks use for a conference. */
  Organiser: {
    "organiser-page": { impact: "Clerks cannot see the list of their event.", article: clerks },
    "organiser-sign-up": {
      impact: "Clerks cannot see what became of a sign-up, or what is to be done.",
      article: clerks,
    },
    "organiser-event": { impact: "Clerks cannot change their event or type attendance back.", article: clerks },
    "organiser-statistics": { impact: "Clerks cannot see the figures of their event.", article: clerks },
    // Typefaces and their outlines take memory, and a third of a core would be slow with a thousand rows.
    "organiser-export": {
      impact: "Clerks cannot export or print the list of their event.",
      article: clerks,
      memory: 1536,
    },
    "entry-page": { impact: "Clerks cannot type in sign-ups from paper and telephone.", article: clerks },
    "enter-sign-up": { impact: "Sign-ups from paper and telephone do not get on the list.", article: clerks },
    "change-event": {
      impact: "Organisers cannot move or cancel an event, so people may travel in vain.",
      article: clerks,
    },
    "complete-task": { impact: "Clerks cannot say what they have done, and do it twice.", article: clerks },
    "record-attendance": {
      impact: "Signatures on paper are not counted, so certificates are missing.",
      article: clerks,
    },
    "share-check-in": { impact: "Helpers at the door get no link.", article: clerks },
    "revoke-certificate": { impact: "Certificates given by mistake stay valid.", article: clerks },
    "print-letter": { impact: "People without an e-mail address get no letters.", article: clerks, memory: 1024 },
    "organiser-cancel": { impact: "Seats of people who called to cancel stay taken.", article: clerks },
    "act-for": { impact: "Clerks cannot answer or change anything for people who call.", article: clerks },
  },
  /** What applicants for grants, those who are asked about them, coordinators of calls and the public use. */
  Grants: {
    "draft-page": { impact: "Applicants cannot open an application they have begun.", article: links },
    "send-draft": { impact: "Applicants cannot send an application they have begun.", article: "submissions-fail" },
    "application-page": { impact: "Applicants cannot see where their application stands.", article: links },
    "application-file": { impact: "Nobody can get an application as a document.", article: links, memory: 1024 },
    "question-page": { impact: "Reviewers and decision-makers cannot read applications.", article: links },
    "answer-question": { impact: "Reviews and decisions cannot be recorded, so applicants wait.", article: links },
    "call-action": { impact: "Coordinators cannot move their call on, so applicants wait.", article: clerks },
    "call-export": { impact: "Coordinators cannot export the applications of their call.", article: clerks },
    "results-page": { impact: "Nobody can see who was awarded a grant.", article: pages },
    "offers-page": { impact: "The public cannot read offers while it may comment on them.", article: pages },
    "comment-on-offer": {
      impact: "Comments of the public are not taken, and the days for them go by.",
      article: pages,
    },
  },
} satisfies Record<string, Partial<Record<TableDoor, PublicDoor>>>;

/** All public doors. One that uses more than the table, or less, is added to its room by itself. */
export class PublicDoors extends Construct {
  constructor(scope: Construct, house: House, table: Table, files: Files, api: Api) {
    super(scope, "Doors");
    const room = (name: keyof typeof rooms) => {
      const doors: Partial<Record<TableDoor, PublicDoor>> = rooms[name];
      const built = new Room(this, name, house, api);
      for (const [name, door] of Object.entries(doors) as [TableDoor, PublicDoor][]) {
        built.add(name, { ...door, uses: table.for(name) });
      }
      return built;
    };
    const forms = room("Forms");
    forms.add("static-asset", {
      impact: "Embedded forms do not load on municipal pages and pages lose their styles.",
      article: pages,
      uses: nothing,
    });
    forms.add("attach-file", {
      impact: "People cannot add files to what they fill in.",
      article: pages,
      uses: both(table.for("attach-file"), files.keep()),
      // Bytes, their base64 and what office documents unpack to.
      memory: 1024,
    });
    forms.add("form-file", {
      impact: "Nobody can open a file that came with a form.",
      article: links,
      uses: both(table.for("form-file"), files.hand()),
    });
    const grants = room("Grants");
    grants.add("save-draft", {
      impact: "Applicants cannot save an application, or go on with one.",
      article: "submissions-fail",
      uses: both(table.for("save-draft"), files.upload()),
    });
    grants.add("call-page", {
      impact: "Coordinators cannot see their call.",
      article: clerks,
      uses: both(table.for("call-page"), files.read()),
    });
    grants.add("attachment", {
      impact: "Nobody can open a file that came with an application.",
      article: links,
      uses: both(table.for("attachment"), files.read()),
    });
    const others = [room("Conference"), room("Organiser"), grants];

    const found = new Set([forms, ...others].flatMap(({ doors }) => doors));
    const astray = routes.find(({ door }) => !found.has(door));
    if (astray) throw new Error(`${astray.door} has a route, but no room in public-doors.ts`);
  }
}
