import { type Ago, production } from '../place.ts';

/** A Region switch plan, of which each Region has a copy. */
export interface Plan {
  name: string;
  activates: ('us-east-1' | 'us-west-2')[];
  minutes?: number;
  warnings: string[];
  /** When it was last carried out, there and back. */
  drilled?: string;
}

export const plansOf = (ago: Ago): Plan[] => [
  { ...{ name: 'meridian-voice', activates: ['us-east-1', 'us-west-2'] }, ...usual, drilled: ago(74) },
  { ...{ name: 'meridian-web', activates: ['us-east-1', 'us-west-2'] }, ...usual, drilled: ago(74) },
];

const usual = { minutes: 30, warnings: [] };

export const planArn = ({ name }: Plan): string =>
  `arn:aws:arc-region-switch::${production}:plan/${name}:a1b2c3`;
