import { type Resource, scopeRegions } from '../../model/estate.ts';
import { withoutValue } from '../unseen.ts';
import type { Case } from './case.ts';
import { ofInstance, read } from './find.ts';
import { functionStanding } from './function-standing.ts';
import { arnNeed, bucketStanding } from './resource-needs.ts';
import { lost, type Need, type Standing, survives, unknown } from './standing.ts';

const type = 'AWS::Connect::InstanceStorageConfig';

/**
 * Where the instance keeps what callers leave behind: recordings, transcripts, records. Callers are answered without
 * it, so that it decides no fate; what would not be kept is told all the same.
 */
export function storageNeeds(here: Case): Need[] {
  return here.index.once(`storage|${here.account}|${here.instance}|${here.region}|${here.lost ?? ''}`, () => {
    const own = ofInstance(here.index, { ...here, type });
    const { account, region } = here;
    const unread = [
      ...own.unread,
      ...withoutValue(here.index, type, { field: 'ResourceType', account, region }),
    ];
    const known = own.resources.filter((config) => 'ResourceType' in config.fields);
    const needs = known.flatMap((config) => configNeeds(here, config));
    const kinds = new Set(known.map(kindOf));
    if (unread.length > 0)
      return [
        ...needs,
        { kind: 'storage', name: 'of the instance', standing: unknown('could not be read', unread) },
      ];
    return [
      ...needs,
      ...kindsElsewhere(here)
        .filter((kind) => !kinds.has(kind))
        .map((kind) => missing(here, kind)),
    ];
  });
}

const kindOf = ({ fields }: Resource): string => String(fields['ResourceType']);

const missing = ({ region }: Case, kind: string): Need => ({
  kind: 'storage',
  name: kind,
  standing: lost(`nothing is configured in ${region}: it is not kept while the other Region is lost`),
});

function kindsElsewhere({ index, account, instance, region }: Case): string[] {
  const other = scopeRegions(index.estate.scope).find((one) => one !== region);
  if (other === undefined) return [];
  const { resources } = ofInstance(index, { type, account, instance, region: other });
  return [...new Set(resources.filter((config) => 'ResourceType' in config.fields).map(kindOf))];
}

function configNeeds(here: Case, config: Resource): Need[] {
  const name = kindOf(config);
  const of = (field: string) => read(here.index, config, field);
  const [s3, stream, key] = [of('S3Config'), of('StreamArn'), of('EncryptionKeyId')];
  if ('unread' in s3 || 'unread' in stream || 'unread' in key)
    return [{ kind: 'storage', name, standing: unknown('its configuration could not be read') }];
  const bucket = (s3.value as { BucketName: string } | null)?.BucketName;
  return [
    ...(bucket === undefined ? [] : [{ kind: 'storage', name, standing: bucketStanding(here, bucket) }]),
    ...(typeof stream.value === 'string'
      ? [{ kind: 'storage', name, standing: named(here, stream.value, readers(here, stream.value)) }]
      : []),
    ...(typeof key.value === 'string' && key.value.startsWith('arn:')
      ? [{ kind: 'key of storage', name, standing: named(here, key.value) }]
      : []),
  ];
}

function named(here: Case, arn: string, needs: readonly Need[] = []): Standing {
  const standing = arnNeed(here, arn)?.standing ?? unknown(`what ${arn} names is not known`);
  return standing.state === 'survives' ? survives(standing.why, needs) : standing;
}

/** Functions that Lambda runs on what arrives in a stream. */
const readers = (here: Case, stream: string): Need[] =>
  here.index
    .having('AWS::Lambda::EventSourceMapping', 'EventSourceArn', { ...here, value: stream })
    .map((mapping) => {
      const fn = read(here.index, mapping, 'FunctionName');
      return 'unread' in fn
        ? { kind: 'reader', name: mapping.id, standing: unknown('could not be read', fn.unread) }
        : {
            kind: 'reader',
            name: String(fn.value),
            standing: functionStanding(here, String(fn.value), 'lex'),
          };
    });
