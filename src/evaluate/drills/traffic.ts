import type { Trace } from '../../model/drill.ts';
import type { Resource, Value } from '../../model/estate.ts';
import type { Unread } from '../../model/provenance.ts';
import { noRecovery } from '../derived/no-recovery.ts';
import type { EstateIndex } from '../estate-index.ts';
import { fieldUnreads } from '../unread.ts';
import type { Look, Seen } from './look.ts';
import { during, tooOld } from './window.ts';

const type = 'Ringdown::CloudTrail::Event';

/** https://docs.aws.amazon.com/awscloudtrail/latest/userguide/view-cloudtrail-events.html */
const historyDays = 90;

/** Calls by which Connect keeps its own copies in step; nobody made them. */
const ownCalls = 'synchronization.connect.amazonaws.com';

/** Most new calls were sent to the recovery Region; a part of them, agents alone, or a number by itself is part of it. */
export const trafficMoved: Look = (index, { window }) =>
  shifted(index, window, { to: 'recovery', text: 'traffic moved to the recovery Region' });

/** Most new calls were sent to the primary Region again. */
export const trafficReturned: Look = (index, { window }) =>
  shifted(index, window, { to: 'primary', text: 'traffic moved back to the primary Region' });

function shifted(
  index: EstateIndex,
  window: { from: number; to: number },
  { to, text }: { to: 'primary' | 'recovery'; text: string },
): Seen {
  const region = index.estate.scope[to];
  if (region === undefined) return { outcome: 'unread', text, traces: [], unread: [noRecovery] };
  const { found, unread } = during(index, { type, time: 'EventTime', window });
  const made = found.filter(
    (event) => event.fields['ErrorCode'] === null && event.fields['InvokedBy'] !== ownCalls,
  );
  const moves = made.map((event) => moveOf(index, event, region));
  const missing = [
    ...unread,
    ...found.flatMap((event) => unreadOf(index, event)),
    ...tooOld(index, window, { kept: historyDays, type }),
  ];
  const traces = moves.flatMap((move) => move?.trace ?? []);
  if (moves.some((move) => move?.whole)) return { outcome: 'seen', text, traces, unread: [] };
  if (traces.length > 0) return { outcome: 'partly', text: `${text}, in part`, traces, unread: missing };
  if (missing.length > 0) return { outcome: 'unread', text, traces: [], unread: missing };
  return {
    outcome: 'absent',
    text: `no call in CloudTrail of either Region says that ${text}`,
    traces: [],
    unread: [],
  };
}

const needed = ['EventName', 'ErrorCode', 'InvokedBy', 'RequestParameters'];

const unreadOf = (index: EstateIndex, event: Resource): Unread[] =>
  needed.filter((field) => !(field in event.fields)).flatMap((field) => fieldUnreads(index, event, field));

interface Move {
  trace: Trace;
  /** Most new calls went there. */
  whole: boolean;
}

function moveOf(index: EstateIndex, event: Resource, region: string): Move | undefined {
  const { EventName: name, EventTime: at, RequestParameters: sent } = event.fields;
  const traced = (text: string) => ({ at: String(at), account: event.account, region: event.region, text });
  if (name === 'UpdateTrafficDistribution') {
    const calls = shareOf(sent, 'TelephonyConfig', region);
    const agents = shareOf(sent, 'AgentConfig', region);
    const group = groupName(index, event);
    if (calls !== undefined && calls > 0)
      return { trace: traced(`${group}: ${calls} % of new calls to ${region}`), whole: calls >= 50 };
    if (agents !== undefined && agents > 0)
      return { trace: traced(`${group}: ${agents} % of agents to ${region}`), whole: false };
  }
  if (name === 'UpdateCrossRegionRouting' && member(sent, 'IsolatedAll') === true)
    return { trace: traced('the Regions were kept apart'), whole: false };
  if (
    name === 'UpdatePhoneNumber' &&
    typeof member(sent, 'TargetArn') === 'string' &&
    String(member(sent, 'TargetArn')).includes(`:${region}:`)
  )
    return { trace: traced(`number ${String(member(sent, 'PhoneNumberId'))} to ${region}`), whole: false };
  return undefined;
}

/** Per cent that a Region was to take; undefined where the call left that alone. */
function shareOf(sent: Value | undefined, config: string, region: string): number | undefined {
  const shares = member(member(sent, config), 'Distributions');
  if (!Array.isArray(shares)) return undefined;
  const own = shares.find((share) => member(share, 'Region') === region);
  return own === undefined ? 0 : Number(member(own, 'Percentage'));
}

const member = (value: Value | undefined, name: string): Value | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? value[name] : undefined;

/** The name of the group that was shifted, or what the call named it by. */
function groupName(index: EstateIndex, event: Resource): string {
  const id = String(member(event.fields['RequestParameters'], 'Id'));
  const groups = index.registry.types.get('AWS::Connect::TrafficDistributionGroup')!;
  const [group] = index.named(groups, id, event.account);
  const name = group?.fields['Name'];
  return typeof name === 'string' ? name : id.split('/').at(-1)!;
}
