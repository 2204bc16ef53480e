import { primary, production, type Region, recovery, uuid } from '../place.ts';
import { instanceArn, instanceIdOf } from './instances.ts';

/** A traffic distribution group; both Regions of the pair list it, under the ARN of the source. */
export interface Group {
  name: string;
  arn: string;
  instanceArn: string;
  description: string;
  status: string;
  isDefault: boolean;
  telephony: { [region: string]: number };
  agents: { [region: string]: number };
  signIn?: { [region: string]: boolean };
  /** A Region that was never told of the group. */
  unknownIn?: Region;
}

export const groupArn = (name: string): string =>
  `arn:aws:connect:${primary}:${production}:traffic-distribution-group/${uuid(`group ${name}`)}`;

export const split = (source: number) => ({ [primary]: source, [recovery]: 100 - source });

type Row = [name: string, description: string, source: number];

const rows: Row[] = [
  ['meridian-default', 'Sign-in of everybody; numbers that no other group carries', 90],
  ['meridian-claims', 'Claims, first notice of loss and the Spanish claims line', 90],
  ['meridian-service', 'Policy service, billing and broker lines', 90],
  ['meridian-urgent', 'Roadside assistance and the fraud hotline, day and night', 50],
];

export const groupsOf = (): Group[] => rows.map((row) => groupIn('meridian', row));

/** A healthy group of an instance: calls and agents are divided alike. */
export const groupIn = (instance: string, [name, description, source]: Row): Group => ({
  ...{ name, description, status: 'ACTIVE' },
  arn: groupArn(name),
  instanceArn: instanceArn({ id: instanceIdOf(instance), region: primary }),
  isDefault: name.endsWith('-default'),
  telephony: split(source),
  agents: split(source),
  ...(name.endsWith('-default') && { signIn: { [primary]: true, [recovery]: true } }),
});
