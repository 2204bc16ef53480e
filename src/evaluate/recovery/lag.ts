import type { Resource } from '../../model/estate.ts';
import type { EstateIndex } from '../estate-index.ts';
import { unseen } from '../unseen.ts';
import { alarmTime } from './alarm-time.ts';
import { figure, missing, notKnown, type Part } from './estimate.ts';

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
 * Lag itself is not read. An alarm on it that is quiet proves that it was below the threshold when it was read, up to
 * the time that the alarm takes.
 * https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Aurora.AuroraMonitoring.Metrics.html
 */
export function alarmedLag(index: EstateIndex, { account, label, of, dimension }: Lagging): Part {
  const here = index.ofType(type).filter((a) => a.account === account && a.region === of.region);
  const lags = here.flatMap((alarm) => {
    const threshold = quietThreshold(alarm, { dimension, value: of.id });
    const time = threshold === undefined ? undefined : alarmTime(index, alarm);
    return time && 'seconds' in time ? [{ alarm, threshold: threshold!, seconds: time.seconds }] : [];
  });
  const [tightest] = lags.sort((a, b) => a.threshold + a.seconds - (b.threshold + b.seconds));
  if (tightest)
    return figure(
      {
        label,
        why: `the alarm on its lag was quiet: less than ${tightest.threshold} s, and ${tightest.seconds} s until it goes off`,
      },
      { lower: 0, upper: tightest.threshold + tightest.seconds },
      { basis: 'observed', name: `${type} ${tightest.alarm.id} in ${of.region}: StateValue, Threshold` },
    );
  const why = `how far ${of.id} lags behind is not read, and no alarm on it is known to be quiet`;
  return missing({ label, why }, [
    ...unseen(index, index.registry.types.get(type)!, { account, region: of.region }),
    notKnown('lag', `${of.type} ${of.id}`, why),
  ]);
}

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
