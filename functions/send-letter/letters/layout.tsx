/** @jsxImportSource react */
import { Body, Container, Head, Heading, Hr, Html, Preview, Section, Text } from "@react-email/components";
import { Fragment } from "react";
import { noBreakSpace } from "../../shared/words/format.ts";
import { LetterBlock } from "./blocks.tsx";
import { AccentLink, Colours, ourTheme } from "./colours.tsx";
import type { LetterContent, Signature } from "./content.ts";
import { sheetIn, style } from "./style.ts";
import { clean } from "./text.ts";
import type { Words } from "./words/catalogue.ts";

interface LetterProps {
  content: LetterContent;
  signature: Signature;
  words: Words;
}

/** The one layout of every letter. Nothing in it is fetched from anywhere. */
export function LetterLayout({ content, signature, words }: LetterProps) {
  const { subject, heading, blocks, preview } = content;
  const { theme = ourTheme } = signature;
  return (
    <Html lang={signature.language}>
      <Head>
        <title>{subject}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <style>{sheetIn(theme.accentDark ?? ourTheme.accentDark)}</style>
      </Head>
      <Preview>{clean(preview)}</Preview>
      <Colours.Provider value={theme}>
        <Body className="body" style={style.body}>
          <Container className="card" style={style.card}>
            <Section style={style.inside}>
              <Heading as="h1" className="heading" style={style.heading}>
                {heading}
              </Heading>
              {blocks.map((block, index) => (
                <LetterBlock key={index} block={block} words={words} />
              ))}
              <Hr className="lined" style={style.rule} />
              <Closing signature={signature} words={words} />
            </Section>
          </Container>
        </Body>
      </Colours.Provider>
    </Html>
  );
}

function Closing({ signature: { organisers, email, phone }, words }: Omit<LetterProps, "content">) {
  return (
    <>
      <Text className="text" style={style.paragraph}>
        {words.regards}
        {organisers.map((name, index) => (
          <Fragment key={index}>
            <br />
            {clean(name)}
          </Fragment>
        ))}
      </Text>
      <Text className="quiet" style={style.small}>
        {words.contact} <AccentLink href={`mailto:${email}`}>{email}</AccentLink>
        {phone && ", "}
        {phone && `${words.phone} ${clean(phone)}`.replaceAll(" ", noBreakSpace)}
      </Text>
      <Text className="quiet" style={{ ...style.small, margin: 0 }}>
        {words.automatic}
      </Text>
    </>
  );
}
