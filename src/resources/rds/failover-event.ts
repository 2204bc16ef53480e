import type { Event } from '@aws-sdk/client-rds';
import { string, timestamp } from '../field-type.ts';
import { field, listing, resourceType, toMany } from '../resource-type.ts';
import { text } from '../service.ts';
import { rds, rdsPages } from './service.ts';

/**
 * What says for sure that the writer of an Aurora global database was to move to another Region, and what became of
 * it: RDS-EVENT-0185 and 0238, 0187 and 0239, 0186. A failover to another zone is none, and the promotion of a read
 * replica has no event of its own.
 * https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/USER_Events.Messages.html
 */
const told =
  /^Global (switchover|failover) to DB cluster (\S+) in Region (\S+) (?:is )?(finished|completed|failed|cancelled)/i;

const outcomes: { [word: string]: string } = { finished: 'completed', completed: 'completed' };

function failoverIn(event: Event) {
  const [, operation, cluster, region, word] = told.exec(event.Message ?? '') ?? [];
  if (operation === undefined || word === undefined) return [];
  const [Operation, last] = [operation.toLowerCase(), word.toLowerCase()];
  return [{ ...event, Operation, cluster, region, Outcome: outcomes[last] ?? last }];
}

// Categories are not asked for: the API and its documentation spell `global-failover` differently. Events go back 14
// days, and without a duration one hour. https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeEvents.html
const events = listing(
  rds.call('DescribeEvents', {
    actions: ['rds:DescribeEvents'],
    input: () => ({ SourceType: 'db-cluster' as const, Duration: 14 * 24 * 60 }),
    pages: rdsPages,
  }),
  (answer) => answer.Events?.flatMap(failoverIn),
);

export const failoverEvent = resourceType({
  type: 'Ringdown::RDS::FailoverEvent',
  scope: 'region',
  doc: 'What became of a switchover or failover of an Aurora global database to another Region, as a cluster of this Region tells it. Amazon RDS keeps events for 14 days.',
  list: events,
  id: ({ DBClusterIdentifier, EventTime, Outcome, SourceIdentifier }) =>
    `${text(EventTime)} ${text(SourceIdentifier)}: ${text(DBClusterIdentifier)} ${text(Outcome)}`,
  arn: null,
  fields: {
    SourceIdentifier: field(events, string, 'Cluster that tells it.', (e) => e.SourceIdentifier),
    EventTime: field(events, timestamp, 'When it was told.', (e) => e.Date),
    Operation: field(
      events,
      string,
      'switchover, which loses nothing, or failover, which may.',
      (e) => e.Operation,
    ),
    Outcome: field(events, string, 'completed, failed or cancelled.', (e) => e.Outcome),
    DBClusterIdentifier: field(events, string, 'Cluster that was to write.', (e) => e.cluster),
    TargetRegion: field(events, string, 'Region of that cluster.', (e) => e.region),
  },
  relations: {
    SameCluster: toMany('Ringdown::RDS::FailoverEvent', {
      doc: 'All that clusters of this Region tell of moves to the same cluster, this one among them.',
      on: 'DBClusterIdentifier',
      from: 'DBClusterIdentifier',
    }),
  },
});
