/** One line of the table: a figure, what it is compared with, and whether the budget is kept. */
export interface Row {
  what: string;
  measured: string;
  against: string;
  ratio: string;
  budget: string;
  kept: boolean;
}

export const kB = (bytes: number): string => `${(bytes / 1000).toFixed(0)} kB`;
export const times = (ratio: number): string => `${ratio.toFixed(2)}x`;
