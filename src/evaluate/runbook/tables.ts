import type { Resource } from '../../model/estate.ts';
import { backupCopies, restoreFromCopy } from './backups.ts';
import { type Context, list, listed } from './context.ts';
import { aws, type Draft, draft, named, say, some } from './words.ts';

const sources = [
  'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/globaltables-CoreConcepts.html',
];

interface Replica {
  Region: string;
  ReplicaStatus?: string;
}

/** Tables need no failover where a replica takes writes; the others have to be restored. */
export function tableFailover(context: Context): Draft[] {
  const { lost, left } = context;
  const there = listed(context, 'AWS::DynamoDB::Table', lost);
  const here = listed(context, 'AWS::DynamoDB::Table', left);
  const missing = [...here.missing, ...there.missing];
  const twins = new Set(here.resources.filter((t) => isReplica(t, lost)).map(keyOf));
  const global = there.resources.filter((t) => twins.has(keyOf(t)));
  const single = there.resources.filter((t) => !twins.has(keyOf(t)));
  return [
    ...(global.length > 0 || missing.length > 0 ? [replicaStep(context, global, missing)] : []),
    ...single.map((table) => restoreStep(context, table)),
  ];
}

const keyOf = ({ account, id }: Resource): string => `${account}|${id}`;

const isReplica = ({ fields }: Resource, of: string): boolean =>
  [...list<Replica>(fields['Replicas']), ...list<Replica>(fields['LegacyReplicas'])].some(
    ({ Region }) => Region === of,
  );

function replicaStep(
  { index, left, lost }: Context,
  tables: readonly Resource[],
  missing: Draft['missing'],
): Draft {
  const type = index.registry.types.get('AWS::DynamoDB::Table')!;
  const here = tables.map((t) => index.named(type, t.id, t.account).find(({ region }) => region === left)!);
  const bad = here.filter(
    ({ fields }) => fields['TableStatus'] !== undefined && fields['TableStatus'] !== 'ACTIVE',
  );
  return draft({
    title: say`See that the replicas of global tables serve in ${left}`,
    by: 'data',
    cautions: bad.map((table) => say`${table.id} was ${String(table.fields['TableStatus'])} in ${left}.`),
    does: [
      say`${some(tables.length, 'global table')}: ${named(tables.map(({ id }) => id))}. Replicas take reads and writes; nothing is promoted. Writes of the last second may be only in ${lost} (eventual consistency); they arrive when it is back, and the newest write of an item wins.`,
    ],
    checks: here.map((table) => ({
      command: aws(
        'dynamodb describe-table',
        { account: table.account, region: left },
        { 'table-name': table.id },
        { query: 'Table.TableStatus' },
      ),
      expect: say`${'ACTIVE'}`,
    })),
    manual: [say`Where writes fail, look at the capacity of the replica: it may have been sized for reads.`],
    missing,
    sources,
  });
}

function restoreStep(context: Context, table: Resource): Draft {
  const { left, lost } = context;
  const copies = backupCopies(context, table.arn ?? '');
  const title = say`Recover the table ${table.id}`;
  if (copies.vaults.length > 0)
    return restoreFromCopy(context, { resource: table, vaults: copies.vaults, title });
  const namesake = context.index
    .ofType('AWS::DynamoDB::Table')
    .some(({ account, region, id }) => account === table.account && region === left && id === table.id);
  return draft({
    title,
    by: 'data',
    cautions: [
      copies.missing.length > 0
        ? say`Whether there is a copy of ${table.id} in ${left} could not be read.`
        : say`It has no replica and no copy in ${left}: its items are out of reach until ${lost} answers. Point-in-time recovery works inside ${lost} only.`,
      ...(namesake
        ? [say`A table of the same name is in ${left}, and is no replica: what it holds is its own.`]
        : []),
    ],
    checks: [
      {
        command: aws(
          'dynamodb list-backups',
          { account: table.account, region: left },
          { 'table-name': table.id },
        ),
        expect: say`A backup that somebody made by hand`,
      },
    ],
    manual: [['Work without it: functions that read it fail or answer with nothing.']],
    missing: copies.missing,
    sources: [
      ...sources,
      'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/PointInTimeRecovery.html',
    ],
  });
}

/** What to look at before the old Region takes writes again. */
export function tableFailback(context: Context): Draft[] {
  const { lost, left } = context;
  const global = listed(context, 'AWS::DynamoDB::Table', left).resources.filter((t) => isReplica(t, lost));
  if (global.length === 0) return [];
  return [
    draft({
      title: say`Wait until the tables in ${lost} have caught up`,
      by: 'data',
      does: [
        say`${some(global.length, 'global table')} send ${lost} what it missed, by themselves: ${named(global.map(({ id }) => id))}.`,
      ],
      checks: global.slice(0, 12).map((table) => ({
        command: aws(
          'dynamodb describe-table',
          { account: table.account, region: left },
          { 'table-name': table.id },
          { query: 'Table.Replicas' },
        ),
        expect: say`ReplicaStatus ${'ACTIVE'} for ${lost}; the metric ${'ReplicationLatency'} is about a second`,
      })),
      manual: [
        say`A replica that is ${'INACCESSIBLE_ENCRYPTION_CREDENTIALS'} for more than 20 hours leaves replication, and has to be added again.`,
      ],
      sources: [
        ...sources,
        'https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ReplicaDescription.html',
      ],
    }),
  ];
}
