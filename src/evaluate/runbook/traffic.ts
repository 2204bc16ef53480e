import type { Resource, Value } from '../../model/estate.ts';
import type { Command, Missing, Words } from '../../model/runbook.ts';
import { type Context, distinct, list, listed, regionOf, text, told } from './context.ts';
import { aws, type Draft, draft, json, named, say, some } from './words.ts';

const sources = [
  'https://docs.aws.amazon.com/connect/latest/APIReference/API_UpdateTrafficDistribution.html',
  'https://docs.aws.amazon.com/connect/latest/adminguide/update-telephony-traffic-distribution.html',
  'https://docs.aws.amazon.com/connect/latest/adminguide/update-agents-across-regions.html',
];

/** What one group is to be divided into. Both Regions have to be named, in steps of ten that make 100. */
interface Division {
  /** Region that the command asks: the one that takes over. */
  at: string;
  calls: Value;
  agents: Value;
  /** Absent where the group divides no sign-ins. */
  signIns?: Value;
}

/**
 * Moves sign-ins, agents and calls of every group. The operation is asked of the Region that is to take over, with the
 * whole ARN: a bare id is known in the source Region only.
 */
export function trafficFailover(context: Context): Draft[] {
  const { resources, missing } = groupsOf(context);
  const steps = resources.map((group) => groupStep(context, group, allLeft(context, group)));
  return missing.length === 0 ? steps : [...steps, unseenGroups(missing)];
}

/** Divides every group as it was on the day of the scan. */
export const trafficFailback = (context: Context): Draft[] =>
  groupsOf(context).resources.map((group) => groupStep(context, group, asBefore(context, group)));

function allLeft({ left, lost }: Context, { fields }: Resource): Division {
  const all = shares([lost, 0], [left, 100]);
  const signIns = {
    Distributions: [
      { Region: lost, Enabled: false },
      { Region: left, Enabled: true },
    ],
  };
  return { at: left, calls: all, agents: all, ...(fields['IsDefault'] === true && { signIns }) };
}

/** What was not read is all in the Region that is back, which the step says. */
function asBefore({ left, lost }: Context, { fields }: Resource): Division {
  const all = shares([lost, 100], [left, 0]);
  const signIns = fields['SignInConfig'] ?? null;
  return {
    at: lost,
    calls: fields['TelephonyConfig'] ?? all,
    agents: fields['AgentConfig'] ?? all,
    ...(signIns !== null && { signIns }),
  };
}

const shares = (...parts: [region: string, percentage: number][]): Value => ({
  Distributions: parts.map(([Region, Percentage]) => ({ Region, Percentage })),
});

/** The groups as the Region that is left tells them; the other one tells what only it could list. */
function groupsOf(context: Context): { resources: Resource[]; missing: Missing[] } {
  const type = 'AWS::Connect::TrafficDistributionGroup';
  const here = listed(context, type, context.left);
  const there = listed(context, type, context.lost);
  const known = new Set(here.resources.map(({ arn }) => arn));
  const only = there.resources.filter(({ arn }) => !known.has(arn));
  const groups = [...here.resources, ...only].filter(hasPair(context));
  // The default group of an instance signs agents in, so that it comes first.
  return {
    resources: groups.sort(
      (a, b) => compare(instanceOf(a), instanceOf(b)) || rank(a) - rank(b) || compare(nameOf(a), nameOf(b)),
    ),
    missing: here.missing,
  };
}

const instanceOf = ({ account, fields }: Resource) => `${account}|${String(fields['InstanceId'])}`;
const rank = ({ fields }: Resource): number => (fields['IsDefault'] === true ? 0 : 1);
const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
const nameOf = (group: Resource): string => text(group, 'Name') ?? group.id;

/** Groups of an instance that has no replica move nothing. */
const hasPair =
  ({ index, left }: Context) =>
  (group: Resource): boolean => {
    const type = index.registry.types.get('AWS::Connect::Instance')!;
    const found = index.named(type, String(group.fields['InstanceId']), group.account);
    return found.length === 0 || found.some(({ region }) => region === left);
  };

const unseenGroups = (missing: Missing[]): Draft =>
  draft({
    title: ['Move the groups that ringdown could not list'],
    by: 'connect',
    does: [['There may be more traffic distribution groups. Move each as those above.']],
    missing,
    sources,
  });

function groupStep(context: Context, group: Resource, division: Division): Draft {
  const to = division.at;
  const missing: Missing[] = [];
  const status = told(context, group, 'Status', missing);
  const title = say`Move agents and calls of ${nameOf(group)} to ${to}`;
  const numbers = numbersOf(context, group, missing);
  if (typeof status === 'string' && status !== 'ACTIVE')
    return draft({
      title,
      by: 'connect',
      cautions: [
        say`The group was ${status} on the day of the scan. Only an ACTIVE group can be moved, so ${numbers} stay where they are.`,
      ],
      checks: [
        {
          command: aws('connect describe-traffic-distribution-group', at(group, to), {
            'traffic-distribution-group-id': group.arn ?? group.id,
          }),
          expect: say`Status is ${'ACTIVE'}; anything else is a case for AWS Support`,
        },
      ],
      manual: [say`Have the carrier lead ${numbers} to another number, where you may.`],
      missing,
      sources,
    });
  told(context, group, 'IsDefault', missing);
  const hasUsers = told(context, group, 'HasUsers', missing);
  const before = sharesBefore(context, group, missing);
  return draft({
    title,
    by: 'connect',
    cautions: cautionsOf(context, group, { to, hasUsers }),
    does: [
      say`Moves ${numbers}${peopleOf(context, group, to)}. ${before}`,
      ['In a drill, go in steps of ten per cent, and look after each.'],
    ],
    commands: commandsOf(group, division),
    checks: checksOf(context, group, division),
    manual: [
      say`${'ResourceNotFoundException'}: the id is not the whole ARN. ${'InvalidRequestException'}: both Regions have to be named, in steps of ten that make 100. ${'AccessDeniedException'}: the role needs ${'connect:UpdateTrafficDistribution'} on this ARN, which names ${regionOf(group.arn ?? '')} whatever Region you ask.`,
      say`Run the commands from ${'CloudShell'} in ${to}, by another role, or from another machine; and open a case with AWS Support at the severity for a business-critical system that is down.`,
    ],
    missing: distinct(missing),
    sources,
  });
}

