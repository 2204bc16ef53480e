import type { Resource } from '../../model/estate.ts';
import type { Missing, Words } from '../../model/runbook.ts';
import { type Context, distinct, listed, regionOf, text } from './context.ts';
import { ask, aws, type Draft, draft, say } from './words.ts';

const sources = [
  'https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-global-database-disaster-recovery.html',
  'https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_FailoverGlobalCluster.html',
];

/** The members of one global database, as the Region that is left knows them. */
interface Global {
  name: string;
  account: string;
  members: Resource[];
}

function globalsOf(context: Context): { globals: Global[]; missing: Missing[] } {
  const { left, lost } = context;
  const here = listed(context, 'Ringdown::RDS::GlobalClusterMember', left);
  const there = listed(context, 'Ringdown::RDS::GlobalClusterMember', lost);
  const globals = new Map<string, Global>();
  for (const member of [...here.resources, ...there.resources]) {
    const name = String(member.fields['GlobalClusterIdentifier']);
    const global = globals.get(`${member.account}|${name}`) ?? { name, account: member.account, members: [] };
    if (!global.members.some(({ id }) => id === member.id)) global.members.push(member);
    globals.set(`${member.account}|${name}`, global);
  }
  return { globals: [...globals.values()], missing: here.missing };
}

const writerOf = ({ members }: Global) => members.find(({ fields }) => fields['IsWriter'] === true);
const memberIn = ({ members }: Global, region: string) =>
  members.find(({ fields }) => regionOf(String(fields['DBClusterArn'])) === region);

/** Promotes the secondary cluster of every Aurora global database whose writer is in the lost Region. */
export function auroraFailover(context: Context): Draft[] {
  const { lost, left } = context;
  const { globals, missing } = globalsOf(context);
  const steps = globals
    .filter((global) => regionOf(String(writerOf(global)?.fields['DBClusterArn'])) === lost)
    .map((global) => promote(context, global, memberIn(global, left)));
  if (missing.length === 0) return steps;
  return [
    ...steps,
    draft({
      title: ['Promote the global databases that ringdown could not list'],
      by: 'data',
      missing,
      sources,
    }),
  ];
}

function promote(context: Context, global: Global, secondary: Resource | undefined): Draft {
  const { left, lost } = context;
  const title = say`Promote ${global.name} in ${left}`;
  const at = { account: global.account, region: left };
  if (!secondary)
    return draft({
      title,
      by: 'data',
      cautions: [say`The global database has no cluster in ${left}: restore a backup, see below.`],
      sources,
    });
  const arn = String(secondary.fields['DBClusterArn']);
  const cluster = arn.split(':').slice(6).join(':');
  const status = secondary.fields['SynchronizationStatus'] ?? null;
  const instances = listed(context, 'AWS::RDS::DBInstance', left);
  const isHeadless =
    instances.missing.length === 0 &&
    !instances.resources.some(
      ({ account, fields }) => account === global.account && fields['DBClusterIdentifier'] === cluster,
    );
  return draft({
    title,
    by: 'data',
    cautions: [
      say`Writes that had not reached ${left} are lost to the new writer. How many is told by the metric ${'AuroraGlobalDBRPOLag'} before the loss.`,
      ...(status !== null && status !== 'connected'
        ? [
            say`The cluster in ${left} was ${String(status)} on the day of the scan: it lagged, or did not follow at all.`,
          ]
        : []),
      ...versions(context, global, cluster),
      ...(isHeadless
        ? [
            say`The cluster in ${left} has no instance: without one nobody can connect. The first command makes one.`,
          ]
        : []),
    ],
    does: [say`Makes ${cluster} the writer.`],
    commands: [
      ...(isHeadless ? [createInstance(context, { account: global.account, cluster })] : []),
      aws('rds failover-global-cluster', at, {
        'global-cluster-identifier': global.name,
        'target-db-cluster-identifier': arn,
        'allow-data-loss': true,
      }),
    ],
    checks: [
      {
        command: aws('rds describe-global-clusters', at, { 'global-cluster-identifier': global.name }),
        expect: say`IsWriter is true for ${arn}, and there is no FailoverState`,
      },
      {
        command: aws('rds describe-db-clusters', at, { 'db-cluster-identifier': cluster }),
        expect: say`Status ${'available'}; Endpoint is what applications in ${left} connect to`,
      },
    ],
    fallback: [
      aws('rds remove-from-global-cluster', at, {
        'global-cluster-identifier': global.name,
        'db-cluster-identifier': arn,
      }),
    ],
    manual: [
      [
        'Where the failover is refused, take the cluster out of the global database, which makes it a writer by itself. The global database has to be made again afterwards.',
      ],
      say`Give applications in ${left} the endpoint of ${cluster} where they hold that of ${lost}.`,
    ],
    missing: distinct(instances.missing),
    sources,
  });
}

