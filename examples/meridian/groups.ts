import { primary, production, recovery, uuid } from './place.ts';

/** A traffic distribution group; both Regions of the pair list it, under the ARN of the source. */
export interface Group {
  name: string;
  arn: string;
  description: string;
  status: string;
  isDefault: boolean;
  telephony: { [region: string]: number };
  agents: { [region: string]: number };
  signIn?: { [region: string]: boolean };
  users: number;
}

export const groupArn = (name: string): string =>
  `arn:aws:connect:${primary}:${production}:traffic-distribution-group/${uuid(`group ${name}`)}`;

const split = (source: number) => ({ [primary]: source, [recovery]: 100 - source });

const rows: [name: string, description: string, source: number, users: number][] = [
  ['meridian-default', 'Sign-in of everybody; numbers that no other group carries', 90, 84],
  ['meridian-claims', 'Claims, first notice of loss and the Spanish claims line', 90, 212],
  ['meridian-service', 'Policy service, billing and broker lines', 90, 167],
  ['meridian-urgent', 'Roadside assistance and the fraud hotline, day and night', 50, 96],
];

export const groupsOf = (): Group[] =>
  rows.map(([name, description, source, users]) => ({
    name,
    arn: groupArn(name),
    description,
    status: 'ACTIVE',
    isDefault: name === 'meridian-default',
    telephony: split(source),
    agents: split(source),
    ...(name === 'meridian-default' && { signIn: { [primary]: true, [recovery]: true } }),
    users,
  }));
