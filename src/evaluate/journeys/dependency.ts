import type { FlowReference } from '../../flows/flow.ts';
import { botStanding } from './bot-standing.ts';
import type { Case } from './case.ts';
import { connectStanding, isOpen } from './connect-standing.ts';
import { functionStanding } from './function-standing.ts';
import { bucketStanding } from './resource-needs.ts';
import { lost, type Standing, survives, unknown } from './standing.ts';

/** Something outside of a flow that one of its actions uses, in one case. */
export interface Dependency {
  kind: string;
  name: string;
  standing: Standing;
}

/** What a reference comes to while a Region serves: the token of the serving Region is filled in. */
export const valueIn = ({ region }: Case, { resolved, value }: FlowReference): string =>
  (resolved ?? value).trim().replaceAll(/\$\.AwsRegion\b|\$\.?\[(['"])AwsRegion\1\]/g, region);

/** How what an action refers to stands; flows and modules, which a contact walks into, are judged by walking. */
export function dependencyOf(here: Case, reference: FlowReference): Dependency {
  const { kind } = reference;
  const value = valueIn(here, reference);
  if (isOpen(reference)) return { kind, name: reference.value, standing: openStanding(reference) };
  return { kind, name: nameOf(here, kind, value), standing: standingOf(here, reference, value) };
}

function standingOf(here: Case, { kind, region }: FlowReference, value: string): Standing {
  if (kind === 'lambda') return functionStanding(here, value);
  if (kind === 'lex-bot') return botStanding(here, value);
  if (kind === 's3') return mediaBucket(here, value);
  if (kind === 'phone-number') return survives('a number outside of the Region');
  const own = connectStanding(here, kind, value);
  if (own) return own;
  if (region !== null && region === here.lost) return lost(`its ARN names ${region}`);
  if (region !== null) return survives(`its ARN names ${region}; whether it exists was not examined`);
  return unknown(`what the action uses in ${here.region} is not read`);
}

/** What is chosen while a contact is in the flow, configuration cannot tell. */
function openStanding({ kind, why, value }: FlowReference): Standing {
  if (kind === 'phone-number') return survives('a number outside of the Region');
  return unknown(`${value} is chosen while a contact is in the flow${why === null ? '' : `: ${why}`}`);
}

/** `https://bucket.s3.region.amazonaws.com/key`, `https://s3.region.amazonaws.com/bucket/key` or `s3://bucket/key`. */
function mediaBucket(here: Case, uri: string): Standing {
  const inHost = /^https?:\/\/([^/]+?)\.s3[.-](?:([a-z]{2}(?:-[a-z]+)+-\d)\.)?amazonaws\.com/.exec(uri);
  const inPath = /^https?:\/\/s3[.-](?:([a-z]{2}(?:-[a-z]+)+-\d)\.)?amazonaws\.com\/([^/]+)/.exec(uri);
  const region = inHost?.[2] ?? inPath?.[1];
  if (region !== undefined)
    return region === here.lost ? lost(`it is stored in ${region}`) : survives(`it is stored in ${region}`);
  const bucket = inHost?.[1] ?? inPath?.[2] ?? /^s3:\/\/([^/]+)/.exec(uri)?.[1];
  return bucket === undefined ? unknown(`the bucket of ${uri} is not known`) : bucketStanding(here, bucket);
}

const typeNames: { [kind: string]: string } = {
  queue: 'AWS::Connect::Queue',
  prompt: 'AWS::Connect::Prompt',
  hours: 'AWS::Connect::HoursOfOperation',
  view: 'AWS::Connect::View',
  'task-template': 'AWS::Connect::TaskTemplate',
};

/** The name that people know it by, from whichever Region has it. */
function nameOf({ index, account }: Case, kind: string, value: string): string {
  if (kind === 'lambda') return value.startsWith('arn:') ? value.split(':').slice(6).join(':') : value;
  if (kind === 'lex-bot') return botName(index, account, value);
  if (kind === 's3') return value.replace(/^https?:\/\//, '').replace(/\.s3[.-][^/]*amazonaws\.com/, '');
  if (kind === 'security-key') return value.slice(0, 8);
  const type = typeNames[kind];
  const id = value.split('/').at(-1)!.split(':')[0]!;
  const known = type && index.named(index.registry.types.get(type)!, id, account)[0]?.fields['Name'];
  return typeof known === 'string' ? known : value;
}

function botName(index: Case['index'], account: string, arn: string): string {
  const id = arn.split('bot-alias/')[1] ?? arn;
  const known = index.named(index.registry.types.get('AWS::Lex::BotAlias')!, id, account)[0];
  return known ? String(known.fields['BotName'] ?? id) : id;
}
