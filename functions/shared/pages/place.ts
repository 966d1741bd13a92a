/** Where an event is: the name of the place and its address, in which a postcode stays on one line. */
export const placeLine = ({ name, address }: { name: string; address: string }): string =>
  `${name}, ${address.replace(/\b(\d\d)-(?=\d{3}\b)/g, "$1\u2011")}`;
