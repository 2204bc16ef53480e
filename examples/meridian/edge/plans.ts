import { type Ago, bothRegions, production, type Region } from '../place.ts';

/** A Region switch plan, of which each Region has a copy. */
export interface Plan {
  name: string;
  activates: ('us-east-1' | 'us-west-2')[];
  minutes?: number;
  warnings: string[];
  /** When it was last carried out, there and back, and how long until people were served. */
  drilled?: string;
  took: string;
  /** Regions whose health alarm times it. */
  timedIn: Region[];
  /** Where reports of executions go. */
  reports?: string;
  /** Quotas of the second Region that are lower. */
  lacking: string[];
}

export const plansOf = (ago: Ago): Plan[] => [
  { ...{ name: 'meridian-voice', activates: ['us-east-1', 'us-west-2'] }, ...usual, drilled: ago(74) },
  { ...{ name: 'meridian-web', activates: ['us-east-1', 'us-west-2'] }, ...usual, drilled: ago(74) },
];

const usual = {
  ...{ minutes: 30, warnings: [], took: 'PT21M40S', lacking: [] },
  ...{ timedIn: [...bothRegions], reports: 'meridian-drill-reports/region-switch' },
};

export const planArn = ({ name }: Plan): string =>
  `arn:aws:arc-region-switch::${production}:plan/${name}:a1b2c3`;
