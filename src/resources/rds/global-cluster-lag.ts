import type { GetMetricDataOutput } from '@aws-sdk/client-cloudwatch';
import { asSeconds, type LagQuery, lagCall, lagPoints, secondsByDay } from '../cloudwatch/lag.ts';
import type { Point } from '../cloudwatch/points.ts';
import { string } from '../field-type.ts';
import { field, listing, resourceType } from '../resource-type.ts';
import { type Known, type Place, text } from '../service.ts';

/** Of user transactions first, which is what a failover loses; old versions of Aurora MySQL have the other only. */
const metrics = [
  { id: 'rpo', metric: 'AuroraGlobalDBRPOLag' },
  { id: 'replication', metric: 'AuroraGlobalDBReplicationLag' },
];

const clusterOf = ({ DBClusterArn }: Known): string => text(DBClusterArn).split(':').at(-1)!;

/** By the cluster alone, and by the Region that it copies from too: CloudWatch lists global databases by both. */
function formsOf(known: Known): { [name: string]: string }[] {
  const own = { DBClusterIdentifier: clusterOf(known) };
  const from = known['WriterRegion'];
  return [own, ...(typeof from === 'string' ? [{ ...own, SourceRegion: from }] : [])];
}

// https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Aurora.AuroraMonitoring.Metrics.html: in milliseconds,
// only in secondary Regions.
function queriesAbout(known: Known, { region }: Place): LagQuery[] {
  if (known['IsWriter'] === true || known['MemberRegion'] !== region) return [];
  return metrics.flatMap(({ id, metric }) =>
    formsOf(known).map((dimensions, i) => ({ id: `${id}${i}`, namespace: 'AWS/RDS', metric, dimensions })),
  );
}

/** The highest of each day in either form. */
function pointsIn(answer: GetMetricDataOutput, known: Known, id: string): Point[] {
  const byDay = new Map<number, Point>();
  for (const point of formsOf(known).flatMap((_, i) => lagPoints(answer, `${id}${i}`))) {
    const before = byDay.get(point.at.getTime());
    if (!before || before.value < point.value) byDay.set(point.at.getTime(), point);
  }
  return [...byDay.values()].sort((a, b) => a.at.getTime() - b.at.getTime());
}

const lags = listing(
  lagCall(
    ['GlobalClusterIdentifier', 'DBClusterArn', 'MemberRegion', 'IsWriter', 'WriterRegion'],
    queriesAbout,
  ),
  (answer, { known }) => {
    const all = metrics.map(({ id, metric }) => ({ metric, points: pointsIn(answer, known, id) }));
    const { metric, points } = all.find((one) => one.points.length > 0) ?? all[0]!;
    const { GlobalClusterIdentifier } = known;
    return [
      {
        ...{ GlobalClusterIdentifier, DBClusterIdentifier: clusterOf(known), metric },
        days: asSeconds(points, 0.001),
      },
    ];
  },
);

export const globalClusterLag = resourceType({
  type: 'Ringdown::RDS::GlobalClusterLag',
  scope: 'region',
  parent: 'Ringdown::RDS::GlobalClusterMember',
  doc: 'How far a secondary cluster of an Aurora global database lagged behind in two weeks, as CloudWatch of its Region has it.',
  list: lags,
  id: 'DBClusterIdentifier',
  arn: null,
  fields: {
    DBClusterIdentifier: field(lags, string, 'The secondary cluster, by name.', (l) => l.DBClusterIdentifier),
    GlobalClusterIdentifier: field(
      lags,
      string,
      'Global database that it belongs to.',
      (l) => l.GlobalClusterIdentifier,
    ),
    MetricName: field(
      lags,
      string,
      'AuroraGlobalDBRPOLag, or AuroraGlobalDBReplicationLag where the version has no other.',
      (l) => l.metric,
    ),
    Days: field(
      lags,
      secondsByDay,
      'Highest lag of each day in seconds; empty where CloudWatch has no point in two weeks.',
      (l) => l.days,
    ),
  },
});
