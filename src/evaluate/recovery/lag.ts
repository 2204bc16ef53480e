import type { Resource } from '../../model/estate.ts';
import type { Unread } from '../../model/provenance.ts';
import type { EstateIndex } from '../estate-index.ts';
import { fieldUnreads } from '../unread.ts';
import { unseen } from '../unseen.ts';
import { alarmTime } from './alarm-time.ts';
import { boundless, figure, missing, notKnown, type Part, perhapsLess } from './estimate.ts';
import type { SeenLag } from './seen-lag.ts';

/** Metrics of lag, with the seconds that one of their units is. */
const unitOf: { [metric: string]: number } = {
  'AWS/RDS ReplicaLag': 1,
  'AWS/RDS AuroraGlobalDBRPOLag': 0.001,
  'AWS/RDS AuroraGlobalDBReplicationLag': 0.001,
  'AWS/Kinesis GetRecords.IteratorAgeMilliseconds': 0.001,
};

const type = 'AWS::CloudWatch::Alarm';

interface Lagging {
  account: string;
  label: string;
  /** What lags behind, in its Region. */
  of: Resource;
  dimension: string;
}

/**
 * Where CloudWatch has told nothing of the lag itself, an alarm on it that is quiet proves that it was below the
 * threshold when it was read, up to the time that the alarm takes.
 * https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Aurora.AuroraMonitoring.Metrics.html
 */
export function alarmedLag(index: EstateIndex, { account, label, of, dimension }: Lagging): Part | null {
  const here = index.ofType(type).filter((a) => a.account === account && a.region === of.region);
  const quiet = here.flatMap((alarm) => {
    const threshold = quietThreshold(alarm, { dimension, value: of.id });
    return threshold === undefined ? [] : [{ alarm, threshold, time: alarmTime(index, alarm) }];
  });
  const open = [
    ...unseen(index, index.registry.types.get(type)!, { account, region: of.region }),
    ...here.flatMap((alarm) => unreadOf(index, alarm)),
    ...quiet.flatMap(({ time }) => ('unread' in time ? time.unread : [])),
  ];
  const [tightest] = quiet
    .flatMap(({ time, ...one }) => ('seconds' in time ? [{ ...one, seconds: time.seconds }] : []))
    .sort((a, b) => a.threshold + a.seconds - (b.threshold + b.seconds));
  if (!tightest)
    return open.length > 0
      ? missing({ label, why: `how far ${of.id} lags behind is not known` }, open)
      : null;
  const { alarm, threshold, seconds } = tightest;
  const why = `the alarm on its lag was quiet: no more than ${threshold} s, and ${seconds} s until it goes off`;
  const name = `${type} ${alarm.id} in ${of.region}: StateValue, Threshold`;
  const source = { basis: 'observed', name } as const;
  return perhapsLess(figure({ label, why }, { lower: 0, upper: threshold + seconds }, source), open);
}

/**
 * How far a copy lags behind of which AWS promises nothing: as far as was seen in two weeks, however quiet an alarm is
 * now; as far as a quiet alarm lets it where CloudWatch has no point.
 */
export function knownLag(index: EstateIndex, lagging: Lagging & { seen: SeenLag }): Part {
  const { label, seen } = lagging;
  const { type: what, id } = lagging.of;
  if ('unread' in seen) return missing({ label, why: `how far ${id} lags behind is not known` }, seen.unread);
  if ('seconds' in seen) {
    if (seen.stopped !== null)
      return boundless({
        label,
        why: `nothing was copied for a while on ${seen.stopped}, the newest day that CloudWatch tells of`,
      });
    const why = `lagged behind ${seen.why}; AWS promises nothing`;
    return figure({ label, why }, { lower: 0, upper: seen.seconds }, seen.source);
  }
  const why = `CloudWatch has no point of how far ${id} lags behind, and no alarm on it is quiet`;
  return alarmedLag(index, lagging) ?? missing({ label, why }, [notKnown('lag', `${what} ${id}`, why)]);
}

const decisive = [
  ...['Namespace', 'MetricName', 'Dimensions', 'Threshold', 'StateValue'],
  ...['ComparisonOperator', 'TreatMissingData'],
];

/** Why an alarm may be on the lag, for all that was read of it. */
const unreadOf = (index: EstateIndex, alarm: Resource): Unread[] =>
  decisive.filter((field) => !(field in alarm.fields)).flatMap((field) => fieldUnreads(index, alarm, field));

/** The threshold in seconds of a quiet alarm on the lag of one resource. */
function quietThreshold({ fields }: Resource, at: { dimension: string; value: string }): number | undefined {
  const {
    MetricName: metric,
    Dimensions: dimensions,
    Threshold: threshold,
    StateValue,
    ComparisonOperator,
  } = fields;
  const unit = unitOf[`${String(fields['Namespace'])} ${String(metric)}`];
  if (unit === undefined || typeof threshold !== 'number' || StateValue !== 'OK') return undefined;
  // One that takes missing points for good ones, or ignores them, is quiet without any data.
  if (!['missing', 'breaching'].includes(String(fields['TreatMissingData']))) return undefined;
  if (!String(ComparisonOperator).startsWith('GreaterThan')) return undefined;
  const watches = ((dimensions ?? []) as { Name: string; Value: string }[]).some(
    ({ Name, Value }) => Name === at.dimension && Value === at.value,
  );
  return watches ? threshold * unit : undefined;
}
