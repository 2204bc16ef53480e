import { primary, recovery } from '../place.ts';
import { bucketName } from '../s3/buckets.ts';
import { lost, noAlarm, of } from './data-flaw.ts';
import type { Flaw } from './flaw.ts';

/** What happened to Kinesis and Firehose streams. */
export const streamFlaws: readonly Flaw[] = [
  lost('streams', 'meridian-analysis-segments', 'Deleted as unused: nobody had seen a record in it'),
  lost('streams', 'meridian-journey-events', 'Made by hand for a pilot that has long been in production'),
  of('streams', ['meridian-contact-records', recovery], 'A stream that only waits was made small', (s) => {
    Object.assign(s, { shards: 1, consumers: [] });
  }),
  of('streams', ['meridian-agent-events', recovery], 'Made with what the form proposes', (s) => {
    s.hours = 24;
    delete s.key;
  }),
  noAlarm('meridian-agent-events-behind', recovery, 'Went off at night, and was deleted'),
  lost('deliveryStreams', 'meridian-agent-archive', 'The archive of agent events is still a project'),
  of('deliveryStreams', ['meridian-agent-archive', primary], '… and writes where logs are kept', (s) => {
    s.bucket = bucketName('access-logs', primary);
  }),
  of('deliveryStreams', ['meridian-contact-archive', recovery], 'Copied together with its bucket', (s) => {
    Object.assign(s, { bucket: bucketName('connect-reports', primary), logs: false });
  }),
  of('deliveryStreams', ['meridian-flow-logs', recovery], 'The collector was to follow', (s) => {
    delete s.collector;
    s.encrypted = false;
  }),
  noAlarm('meridian-flow-logs-stale', recovery, 'Nothing had ever been delivered, so it never stopped'),
];
