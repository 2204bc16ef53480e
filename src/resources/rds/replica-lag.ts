import { asSeconds, type LagQuery, lagCall, lagPoints, secondsByDay } from '../cloudwatch/lag.ts';
import { list, string, timestamp } from '../field-type.ts';
import { field, listing, resourceType } from '../resource-type.ts';
import { type Known, text } from '../service.ts';

/** Only a replica whose source is in another Region names it by ARN. */
const queriesAbout = ({ DBInstanceIdentifier, SourceDBInstanceIdentifier: source }: Known): LagQuery[] => {
  if (typeof source !== 'string' || !source.startsWith('arn:')) return [];
  const metric = {
    ...{ namespace: 'AWS/RDS', metric: 'ReplicaLag' },
    dimensions: { DBInstanceIdentifier: text(DBInstanceIdentifier) },
  };
  return [
    { ...metric, id: 'highest' },
    { ...metric, id: 'lowest', stat: 'Minimum' },
  ];
};

const lags = listing(
  lagCall(['DBInstanceIdentifier', 'SourceDBInstanceIdentifier'], queriesAbout),
  (answer, { known }) => [
    {
      DBInstanceIdentifier: known['DBInstanceIdentifier'],
      days: asSeconds(lagPoints(answer, 'highest')),
      // https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_MySQL.Replication.ReadReplicas.Monitor.html: -1
      // says that nothing is copied. A point that is higher would hide it among the highest of the day.
      stopped: lagPoints(answer, 'lowest')
        .filter(({ value }) => value < 0)
        .map(({ at }) => at),
    },
  ],
);

export const replicaLag = resourceType({
  type: 'Ringdown::RDS::ReplicaLag',
  scope: 'region',
  parent: 'AWS::RDS::DBInstance',
  doc: 'How far a read replica of a database in another Region lagged behind in two weeks, as CloudWatch has it.',
  list: lags,
  id: 'DBInstanceIdentifier',
  arn: null,
  fields: {
    DBInstanceIdentifier: field(lags, string, 'The read replica, by name.', (l) => l.DBInstanceIdentifier),
    Days: field(
      lags,
      secondsByDay,
      'Highest lag of each day in seconds; empty where CloudWatch has no point in two weeks.',
      (l) => l.days,
    ),
    StoppedDays: field(
      lags,
      list(timestamp),
      'Days on which nothing was copied for a while, which the metric tells by -1.',
      (l) => l.stopped,
    ),
  },
});