const at = ({ account }: Resource, region: string) => ({ account, region });
const arnOf = (group: Resource) => ({ id: group.arn ?? group.id });

/** Agents first: calls that arrive before them wait. */
function commandsOf(group: Resource, { at: to, calls, agents, signIns }: Division): Command[] {
  const update = (options: Command['options']) =>
    aws('connect update-traffic-distribution', at(group, to), { ...arnOf(group), ...options });
  return [
    update({
      'agent-config': json(agents),
      ...(signIns !== undefined && { 'sign-in-config': json(signIns) }),
    }),
    update({ 'telephony-config': json(calls) }),
  ];
}

function checksOf({ journeys }: Context, group: Resource, { at: to, calls }: Division) {
  const instance = String(group.fields['InstanceId']);
  const numbers = new Set(list<string>(group.fields['PhoneNumberIds']));
  const queues = [...new Set(journeys.filter(({ id }) => numbers.has(id)).flatMap((j) => j.queues))];
  return [
    {
      command: aws('connect get-traffic-distribution', at(group, to), arnOf(group)),
      expect: say`TelephonyConfig and AgentConfig as they were given: ${sharesIn(calls, 'Percentage')}`,
    },
    ...(queues.length === 0
      ? []
      : [
          {
            command: aws('connect get-current-metric-data', at(group, to), {
              'instance-id': instance,
              filters: json({ Queues: queues.slice(0, 100), Channels: ['VOICE'] }),
              'current-metrics': json([
                { Name: 'AGENTS_ONLINE', Unit: 'COUNT' },
                { Name: 'CONTACTS_IN_QUEUE', Unit: 'COUNT' },
              ]),
            }),
            expect: say`${'AGENTS_ONLINE'} rises within five minutes, as desktops notice the move after the contact in hand`,
          },
        ]),
  ];
}

/** The numbers of a group as people dial them. */
function numbersOf(context: Context, group: Resource, missing: Missing[]): Words {
  const ids = told(context, group, 'PhoneNumberIds', missing);
  if (ids === undefined) return ['its numbers, which could not be read'];
  const type = context.index.registry.types.get('AWS::Connect::PhoneNumber')!;
  const names = list<string>(ids).map((id) =>
    String(context.index.named(type, id, group.account)[0]?.fields['Address'] ?? id),
  );
  return names.length === 0 ? ['no numbers'] : say`${some(names.length, 'number')} (${named(names.sort())})`;
}

function peopleOf(context: Context, group: Resource, to: string): Words {
  const type = 'Ringdown::Connect::TrafficDistributionGroupUser';
  const { resources, missing } = listed(context, type, to);
  if (missing.length > 0) return [' and agents, how many of them could not be read'];
  const own = resources.filter(({ fields }) => fields['TrafficDistributionGroupArn'] === group.arn);
  return say` and ${some(own.length, 'agent')}`;
}

/** How it was divided when the account was read: what failback returns to. */
function sharesBefore(context: Context, group: Resource, missing: Missing[]): Words {
  const part = (field: string): Words => {
    const config = told(context, group, field, missing);
    return config === undefined ? ['unknown'] : sharesIn(config, 'Percentage');
  };
  return say`On the day of the scan calls were divided ${part('TelephonyConfig')}; agents ${part('AgentConfig')}.`;
}

function sharesIn(config: Value, member: string): Words {
  const parts = list<{ [member: string]: Value }>((config as Distributed | null)?.Distributions);
  if (parts.length === 0) return ['in no way'];
  return parts.flatMap(
    (part, i) => say`${[i > 0 ? ', ' : '']}${String(part['Region'])} ${[String(part[member])]}`,
  );
}

type Distributed = { [member: string]: Value; Distributions: Value };

function cautionsOf(
  context: Context,
  group: Resource,
  { to, hasUsers }: { to: string; hasUsers: Value | undefined },
): Words[] {
  const instance = context.index
    .ofType('AWS::Connect::Instance')
    .find(
      ({ id, account, region }) =>
        id === group.fields['InstanceId'] && account === group.account && region === to,
    );
  const status = instance && text(instance, 'InstanceStatus');
  const replicas = (instance?.fields['ReplicationConfiguration'] ?? null) as {
    ReplicationStatusSummaryList?: { Region: string; ReplicationStatus: string }[];
  } | null;
  const replication = list<{ Region: string; ReplicationStatus: string }>(
    replicas?.ReplicationStatusSummaryList,
  );
  return [
    ...(hasUsers === false
      ? [['No agent belongs to this group, so its calls go to people whom other groups move.'] as Words]
      : []),
    ...(status !== undefined && status !== 'ACTIVE'
      ? [say`The instance in ${to} was ${status ?? 'of unknown status'}: nobody can be moved to it.`]
      : []),
    ...replication
      .filter(({ ReplicationStatus }) => ReplicationStatus !== 'INSTANCE_REPLICATION_COMPLETE')
      .map(({ Region, ReplicationStatus }) => say`Replication to ${Region} was ${ReplicationStatus}.`),
  ];
}