/** A managed failover wants the same major and minor version at both ends. */
function versions({ index, left }: Context, global: Global, cluster: string): Words[] {
  const of = (arn: string) => index.ofType('AWS::RDS::DBCluster').find((c) => c.arn === arn);
  const [old, next] = [
    of(String(writerOf(global)?.fields['DBClusterArn'])),
    index
      .ofType('AWS::RDS::DBCluster')
      .find((c) => c.region === left && c.account === global.account && c.id === cluster),
  ].map((found) => found && text(found, 'EngineVersion'));
  if (!old || !next || old === next) return [];
  return [
    say`The engine versions were ${old} and ${next}: a managed failover may be refused, and then the manual path is left.`,
  ];
}

function createInstance(
  { index, left, lost }: Context,
  { account, cluster }: { account: string; cluster: string },
) {
  const declared = index.ofType('AWS::RDS::DBCluster');
  const engine = declared.find((c) => c.account === account && c.region === left && c.id === cluster);
  const twin = index
    .ofType('AWS::RDS::DBInstance')
    .find(
      (i) =>
        i.account === account &&
        i.region === lost &&
        text(i, 'Engine') === (engine && text(engine, 'Engine')),
    );
  return aws(
    'rds create-db-instance',
    { account, region: left },
    {
      'db-instance-identifier': ask('NEW_INSTANCE', `a name for the instance in ${left}`),
      'db-cluster-identifier': cluster,
      'db-instance-class':
        (twin && text(twin, 'DBInstanceClass')) ?? ask('INSTANCE_CLASS', 'a class that carries the load'),
      engine: (engine && text(engine, 'Engine')) ?? ask('ENGINE', 'the engine of the cluster'),
    },
  );
}

/** Gives the writer back, without loss, once the old Region follows again. */
export function auroraFailback(context: Context): Draft[] {
  const { lost, left } = context;
  return globalsOf(context)
    .globals.filter(
      (global) =>
        regionOf(String(writerOf(global)?.fields['DBClusterArn'])) === lost && memberIn(global, left),
    )
    .map((global) => {
      const writer = String(writerOf(global)!.fields['DBClusterArn']);
      const at = { account: global.account, region: left };
      const status = aws('rds describe-global-clusters', at, { 'global-cluster-identifier': global.name });
      return draft({
        title: say`Give the writer of ${global.name} back to ${lost}`,
        by: 'data',
        cautions: [
          say`Only when the cluster in ${lost} follows again: after a failover its storage is rebuilt from ${left}, and engine versions have to be equal. Aurora first tries to keep the old volume as a snapshot whose name begins with ${'rds:unplanned-global-failover'}: writes that were lost are in it.`,
        ],
        does: [['A switchover waits until both hold the same, and loses nothing. Writes stop for minutes.']],
        commands: [
          aws('rds switchover-global-cluster', at, {
            'global-cluster-identifier': global.name,
            'target-db-cluster-identifier': writer,
          }),
        ],
        checks: [
          {
            command: status,
            expect: say`SynchronizationStatus ${'connected'} before; IsWriter true for ${writer} after`,
          },
        ],
        manual: [say`Stay in ${left}: nothing forces the way back.`],
        sources: [sources[0]!],
      });
    });
}
