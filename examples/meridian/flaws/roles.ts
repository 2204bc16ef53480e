import type { Role } from '../iam/roles.ts';
import { iamId, primary } from '../place.ts';
import type { Statement } from '../policy.ts';
import { type Flaw, one } from './flaw.ts';

const of = (name: string, why: string, spoil: (role: Role) => void): Flaw => ({
  why,
  spoil: ({ roles }) => spoil(one(roles, (role) => role.name === name, name)),
});

const policy = (name: string, why: string, spoil: (statements: Statement[]) => void): Flaw => ({
  why,
  spoil: ({ policies }) => spoil(one(policies, (candidate) => candidate.name === name, name).statements),
});

const audience = (url: string) => ({ StringEquals: { 'SAML:aud': url } });

const everything: Statement = { Effect: 'Allow', Action: '*', Resource: '*' };

/** Permissions that grew. */
export const roleFlaws: readonly Flaw[] = [
  of('meridian-wfm-partner', 'The supplier never sent an external id', (role) => {
    for (const statement of role.trust) delete statement.Condition;
  }),
  of('meridian-dr-restore', 'Trusts a user who was deleted: IAM shows the id that was left', (role) => {
    role.trust = [
      { Effect: 'Allow', Principal: { AWS: iamId('AIDA', 'a user of 2023') }, Action: 'sts:AssumeRole' },
    ];
  }),
  of('meridian-dr-restore', 'So nobody can have rehearsed with it', (role) => {
    role.lastUsed = null;
  }),
  of('meridian-failover-operator', 'Signs in through us-east-1, the Region that it is to leave', (role) => {
    role.trust[0]!.Condition = audience('https://signin.aws.amazon.com/saml');
  }),
  of(
    'meridian-connect-agents',
    'Agents sign in by the endpoint of before the replica, and cannot follow their calls',
    (role) => {
      role.trust[0]!.Condition = audience('https://signin.aws.amazon.com/saml');
    },
  ),
  of(
    'meridian-connect-supervisors',
    'One role for every instance, also for the one that was acquired',
    (role) => {
      for (const statement of role.inline['sign-in']!) delete statement.Condition;
    },
  ),
  of('meridian-lake-query', 'Trusts everybody, as the tutorial did', (role) => {
    role.trust = [{ Effect: 'Allow', Principal: { AWS: '*' }, Action: 'sts:AssumeRole' }];
  }),
  of('meridian-fn-contact-forwarder', 'Made administrator on the night of an incident', (role) => {
    role.attached.push('arn:aws:iam::aws:policy/AdministratorAccess');
  }),
  of('meridian-ci-deploy', 'Whatever a deployment lacked, it now has', (role) => {
    role.inline['unblock-release'] = [everything];
  }),
  policy('meridian-infrastructure', 'Listing actions became tedious', (statements) => {
    statements.push({ ...everything, Sid: 'TheRest' });
  }),
  policy(
    'meridian-break-glass',
    'A guard rail against far Regions, which holds on the day of the failover too',
    (all) => {
      for (const statement of all) statement.Condition = { StringEquals: { 'aws:RequestedRegion': primary } };
    },
  ),
];
