import type { Resource } from '../../model/estate.ts';
import type { Unread } from '../../model/provenance.ts';
import type { EstateIndex } from '../estate-index.ts';
import { unseen } from '../unseen.ts';
import { alarmTime } from './alarm-time.ts';
import { declared, figure, missing, notKnown, type Part, perhapsLess } from './estimate.ts';

interface Of {
  account: string;
  lost: string;
}

const type = 'AWS::CloudWatch::Alarm';
const label = 'detection';

/**
 * Until the loss is noticed. Only alarms outside of the lost Region are sure to go off, and which of them watch the
 * contact centre nothing in AWS shows: `ringdown.yaml` names them. Somebody may notice sooner than any alarm.
 */
export function detection(index: EstateIndex, of: Of): Part {
  const { assumptions, detectedBy } = index.objectives;
  if (assumptions.detection || detectedBy.length === 0)
    return declared(index.objectives, {
      ...{ name: 'detection', label, why: 'as declared' },
      otherwise: `alarms in ${of.lost} may be lost with it, and nobody said what notices its loss from outside; name alarms in objectives.detected_by`,
    });
  const known = detectedBy.flatMap((name) => alarmsCalled(index, name, of));
  const times = known.map((alarm) => ({ alarm, time: alarmTime(index, alarm) }));
  const fastest = times
    .flatMap(({ alarm, time }) => ('seconds' in time ? [{ alarm, ...time }] : []))
    .sort((a, b) => a.seconds - b.seconds)[0];
  const unread = [
    ...times.flatMap(({ time }) => ('unread' in time ? time.unread : [])),
    ...notSeen(index, of),
  ];
  if (fastest) {
    const name = `${type} ${fastest.alarm.id} in ${fastest.alarm.region}`;
    const source = { basis: 'configured', name, url: alarms } as const;
    return perhapsLess(
      figure({ label, why: fastest.why }, { lower: 0, upper: fastest.seconds }, source),
      unread,
    );
  }
  const why = `none of the alarms ${detectedBy.join(', ')} is known to notice the loss of ${of.lost}`;
  return missing({ label, why }, [
    ...unread,
    ...times.flatMap(({ time }) => ('never' in time ? [time.never] : [])),
    ...(known.length === 0 ? [noneCalled(detectedBy, of)] : []),
  ]);
}

const noneCalled = (names: readonly string[], { account, lost }: Of): Unread =>
  notKnown(
    'objectives.detected_by',
    'ringdown.yaml',
    `no alarm of account ${account} outside of ${lost} is called ${names.join(' or ')}`,
  );

const alarms = 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/AlarmThatSendsEmail.html';

const alarmsCalled = (index: EstateIndex, name: string, { account, lost }: Of): Resource[] =>
  index.named(index.registry.types.get(type)!, name, account).filter(({ region }) => region !== lost);

const notSeen = (index: EstateIndex, { account, lost }: Of): Unread[] => {
  const { primary, recovery } = index.estate.scope;
  const left = [primary, recovery].filter((region) => region !== undefined && region !== lost);
  return left.flatMap((region) => unseen(index, index.registry.types.get(type)!, { account, region }));
};
