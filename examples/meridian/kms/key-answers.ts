import { Answers } from '../answers.ts';
import { abroad, bothRegions, hex, otherRegion, primary } from '../place.ts';
import { policyText, rootOf, type Statement } from '../policy.ts';
import { type Key, keyArn } from './keys.ts';

/** What KMS answers about all keys: the listings of each place, and the reads of each key. */
export function keyAnswers(keys: readonly Key[]) {
  const accounts = [...new Set(keys.map(({ account }) => account))];
  return accounts.flatMap((account) =>
    [...bothRegions, abroad].flatMap((region) => {
      const here = keys.filter((key) => key.account === account && key.region === region);
      const answers = new Answers('kms', { account, region });
      answers.give('ListKeys', {}, { Keys: here.map((key) => ({ KeyId: key.id, KeyArn: keyArn(key) })) });
      answers.give('ListAliases', {}, { Aliases: here.filter(({ name }) => name !== '').map(aliasOf) });
      for (const key of here) giveKey(answers, key, keys);
      return answers.fixtures;
    }),
  );
}

function giveKey(answers: Answers, key: Key, keys: readonly Key[]): void {
  const asked = { KeyId: key.id };
  answers.give('DescribeKey', asked, { KeyMetadata: metadataOf(key, keys) });
  answers.give('GetKeyRotationStatus', asked, {
    KeyId: key.id,
    KeyRotationEnabled: key.rotates,
    ...(key.rotates && { RotationPeriodInDays: 365 }),
  });
  answers.give('GetKeyPolicy', asked, { PolicyName: 'default', Policy: policyText(policyOf(key)) });
  if (key.multiRegion) answers.give('ListGrants', asked, { Grants: grantsOf(key) });
  answers.give('ListResourceTags', asked, {
    Tags: key.manager === 'AWS' ? [] : [{ TagKey: 'Owner', TagValue: 'contact-centre-platform' }],
  });
}

/** Amazon Connect grants itself what it needs; the rest was granted by hand. */
const grantsOf = (key: Key) => {
  const grant = (grantee: string) => ({
    ...{ KeyId: keyArn(key), GrantId: hex(`${grantee} ${keyArn(key)}`, 64), CreationDate: key.created },
    ...{
      GranteePrincipal: grantee,
      Operations: ['Decrypt', 'DescribeKey'],
      IssuingAccount: rootOf(key.account),
    },
  });
  return [...key.principals, ...key.grantees].map(grant);
};

const aliasOf = (key: Key) => ({
  AliasName: `alias/${key.name}`,
  AliasArn: `arn:aws:kms:${key.region}:${key.account}:alias/${key.name}`,
  TargetKeyId: key.id,
  CreationDate: key.created,
});

const metadataOf = (key: Key, keys: readonly Key[]) => ({
  AWSAccountId: key.account,
  KeyId: key.id,
  Arn: keyArn(key),
  CreationDate: key.created,
  Enabled: key.state === 'Enabled',
  Description: key.description,
  KeyUsage: 'ENCRYPT_DECRYPT',
  KeyState: key.state,
  ...(key.deletion !== undefined && { DeletionDate: key.deletion }),
  Origin: 'AWS_KMS',
  KeyManager: key.manager,
  KeySpec: 'SYMMETRIC_DEFAULT',
  EncryptionAlgorithms: ['SYMMETRIC_DEFAULT'],
  MultiRegion: key.multiRegion,
  ...(key.multiRegion && { MultiRegionConfiguration: multiRegionOf(key, keys) }),
});

function multiRegionOf(key: Key, keys: readonly Key[]) {
  const twins = keys.filter(({ id, account }) => id === key.id && account === key.account);
  const place = (twin: Key) => ({ Arn: keyArn(twin), Region: twin.region });
  return {
    MultiRegionKeyType: key.region === primary ? 'PRIMARY' : 'REPLICA',
    PrimaryKey: place({ ...key, region: primary }),
    ReplicaKeys: twins.filter(({ region }) => region === otherRegion(primary)).map(place),
  };
}

const use = ['kms:Decrypt', 'kms:DescribeKey', 'kms:Encrypt', 'kms:GenerateDataKey*', 'kms:ReEncrypt*'];

function policyOf(key: Key): Statement[] {
  const { account, manager, principals } = key;
  const administrators: Statement = {
    Sid: 'AccountAdministers',
    Effect: 'Allow',
    Principal: { AWS: rootOf(account) },
    Action: 'kms:*',
    Resource: '*',
  };
  const named: Statement = {
    Sid: 'NamedUse',
    Effect: 'Allow',
    Principal: { AWS: principals },
    Action: [...use, 'kms:CreateGrant'],
    Resource: '*',
  };
  return [
    ...(manager === 'CUSTOMER' ? [administrators] : []),
    servicesUse(key),
    ...(principals.length > 0 ? [named] : []),
  ];
}

const servicesUse = ({ account, usedBy, usedIn }: Key): Statement => ({
  Sid: 'ServicesUse',
  Effect: 'Allow',
  Principal: { AWS: '*' },
  Action: use,
  Resource: '*',
  Condition: {
    StringEquals: {
      'kms:CallerAccount': account,
      'kms:ViaService': usedIn.flatMap((region) =>
        usedBy.map((service) => `${service}.${region}.amazonaws.com`),
      ),
    },
  },
});
