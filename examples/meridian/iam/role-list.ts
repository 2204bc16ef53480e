import { dataAccount, production, recovery } from '../place.ts';
import { policyArn, trustedBy } from '../policy.ts';
import type { RoleRow } from './roles.ts';
import { federated, shiftTraffic, signIn, trustedAccount } from './trust.ts';

const named = (name: string) => [policyArn(name)];
const aws = (name: string) => [`arn:aws:iam::aws:policy/${name}`];

export const meridianRoles: RoleRow[] = [
  [
    'meridian-connect-agents',
    'Agents sign in to Amazon Connect',
    federated('meridian-workforce'),
    { inline: { 'sign-in': signIn } },
  ],
  [
    'meridian-connect-supervisors',
    'Supervisors sign in to Amazon Connect',
    federated('meridian-workforce'),
    { inline: { 'sign-in': signIn } },
  ],
  [
    'meridian-failover-operator',
    'Moves callers and agents to the other Region',
    federated('meridian-workforce'),
    { inline: { 'shift-traffic': shiftTraffic }, usedAgo: 41, usedIn: recovery },
  ],
  [
    'meridian-break-glass',
    'For the day on which the identity provider is gone',
    trustedAccount(production),
    { attached: named('meridian-break-glass'), usedAgo: 88 },
  ],
  [
    'meridian-ci-deploy',
    'Deploys flows and functions',
    trustedAccount(production, 'meridian-ci'),
    { attached: named('meridian-deploy') },
  ],
  [
    'meridian-terraform',
    'Plans and applies infrastructure',
    trustedAccount(production, 'meridian-terraform'),
    { attached: named('meridian-infrastructure') },
  ],
  [
    'meridian-wfm-partner',
    'The workforce planning service reads agent metrics',
    trustedAccount('777788889999', 'meridian-wfm-7f21'),
    { attached: named('meridian-read-metrics') },
  ],
  [
    'meridian-auditor',
    'Internal audit reads everything that is configured',
    federated('meridian-workforce'),
    { attached: aws('SecurityAudit') },
  ],
  [
    'meridian-s3-replication',
    'Copies objects to the other Region',
    trustedBy('s3'),
    { path: '/service-role/', attached: named('meridian-replicate-buckets') },
  ],
  [
    'meridian-contact-records',
    'Delivers contact records',
    trustedBy('firehose'),
    { attached: named('meridian-write-streams') },
  ],
  [
    'meridian-agent-events',
    'Reads agent events for the wallboard',
    trustedBy('kinesisanalytics'),
    { attached: named('meridian-read-streams') },
  ],
  [
    'meridian-trail-delivery',
    'CloudTrail writes to CloudWatch Logs',
    trustedBy('cloudtrail'),
    { attached: named('meridian-write-logs') },
  ],
  [
    'meridian-dr-restore',
    'Restores tables to a point in time, in either Region',
    trustedAccount(production),
    { attached: named('meridian-restore'), usedAgo: 132, usedIn: recovery },
  ],
  [
    'meridian-drill-runner',
    'Runs the quarterly failover drill',
    trustedBy('ssm'),
    { inline: { 'shift-traffic': shiftTraffic }, usedAgo: 41 },
  ],
];

export const lakeRoles: RoleRow[] = [
  [
    'ringdown-audit',
    'Read by the resilience audit of meridian-production',
    trustedAccount(production, 'meridian-audit'),
    { attached: aws('SecurityAudit') },
  ],
  [
    'meridian-s3-replication',
    'Copies objects to the other Region',
    trustedBy('s3'),
    { path: '/service-role/', attached: [policyArn('meridian-replicate-lake', dataAccount)] },
  ],
  [
    'meridian-lake-loader',
    'Loads contact records into the raw zone',
    trustedBy('glue'),
    { attached: [policyArn('meridian-write-lake', dataAccount)] },
  ],
  [
    'meridian-lake-crawler',
    'Keeps the catalogue up to date',
    trustedBy('glue'),
    { path: '/service-role/', attached: [policyArn('meridian-write-lake', dataAccount)] },
  ],
  [
    'meridian-lake-query',
    'Analysts query the curated zone',
    trustedBy('athena'),
    { attached: [policyArn('meridian-read-lake', dataAccount)] },
  ],
  [
    'meridian-erasure',
    'Erases what callers ask to be forgotten',
    trustedBy('lambda'),
    { attached: [policyArn('meridian-write-lake', dataAccount)] },
  ],
];

/** Roles that AWS services made for themselves; nobody in the account can change them. */
export const serviceLinked: [account: string, service: string, name: string][] = [
  [production, 'connect', 'AmazonConnect_4vKx2QpZ'],
  [production, 'dynamodb.application-autoscaling', 'ApplicationAutoScaling_DynamoDBTable'],
  [production, 'replication.dynamodb', 'DynamoDBReplication'],
  [production, 'lexv2', 'LexV2Bots_MERIDIAN'],
  [production, 'cloudtrail', 'CloudTrail'],
  [production, 'config', 'Config'],
  [production, 'sso', 'SSO'],
  [production, 'support', 'Support'],
  [dataAccount, 'replication.dynamodb', 'DynamoDBReplication'],
  [dataAccount, 'sso', 'SSO'],
  [dataAccount, 'support', 'Support'],
];
