/** An address that breaks before its domain where the line is too short for it. */
export const Email = ({ address }: { address: string }) => {
  const domain = address.lastIndexOf("@");
  return (
    <>
      {address.slice(0, domain)}
      <wbr />
      {address.slice(domain)}
    </>
  );
};
