/** One line of the benchmark. `better` says on which side of the bound a measurement should lie. */
export interface Row {
  what: string;
  measured: number;
  bound: number;
  unit: string;
  better: 'less' | 'more';
}

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
