import type { Resource, Value } from '../../model/estate.ts';
import type { Unread } from '../../model/provenance.ts';
import type { EstateIndex } from '../estate-index.ts';
import { read } from '../journeys/find.ts';
import { unseen } from '../unseen.ts';
import { alarmTime } from './alarm-time.ts';

interface Of {
  account: string;
  instance: string;
  region: string;
}

const type = 'AWS::CloudWatch::Alarm';

/**
 * Seconds until the fastest alarm on an instance acts, of its own Region and so perhaps lost with it; null when none
 * does. Takes as long as {@link alarmTime} says of any alarm.
 */
export function ownAlarmSeconds(
  index: EstateIndex,
  { account, instance, region }: Of,
): { seconds: number | null; unread: Unread[] } {
  const times = index
    .ofType(type)
    .filter((alarm) => alarm.account === account && alarm.region === region)
    .map((alarm) => timeOf(index, alarm, instance));
  const acting = times.flatMap((time) => ('seconds' in time ? [time.seconds] : []));
  return {
    seconds: acting.length > 0 ? Math.min(...acting) : null,
    unread: [
      ...unseen(index, index.registry.types.get(type)!, { account, region }),
      ...times.flatMap((time) => ('unread' in time ? time.unread : [])),
    ],
  };
}

/** Nothing where the alarm is on another instance, or is known not to act. */
function timeOf(
  index: EstateIndex,
  alarm: Resource,
  instance: string,
): { seconds: number } | { unread: Unread[] } | { none: true } {
  const { ConnectInstanceId, ActionsEnabled, AlarmActions } = alarm.fields;
  const isNone =
    (ConnectInstanceId !== undefined && ConnectInstanceId !== instance) ||
    ActionsEnabled === false ||
    (AlarmActions as Value[] | undefined)?.length === 0;
  if (isNone) return { none: true };
  const watched = read(index, alarm, 'ConnectInstanceId');
  if ('unread' in watched) return watched;
  const time = alarmTime(index, alarm);
  return 'never' in time ? { none: true } : time;
}
