import { type Arn, parseArn } from '../../flows/arn.ts';
import type { Resource } from '../../model/estate.ts';
import type { Unread } from '../../model/provenance.ts';
import type { DataClass, Estimate } from '../../model/recovery.ts';
import { isLike } from '../../model/wildcard.ts';
import type { EstateIndex } from '../estate-index.ts';
import { find } from '../journeys/find.ts';
import { unseen } from '../unseen.ts';
import { bucketPoint } from './bucket.ts';
import { clusterPoint, instancePoint } from './database.ts';
import { missing, sum } from './estimate.ts';
import { secretPoint } from './secret.ts';
import type { Datum, Loss } from './stored.ts';
import { tablePoint } from './table.ts';
import { usedData } from './used.ts';

/** A type of which single resources hold data: how one is estimated, and how an ARN in an environment names it. */
interface Holder {
  type: string;
  class: DataClass;
  point: (
    index: EstateIndex,
    resource: Resource,
    of: Loss & { account: string; arn: string },
  ) => Estimate | null;
  named: (arn: Arn) => string | undefined;
}

const holders: readonly Holder[] = [
  {
    ...{ type: 'AWS::DynamoDB::Table', class: 'table', point: tablePoint },
    named: ({ service, resource }) =>
      service === 'dynamodb' ? /^table\/([^/]+)/.exec(resource)?.[1] : undefined,
  },
  {
    ...{ type: 'AWS::RDS::DBInstance', class: 'database', point: instancePoint },
    named: ({ service, resource }) => (service === 'rds' ? /^db:(.+)/.exec(resource)?.[1] : undefined),
  },
  {
    ...{ type: 'AWS::RDS::DBCluster', class: 'database', point: clusterPoint },
    named: ({ service, resource }) => (service === 'rds' ? /^cluster:(.+)/.exec(resource)?.[1] : undefined),
  },
  {
    ...{ type: 'AWS::S3::Bucket', class: 'bucket' },
    point: (index, { id }, of) => bucketPoint(index, { ...of, name: id, prefix: '', encrypted: false }),
    named: ({ service, resource }) => (service === 's3' ? resource.split('/')[0] : undefined),
  },
  {
    ...{ type: 'AWS::SecretsManager::Secret', class: 'secret', point: secretPoint },
    named: ({ service, resource }) =>
      service === 'secretsmanager' ? /^secret:(.+?)(?:-[A-Za-z0-9]{6})?$/.exec(resource)?.[1] : undefined,
  },
];

/**
 * Tables, databases, buckets and secrets of the lost Region that functions of the contact centre name, and those that
 * an objective names; more where `unread` says so.
 */
export function namedData(
  index: EstateIndex,
  account: string,
  loss: Loss,
): { data: Datum[]; unread: Unread[] } {
  const used = usedData(index, account);
  const data = holders.flatMap((holder) => dataOf(index, { account, holder, loss, arns: used.arns }));
  const wanted = holders.filter((holder) => patternsOf(index, holder).length > 0);
  return {
    data,
    unread: [
      ...used.unread,
      ...wanted.flatMap(({ type }) =>
        unseen(index, index.registry.types.get(type)!, { account, region: loss.lost }),
      ),
    ],
  };
}

/** An entry that takes everything in names nothing. */
const patternsOf = ({ objectives }: EstateIndex, holder: Holder): string[] =>
  objectives.data.filter((one) => one.class === holder.class && one.name !== '*').map(({ name }) => name);

interface Of {
  account: string;
  holder: Holder;
  loss: Loss;
  arns: readonly string[];
}

function dataOf(index: EstateIndex, { account, holder, loss, arns }: Of): Datum[] {
  const patterns = patternsOf(index, holder);
  const place = (resource: Resource) => resource.account === account && resource.region === loss.lost;
  const listed = index.ofType(holder.type).filter(place);
  const names = new Set([
    ...listed.map(({ id }) => id).filter((id) => patterns.some((pattern) => isLike(pattern, id))),
    ...arns.flatMap((arn) => {
      const parsed = parseArn(arn);
      return parsed && (parsed.account === '' || parsed.account === account)
        ? (holder.named(parsed) ?? [])
        : [];
    }),
  ]);
  return [...names].sort().flatMap((name) => datumOf(index, { account, holder, loss, name }));
}

function datumOf(
  index: EstateIndex,
  { account, holder, loss, name }: Omit<Of, 'arns'> & { name: string },
): Datum[] {
  const found = find(index, { type: holder.type, name, account, region: loss.lost });
  const datum = {
    ...{ id: `${holder.class}/${name}`, class: holder.class, name, nameless: [], account },
    region: loss.lost,
  };
  if ('resource' in found) {
    const of = { ...loss, account, arn: found.resource.arn ?? name };
    const estimate = holder.point(index, found.resource, of);
    return estimate ? [{ ...datum, estimate }] : [];
  }
  if ('absent' in found) return [];
  const why = `whether it is in ${loss.lost} could not be read`;
  return [{ ...datum, estimate: sum([missing({ label: holder.class, why }, found.unread)]) }];
}
