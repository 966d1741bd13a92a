/** @jsxImportSource react */
import { Heading, Img, Section, Text } from "@react-email/components";
import { Fragment } from "react";
import { AccentButton, AccentLink } from "./colours.tsx";
import type { Block, Row, TicketPicture } from "./content.ts";
import { style } from "./style.ts";
import { clean, labelOf } from "./text.ts";
import type { Words } from "./words/catalogue.ts";

/** Pixels: large enough to be scanned off a screen at arm's length. */
const ticketSize = 180;

/** Text line by line. React escapes it; `bdi` keeps the direction of what people typed from spreading. */
function Typed({ text }: { text: string }) {
  const lines = clean(text).split("\n");
  return (
    <bdi>
      {lines.map((line, index) => (
        <Fragment key={index}>
          {index > 0 && <br />}
          {line}
        </Fragment>
      ))}
    </bdi>
  );
}

function Details({ rows }: { rows: readonly Row[] }) {
  return (
    <dl className="lined" style={style.details}>
      {rows.map(({ label, value }, index) => (
        <div key={index} className="lined" style={style.row}>
          <dt className="quiet" style={style.label}>
            {labelOf(label)}
          </dt>{" "}
          <dd className="text" style={style.value}>
            <Typed text={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

const Subheading = ({ text }: { text: string }) => (
  <Heading as="h2" className="heading" style={style.subheading}>
    {text}
  </Heading>
);

interface TicketsProps {
  heading: string;
  tickets: readonly TicketPicture[];
  note: string;
  open: string;
  describe: (person: string) => string;
}

/** Each ticket as a QR code to show at the entrance, with a link for whoever sees no pictures. */
function Tickets({ heading, tickets, note, open, describe }: TicketsProps) {
  return (
    <Section style={style.action}>
      <Subheading text={heading} />
      {tickets.map(({ person, url, picture }) => (
        <Section key={picture} style={style.ticket}>
          {/* Of low priority, or React would add a link that preloads the picture. */}
          <Img
            fetchPriority="low"
            src={`cid:${picture}`}
            alt={describe(clean(person))}
            width={ticketSize}
            height={ticketSize}
            style={style.code}
          />
          <Text className="quiet" style={{ ...style.small, margin: "8px 0 0" }}>
            <Typed text={person} />
            <br />
            <AccentLink href={url}>{open}</AccentLink>
          </Text>
        </Section>
      ))}
      <Text className="quiet" style={{ ...style.small, margin: "12px 0 0" }}>
        {note}
      </Text>
    </Section>
  );
}

/** A button, and its address in full for whoever cannot or does not want to press it. */
function Action({ label, url, copyAddress }: { label: string; url: string; copyAddress: string }) {
  return (
    <Section style={style.action}>
      <AccentButton href={url}>{label}</AccentButton>
      <Text className="quiet" style={{ ...style.small, margin: "12px 0 0" }}>
        {copyAddress} <AccentLink href={url}>{url}</AccentLink>
      </Text>
    </Section>
  );
}

export function LetterBlock({ block, words }: { block: Block; words: Words }) {
  switch (block.type) {
    case "paragraph":
      return (
        <Text className="text" style={style.paragraph}>
          <Typed text={block.text} />
        </Text>
      );
    case "details":
      return (
        <>
          {block.heading && <Subheading text={block.heading} />}
          <Details rows={block.rows} />
        </>
      );
    case "link":
      return <Action label={block.label} url={block.url} copyAddress={words.copyAddress} />;
    case "tickets":
      return <Tickets {...block} open={words.openTicket} describe={words.ticketPicture} />;
    case "note":
      return (
        <Text className="quiet" style={style.small}>
          <Typed text={block.text} />
        </Text>
      );
  }
}
