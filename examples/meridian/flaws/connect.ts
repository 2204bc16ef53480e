import type { Centre } from '../centre.ts';
import { groupArn, groupIn, split } from '../connect/groups.ts';
import { instanceIdOf } from '../connect/instances.ts';
import { securityKey } from '../connect/security-key.ts';
import { multiRegionKeyArn } from '../kms/keys.ts';
import { primary, production, type Region, recovery } from '../place.ts';
import { bucketName } from '../s3/buckets.ts';
import { type Flaw, one } from './flaw.ts';

const instance = ({ instances }: Centre, region: Region) =>
  one(instances, (i) => i.id === instanceIdOf('meridian') && i.region === region, `meridian in ${region}`);
const stored = (centre: Centre, kind: string) =>
  one(instance(centre, recovery).storage, (config) => config.kind === kind, kind);
const group = ({ groups }: Centre, name: string) => one(groups, (g) => g.name === name, name);

/** The pair that takes the calls. */
export const connectFlaws: readonly Flaw[] = [
  {
    why: 'Cross-Region routing was taken off for the autumn drill and never put back',
    spoil: (centre) => {
      for (const region of [primary, recovery] as const) instance(centre, region).isolated = [recovery];
    },
  },
  {
    why: 'Calls of the claims line went to 90/10, agents stayed where they were: one call in ten rings for nobody',
    spoil: (centre) => {
      group(centre, 'meridian-claims').agents = split(100);
    },
  },
  {
    why: 'Nobody failed the urgent lines back after the drill',
    spoil: (centre) =>
      Object.assign(group(centre, 'meridian-urgent'), { telephony: split(0), agents: split(0) }),
  },
  {
    why: 'Sign-in through us-west-2 was switched off while the identity provider moved house',
    spoil: (centre) => {
      group(centre, 'meridian-default').signIn = { [primary]: true, [recovery]: false };
    },
  },
  {
    why: 'A group for last winter’s storms would not be deleted: a number hung on it',
    spoil: ({ groups }) =>
      groups.push({
        ...groupIn('meridian', ['meridian-storm', 'Catastrophe response', 100]),
        status: 'DELETION_FAILED',
      }),
  },
  {
    why: '… the catastrophe line',
    spoil: ({ numbers }) => {
      one(numbers, ({ address }) => address === '+18885550106', 'catastrophe line').target =
        groupArn('meridian-storm');
    },
  },
  {
    why: 'The workforce planner’s origin was approved in one Region only',
    spoil: (centre) => instance(centre, recovery).origins.pop(),
  },
  {
    why: 'The card key was replaced in us-east-1; us-west-2 still has the one from the beginning',
    spoil: (centre, ago) => {
      instance(centre, recovery).securityKeys = [securityKey('card capture of the first year', ago(811))];
    },
  },
  {
    why: 'Flow logs were turned on by hand, in the console of one Region',
    spoil: (centre) => Object.assign(instance(centre, recovery).attributes, { CONTACTFLOW_LOGS: false }),
  },
  {
    why: 'Supervisors never asked for enhanced monitoring in the Region they do not work in',
    spoil: (centre) =>
      Object.assign(instance(centre, recovery).attributes, { ENHANCED_CONTACT_MONITORING: false }),
  },
  {
    why: 'Screen recordings came after the replica; their storage was set up once',
    spoil: (centre) => {
      const west = instance(centre, recovery);
      west.storage = west.storage.filter(({ kind }) => kind !== 'SCREEN_RECORDINGS');
    },
  },
  {
    why: 'The wallboard reads agent events in one Region',
    spoil: (centre) => {
      const west = instance(centre, recovery);
      west.storage = west.storage.filter(({ kind }) => kind !== 'AGENT_EVENTS');
    },
  },
  {
    why: 'Reports of the replica go to the bucket that everybody knew',
    spoil: (centre) => {
      stored(centre, 'SCHEDULED_REPORTS').bucket!.name = bucketName('connect-reports', primary);
    },
  },
  {
    why: 'The key of the replica’s transcripts was pasted from the source, Region and all',
    spoil: (centre) => {
      stored(centre, 'CHAT_TRANSCRIPTS').key = multiRegionKeyArn('connect-text', {
        account: production,
        region: primary,
      });
    },
  },
  {
    why: 'Live audio was kept for a week for a speech trial',
    spoil: (centre) => {
      stored(centre, 'MEDIA_STREAMS').video!.hours = 168;
    },
  },
];
