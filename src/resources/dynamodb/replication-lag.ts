import { asSeconds, type LagQuery, lagCall, lagPoints, secondsByDay } from '../cloudwatch/lag.ts';
import { string } from '../field-type.ts';
import { field, listing, resourceType } from '../resource-type.ts';
import { type Known, type Place, text } from '../service.ts';

/** Regions that this replica writes to, in whichever version of global tables. */
const receiversOf = ({ Replicas, LegacyReplicas }: Known, { region }: Place): string[] => {
  const all = [Replicas, LegacyReplicas].flatMap((replicas) => replicas as { Region: string }[]);
  return [...new Set(all.map(({ Region }) => Region))].filter((one) => one !== region).sort();
};

// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/metrics-dimensions.html: in milliseconds, by the
// Region that writes.
const queriesAbout = (known: Known, place: Place): LagQuery[] =>
  receiversOf(known, place).map((ReceivingRegion, i) => ({
    ...{ id: `lag${i}`, namespace: 'AWS/DynamoDB', metric: 'ReplicationLatency' },
    dimensions: { TableName: text(known['TableName']), ReceivingRegion },
  }));

const lags = listing(
  lagCall(['TableName', 'Replicas', 'LegacyReplicas'], queriesAbout),
  (answer, { known, place }) =>
    receiversOf(known, place).map((ReceivingRegion, i) => ({
      ...{ TableName: known['TableName'], ReceivingRegion },
      days: asSeconds(lagPoints(answer, `lag${i}`), 0.001),
    })),
);

export const replicationLag = resourceType({
  type: 'Ringdown::DynamoDB::ReplicationLag',
  scope: 'region',
  parent: 'AWS::DynamoDB::Table',
  doc: 'How far the replica of a global table in another Region lagged behind this one in two weeks, as CloudWatch has it.',
  list: lags,
  id: ({ TableName, ReceivingRegion }) => `${text(TableName)}/${text(ReceivingRegion)}`,
  arn: null,
  fields: {
    TableName: field(lags, string, 'Table that writes, in this Region.', (l) => l.TableName),
    ReceivingRegion: field(lags, string, 'Region of the replica that receives.', (l) => l.ReceivingRegion),
    Days: field(
      lags,
      secondsByDay,
      'Highest lag of each day in seconds. A day on which nothing was written is not there; empty where CloudWatch has no point in two weeks.',
      (l) => l.days,
    ),
  },
});
