/** @jsxImportSource react */
import { Button, Link, Section, Text } from "@react-email/components";
import { Fragment } from "react";
import type { Block, Row } from "./content.ts";
import { style } from "./style.ts";
import { clean } from "./text.ts";

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
            {`${clean(label)}:`}
          </dt>{" "}
          <dd className="text" style={style.value}>
            <Typed text={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A button, and its address in full for whoever cannot or does not want to press it. */
function Action({ label, url, copyAddress }: { label: string; url: string; copyAddress: string }) {
  return (
    <Section style={style.action}>
      <Button href={url} className="button" style={style.button}>
        {label}
      </Button>
      <Text className="quiet" style={{ ...style.small, margin: "12px 0 0" }}>
        <span data-skip-in-text="true">{copyAddress} </span>
        <Link href={url} className="link" style={style.link}>
          {url}
        </Link>
      </Text>
    </Section>
  );
}

export function LetterBlock({ block, copyAddress }: { block: Block; copyAddress: string }) {
  switch (block.type) {
    case "paragraph":
      return (
        <Text className="text" style={style.paragraph}>
          <Typed text={block.text} />
        </Text>
      );
    case "details":
      return <Details rows={block.rows} />;
    case "link":
      return <Action label={block.label} url={block.url} copyAddress={copyAddress} />;
    case "note":
      return (
        <Text className="quiet" style={style.small}>
          <Typed text={block.text} />
        </Text>
      );
  }
}
