import { functionArn } from '../lambda/functions.ts';
import { bothRegions, primary, recovery } from '../place.ts';
import { doomedKey, lost, of } from './data-flaw.ts';
import type { Flaw } from './flaw.ts';

const secrets: Flaw[] = [
  lost('secrets', 'roadside-network', 'The supplier gave a new password, and replication was forgotten'),
  of('secrets', ['roadside-network', primary], 'See above', (secret) => {
    delete secret.replica;
  }),
  of('secrets', ['payment-gateway', primary], 'A secret of that name was there before', (secret) => {
    secret.replica = { status: 'Failed', message: 'a secret with this name already exists' };
  }),
  of('secrets', ['payment-gateway', recovery], 'Opened for the payment provider, in a hurry', (secret) => {
    secret.policy = [
      { Effect: 'Allow', Principal: '*', Action: 'secretsmanager:GetSecretValue', Resource: '*' },
    ];
  }),
  of('secrets', ['telephony', recovery], 'Still under the payments key', (secret) => {
    secret.key = doomedKey;
  }),
  of('secrets', ['text-messages', recovery], 'Taken for a left-over', (secret, ago) => {
    secret.deleted = ago(3);
  }),
  of('secrets', ['crm', primary], 'Rotation has failed since the CRM moved', (secret, ago) => {
    secret.rotated = ago(200);
  }),
  {
    why: 'The function that rotates has never been deployed to the other Region',
    spoil: (centre) => {
      const arn = functionArn('secret-rotation', recovery);
      centre.functions = centre.functions.filter((each) => functionArn(each.name, each.region) !== arn);
    },
  },
];

const parameters: Flaw[] = [
  lost('parameters', '/contact-centre/routing/overflow-number', 'Written by hand, here and not there'),
  of('parameters', ['/contact-centre/crm/client-token', recovery], 'A key that nobody made there', (p) => {
    p.key = 'alias/contact-centre-parameters';
  }),
  of('parameters', ['/contact-centre/crm/url', recovery], 'The CRM moved last winter', (p, ago) => {
    p.written = ago(330);
  }),
  ...bothRegions.map((region) =>
    of('parameters', ['/contact-centre/wallboard/api-key', region], 'It was only to be a test', (p) => {
      p.type = 'String';
      delete p.key;
    }),
  ),
];

/** What happened to secrets and parameters. */
export const secretFlaws: readonly Flaw[] = [...secrets, ...parameters];
