import { type Region, uuid } from '../place.ts';
import { instanceArn, instanceIdOf } from './instances.ts';

/** The instance that something belongs to, as one Region has it. */
export interface Home {
  name: string;
  region: Region;
}

/** Kinds of resources of an instance, as their ARNs spell them. */
export type Kind =
  | 'agent'
  | 'agent-group'
  | 'agent-state'
  | 'authentication-profile'
  | 'contact-flow'
  | 'email-address'
  | 'evaluation-form'
  | 'flow-module'
  | 'integration-association'
  | 'operating-hours'
  | 'prompt'
  | 'queue'
  | 'routing-profile'
  | 'rule'
  | 'security-profile'
  | 'task-template'
  | 'test-case'
  | 'transfer-destination'
  | 'view'
  | 'vocabulary';

const known = new Map<string, string>();

/** What is mirrored has one id in both Regions. Flows name the same things often, so ids are kept. */
export function mirroredId({ name }: Pick<Home, 'name'>, kind: Kind, of: string): string {
  const text = `${name} ${kind} ${of}`;
  const id = known.get(text) ?? uuid(text);
  known.set(text, id);
  return id;
}

/** What Connect does not mirror was made once in each Region, and has another id in each. */
export const ownId = (home: Home, kind: Kind, of: string): string =>
  mirroredId({ name: `${home.name} ${home.region}` }, kind, of);

export const arnIn = ({ name, region }: Home, kind: Kind, id: string): string =>
  `${instanceArn({ id: instanceIdOf(name), region })}/${kind}/${id}`;

/** The ARN of something mirrored; Connect writes the Region of the reader into it. */
export const arnOf = (home: Home, kind: Kind, of: string): string =>
  arnIn(home, kind, mirroredId(home, kind, of));
