import { qrSvg } from "../shared/documents/qr.ts";
import { drawRoom, type Office, roomAddress } from "../shared/pages/organiser/room.tsx";
import { eventWords, organiserWords } from "../shared/words/organiser/catalogue.ts";

/** The link for helpers at the door, to copy or to scan. Only its hash is kept, so it is shown this once. */
export function sharedLinkPage(office: Office, address: string): string {
  const { checkIn } = eventWords[office.language];
  const picture = `data:image/svg+xml;base64,${Buffer.from(qrSvg(address)).toString("base64")}`;
  return drawRoom({
    office,
    room: "event",
    title: checkIn.title,
    foundAt: "/event",
    children: (
      <>
        <p class="notice">{checkIn.once}</p>
        <h2>{checkIn.ready}</h2>
        <p class="shared-link">
          <a href={address}>{address}</a>
        </p>
        <p>
          <img class="qr" src={picture} alt={checkIn.ready} width={288} height={288} />
        </p>
        <p>{checkIn.help}</p>
        <p>
          <a href={roomAddress(office, "event")}>{organiserWords[office.language].rooms.event}</a>
        </p>
      </>
    ),
  });
}
