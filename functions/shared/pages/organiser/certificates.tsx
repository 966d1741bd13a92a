import type { Certificate } from "../../../../schemas/event-records.ts";
import { day } from "../../words/format.ts";
import { eventWords, organiserWords } from "../../words/organiser/catalogue.ts";
import { Done } from "./done.tsx";
import { addressOf, drawRoom, type Office } from "./room.tsx";
import { ScrollingTable } from "./table.tsx";

export interface CertificatesPage {
  office: Office;
  certificates: readonly Certificate[];
  done?: string | undefined;
}

/** Every certificate of the event; one that should not have been issued can be revoked. */
export const certificatesPage = ({ office, certificates, done }: CertificatesPage): string =>
  drawRoom({
    office,
    room: "certificates",
    children: (
      <>
        <Done language={office.language} done={done} />
        <Certificates office={office} certificates={certificates} />
      </>
    ),
  });

function Certificates({ office, certificates }: { office: Office; certificates: readonly Certificate[] }) {
  const { language } = office;
  const words = eventWords[language].certificates;
  if (certificates.length === 0) return <p>{words.none}</p>;
  const ordered = certificates.toSorted((one, other) => (one.number < other.number ? -1 : 1));
  return (
    <ScrollingTable caption={organiserWords[language].rooms.certificates} columns={Object.values(words.columns)}>
      {ordered.map((certificate) => (
        <tr>
          <th scope="row">{certificate.number}</th>
          <td>{certificate.name}</td>
          <td>{day(language, certificate.issuedAt)}</td>
          <td>
            {certificate.revokedAt === undefined ? (
              <>
                {words.valid}
                <Revoke office={office} certificate={certificate} />
              </>
            ) : (
              words.revokedAt(day(language, certificate.revokedAt))
            )}
          </td>
        </tr>
      ))}
    </ScrollingTable>
  );
}

/** Opens first and asks then, so that one stray press revokes nothing. */
function Revoke({ office, certificate }: { office: Office; certificate: Certificate }) {
  const words = eventWords[office.language].certificates;
  const { submissionId, participant, number } = certificate;
  return (
    <details>
      <summary>
        {words.revokeShort}
        <span class="visually-hidden">{` ${number}`}</span>
      </summary>
      <form method="post" action={addressOf(office, "/certificates")}>
        <p class="help">{words.sure}</p>
        <input type="hidden" name="certificate" value={`${submissionId}#${participant}`} />
        <button class="danger">{words.revoke(number)}</button>
      </form>
    </details>
  );
}
