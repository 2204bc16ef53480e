import {
  type Ago,
  bothRegions,
  dataAccount,
  type Place,
  production,
  type Region,
  shortName,
} from '../place.ts';

export interface Stack extends Place {
  name: string;
  /** What it is to the contact centre; absent on a stack of somebody else. */
  part?: string;
  status: string;
  guarded: boolean;
  drift: 'IN_SYNC' | 'DRIFTED';
  checked: string;
  /** Release of the template. */
  release: number;
}

export interface StackSet {
  name: string;
  part?: string;
  instances: { account: string; region: Region; status: string }[];
}

const parts: [stem: string, part: string | undefined][] = [
  ['caller-lookup', 'functions'],
  ['fnol-intake', 'functions'],
  ['payments', 'functions'],
  ['contact-records', 'streams'],
  ['alarms', 'monitoring'],
  ['agent-desktop', 'desktop'],
  ['CDKToolkit', undefined],
];

export const stackName = (stem: string, region: Region): string => `meridian-${stem}-${shortName(region)}`;

export const stacksOf = (ago: Ago): Stack[] =>
  bothRegions.flatMap((region) =>
    parts.map(([stem, part], i) => ({
      ...{ account: production, region, name: part ? stackName(stem, region) : stem, ...(part && { part }) },
      ...{ status: 'UPDATE_COMPLETE', guarded: true, release: 40 + i, drift: 'IN_SYNC' as const },
      checked: ago(12 + i),
    })),
  );

export const stackSetsOf = (): StackSet[] => [
  { name: 'meridian-alerts', part: 'monitoring', instances: everywhere(production) },
  { name: 'meridian-roles', part: 'recovery', instances: everywhere(production, dataAccount) },
  { name: 'office-network', instances: everywhere(production).slice(0, 1) },
];

const everywhere = (...accounts: string[]) =>
  accounts.flatMap((account) => bothRegions.map((region) => ({ account, region, status: 'CURRENT' })));
