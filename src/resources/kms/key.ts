import { bool, list, map, nullable, number, object, string } from '../field-type.ts';
import { parsePolicy, policyDocument } from '../policy-document.ts';
import { at, counterpart, field, listing, resourceType, toOne } from '../resource-type.ts';
import { text } from '../service.ts';
import { grantsToPrincipals } from './grants.ts';
import {
  listAliases,
  listGrants,
  listKeys,
  listResourceTags,
  getKeyPolicy as policy,
  getKeyRotationStatus as rotation,
} from './key-calls.ts';
import { keyMetadata } from './key-metadata.ts';

const keys = listing(listKeys, (answer) => answer.Keys);

export const key = resourceType({
  type: 'AWS::KMS::Key',
  scope: 'region',
  doc: 'A KMS key, whoever manages it. A multi-Region key has the same key id in every Region.',
  list: keys,
  id: 'KeyId',
  arn: 'Arn',
  names: { uses: ['Aliases', 'Arn'], of: ({ Aliases, Arn }) => aliasNames(Aliases as string[], text(Arn)) },
  fields: {
    KeyId: field(keys, string, 'Key id.', (k) => k.KeyId),
    Arn: field(keys, string, 'Amazon Resource Name.', (k) => k.KeyArn),
    Aliases: field(listAliases, list(string), 'Names such as alias/recordings.', (answer, { KeyId }) =>
      answer.Aliases?.filter((a) => a.TargetKeyId === KeyId).map((a) => a.AliasName),
    ),
    ...keyMetadata,
    KeyPolicy: field(
      policy,
      policyDocument,
      'Key policy, which every key has. The keys of a multi-Region key have one each.',
      (answer) => parsePolicy(answer.Policy),
    ),
    Grants: field(
      listGrants,
      list(object({ GranteePrincipal: string, Operations: list(string) })),
      'Grants to roles and users, without those that AWS services made and those for one resource; empty on a key that is not multi-Region.',
      (answer) => grantsToPrincipals(answer.Grants),
    ),
    EnableKeyRotation: field(
      rotation,
      nullable(bool),
      'Whether KMS rotates the key by itself; absent on keys that cannot be rotated, that AWS manages or that await deletion.',
      (answer) => answer.KeyRotationEnabled,
    ),
    RotationPeriodInDays: field(
      rotation,
      nullable(number),
      'Days from one rotation to the next; absent when KMS does not rotate the key.',
      (answer) => answer.RotationPeriodInDays,
    ),
    Tags: field(listResourceTags, map(string), 'Tags.', (answer) =>
      Object.fromEntries((answer.Tags ?? []).map(({ TagKey, TagValue }) => [String(TagKey), TagValue])),
    ),
  },
  relations: {
    Counterpart: counterpart('AWS::KMS::Key', 'KeyId'),
    PrimaryKey: toOne('AWS::KMS::Key', {
      doc: 'The primary key that a multi-Region key belongs to, itself if it is that; absent on a single-Region key.',
      uses: ['MultiRegionConfiguration'],
      name: ({ MultiRegionConfiguration }) =>
        at(MultiRegionConfiguration, 'PrimaryKey', 'Arn') as string | null,
    }),
  },
});

/** Other services name a key by id, ARN, alias or the alias's ARN. */
const aliasNames = (names: readonly string[], arn: string): string[] =>
  names.flatMap((name) => [name, `${arn.slice(0, arn.lastIndexOf(':'))}:${name}`]);
