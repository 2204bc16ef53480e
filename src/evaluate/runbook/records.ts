import type { Resource } from '../../model/estate.ts';
import type { Missing, Words } from '../../model/runbook.ts';
import { type Context, list, listed, text } from './context.ts';
import { route53Region } from './finders.ts';
import { aws, type Draft, draft, json, named, say, some } from './words.ts';

const sources = [
  'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/dns-failover.html',
  'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/accelerated-recovery.html',
  'https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/global-services.html',
];

/** Records of one name and type. */
interface RecordSet {
  key: string;
  members: Resource[];
}

/** What has to happen to the names that lead to the Region that is being left. */
export function recordFailover(context: Context): Draft[] {
  const { left: to, lost: from } = context;
  const { follows, weighted, fixed, missing } = recordsOf(context);
  const newWeight = (member: Resource) => (member.fields['TargetRegion'] === from ? 0 : 100);
  return [
    ...(follows.length > 0 ? [watchStep(context, follows, to)] : []),
    ...weighted.map((set) => weightStep(context, set, { to, newWeight })),
    ...(fixed.length > 0 || missing.length > 0
      ? [fixedStep(context, { sets: fixed, missing, to, from })]
      : []),
  ];
}

/** Puts back what failover changed; names that follow their health return by themselves. */
export function recordFailback(context: Context): Draft[] {
  const { follows, weighted, fixed } = recordsOf(context);
  return [
    ...(follows.length > 0 ? [watchStep(context, follows, context.lost)] : []),
    ...weighted.map((set) =>
      weightStep(context, set, { to: context.lost, newWeight: (member) => Number(member.fields['Weight']) }),
    ),
    ...(fixed.length > 0
      ? [
          draft({
            title: say`Lead the names that were changed by hand back to ${context.lost}`,
            by: 'network',
            does: fixed.map(
              (set) =>
                say`${nameOf(set)} led to ${String(set.members[0]!.fields['TargetName'] ?? 'a target that was not read')}`,
            ),
            checks: [
              { command: recordsCommand(fixed[0]!), expect: say`The record as it was (and so for each)` },
            ],
            sources: sources.slice(0, 1),
          }),
        ]
      : []),
  ];
}

function recordsOf(context: Context) {
  const { left: to, lost: from } = context;
  const { resources, missing } = listed(context, 'AWS::Route53::RecordSet');
  const inner = innerNames(context, resources);
  const sets = setsOf(resources).filter(
    (set) =>
      set.members.some((m) => m.fields['TargetRegion'] === from) && !inner.has(nameOf(set).toLowerCase()),
  );
  const follows = sets.filter(({ members }) => isAutomatic(context, members, { to, from }));
  const weighted = sets.filter((set) => !follows.includes(set) && isWeighted(set, { to, from }));
  const fixed = sets.filter((set) => !follows.includes(set) && !weighted.includes(set));
  return { follows, weighted, fixed, missing };
}

/** Names that stand for one Region on purpose: health checks probe them, and other records lead to them. */
const innerNames = ({ index }: Context, records: readonly Resource[]): Set<string> =>
  new Set(
    [
      ...index.ofType('AWS::Route53::HealthCheck').map((check) => text(check, 'ProbedName')),
      ...records.map((record) => text(record, 'TargetName')),
    ].flatMap((name) => (name === null ? [] : [name.replace(/\.$/, '').toLowerCase()])),
  );

interface Way {
  to: string;
  from: string;
}

function setsOf(records: readonly Resource[]): RecordSet[] {
  const sets = new Map<string, RecordSet>();
  for (const record of records) {
    const key = `${record.account}|${String(record.fields['SetKey'])}`;
    const set = sets.get(key) ?? { key, members: [] };
    set.members.push(record);
    sets.set(key, set);
  }
  return [...sets.values()];
}

/** A routing policy in which a health check, or the health of the target, takes the lost member out. */
function isAutomatic({ index }: Context, members: readonly Resource[], { to, from }: Way): boolean {
  const others = members.some((m) => m.fields['TargetRegion'] === to);
  const leaving = members.filter((m) => m.fields['TargetRegion'] === from);
  return others && leaving.every((m) => hasHealth(index, m));
}

function hasHealth(index: Context['index'], { fields, account }: Resource): boolean {
  const alias = fields['AliasTarget'] as { EvaluateTargetHealth?: boolean } | null | undefined;
  const id = fields['HealthCheckId'];
  const type = index.registry.types.get('AWS::Route53::HealthCheck')!;
  const check = typeof id === 'string' ? index.named(type, id, account)[0] : undefined;
  return alias?.EvaluateTargetHealth === true || (check !== undefined && check.fields['Disabled'] === false);
}

const isWeighted = ({ members }: RecordSet, { to, from }: Way): boolean =>
  members.every((m) => typeof m.fields['Weight'] === 'number') &&
  members.some((m) => m.fields['TargetRegion'] === to) &&
  members.some((m) => m.fields['TargetRegion'] === from);

const nameOf = ({ members }: RecordSet): string => String(members[0]!.fields['Name']);

function watchStep(context: Context, sets: readonly RecordSet[], to: string): Draft {
  const checks = sets.flatMap(({ members }) => members.flatMap((m) => text(m, 'HealthCheckId') ?? []));
  const inverted = invertedChecks(context, checks);
  return draft({
    title: say`Watch DNS move to ${to} by itself`,
    by: 'network',
    does: [
      say`${some(sets.length, 'name')} follow a health check or the health of their target: ${named(sets.map(nameOf))}. Nothing is to be done; answers change on the data plane of Route 53, which needs no Region.`,
      ...inverted.map(
        ({ id, name }) =>
          say`The check ${id} is inverted: it turns unhealthy once ${name} answers. To bring its record into or out of the answers, change what answers there; that needs no control plane.`,
      ),
    ],
    checks: [
      {
        expect: say`${`dig +short ${nameOf(sets[0]!)}`} gives addresses in ${to} (and so for every name), after the TTL`,
      },
      ...[...new Set(checks)].slice(0, 10).map((id) => ({
        command: aws(
          'route53 get-health-check-status',
          { account: sets[0]!.members[0]!.account, region: route53Region },
          { 'health-check-id': id },
        ),
        expect: say`Success for what is in ${to}; this is asked of ${route53Region} too, so believe ${'dig'} where it does not answer`,
      })),
    ],
    manual: [controlPlane(context)],
    sources,
  });
}

function invertedChecks({ index }: Context, ids: readonly string[]): { id: string; name: string }[] {
  return index
    .ofType('AWS::Route53::HealthCheck')
    .filter(({ id, fields }) => {
      const config = fields['HealthCheckConfig'] as { Inverted?: boolean | null } | undefined;
      return ids.includes(id) && config?.Inverted === true;
    })
    .map((check) => ({ id: check.id, name: text(check, 'ProbedName') ?? 'what it probes' }));
}

/** Changes of records need the control plane, which is in one Region. */
const controlPlane = ({ lost }: Context): Words =>
  lost === route53Region
    ? say`Records are changed in ${route53Region}, the Region that does not answer. A zone with accelerated recovery can be changed about an hour later; for others nobody can say when.`
    : say`Records are changed in ${route53Region}, which is not the lost Region.`;

function accelerated({ index }: Context, sets: readonly RecordSet[]): Words {
  const zones = new Set(sets.flatMap(({ members }) => members.map((m) => String(m.fields['HostedZoneId']))));
  const ready = index
    .ofType('AWS::Route53::HostedZone')
    .filter(({ id, fields }) => zones.has(id) && fields['AcceleratedRecoveryStatus'] === 'ENABLED');
  return ready.length === 0
    ? ['No zone of these is known to have accelerated recovery.']
    : say`With accelerated recovery: ${named(ready.map((zone) => text(zone, 'Name') ?? zone.id))}.`;
}

function weightStep(
  context: Context,
  set: RecordSet,
  { to, newWeight }: { to: string; newWeight: (member: Resource) => number },
): Draft {
  const changeable = set.members.map((member) => changeOf(member, newWeight(member)));
  const complete = changeable.every((change) => change !== null);
  const { account, fields } = set.members[0]!;
  return draft({
    title: say`Change the weights of ${nameOf(set)} for ${to}`,
    by: 'network',
    cautions: context.lost === route53Region ? [controlPlane(context), accelerated(context, [set])] : [],
    does: [
      say`Weights on the day of the scan: ${set.members.flatMap((m, i) => say`${[i > 0 ? ', ' : '']}${text(m, 'SetIdentifier') ?? m.id} ${Number(m.fields['Weight'])}`)}.`,
    ],
    commands: complete
      ? [
          aws(
            'route53 change-resource-record-sets',
            { account, region: route53Region },
            {
              'hosted-zone-id': String(fields['HostedZoneId']),
              'change-batch': json({ Changes: changeable as Exclude<(typeof changeable)[number], null>[] }),
            },
          ),
        ]
      : [],
    checks: [
      {
        command: recordsCommand(set),
        expect: say`Weights: ${set.members.flatMap((m, i) => say`${[i > 0 ? ', ' : '']}${text(m, 'SetIdentifier') ?? m.id} ${newWeight(m)}`)}`,
      },
    ],
    manual: [controlPlane(context)],
    sources,
  });
}

const recordsCommand = (set: RecordSet) => {
  const { account, fields } = set.members[0]!;
  // A JMESPath literal, which ends at a backtick.
  const name = JSON.stringify(nameOf(set)).replaceAll('`', '\\u0060');
  return aws(
    'route53 list-resource-record-sets',
    { account, region: route53Region },
    { 'hosted-zone-id': String(fields['HostedZoneId']) },
    { query: `ResourceRecordSets[?starts_with(Name, \`${name}\`)]` },
  );
};

/** The whole record with another weight: Route 53 replaces a record, and keeps nothing that is not named. */
function changeOf({ fields }: Resource, Weight: number) {
  const { Name, Type, SetIdentifier, TTL, HealthCheckId, AliasTarget, ResourceRecords } = fields;
  if ([Name, Type, SetIdentifier, TTL, HealthCheckId, AliasTarget, ResourceRecords].includes(undefined))
    return null;
  return {
    Action: 'UPSERT',
    ResourceRecordSet: {
      ...{ Name: Name!, Type: Type!, SetIdentifier: SetIdentifier!, Weight },
      ...(TTL !== null && { TTL: TTL! }),
      ...(HealthCheckId !== null && { HealthCheckId: HealthCheckId! }),
      ...(AliasTarget === null
        ? { ResourceRecords: list<string>(ResourceRecords).map((Value) => ({ Value })) }
        : { AliasTarget: AliasTarget! }),
    },
  };
}

function fixedStep(
  context: Context,
  { sets, missing, to, from }: Way & { sets: readonly RecordSet[]; missing: Missing[] },
): Draft {
  const names = sets.map(nameOf);
  return draft({
    title: say`Lead the names that stay on ${from} to ${to}`,
    by: 'network',
    cautions: [
      ...(context.lost === route53Region ? [controlPlane(context), accelerated(context, sets)] : []),
      ...(names.length > 0
        ? [
            say`${some(names.length, 'name')} would still lead to ${from}, and no health check takes ${[names.length === 1 ? 'it' : 'them']} out: ${named(names)}.`,
          ]
        : []),
    ],
    does: [
      say`Find what stands for each in ${to}, then change the record by hand. A name that means ${from} on purpose stays as it is.`,
      ...sets
        .slice(0, 20)
        .map((set) => say`${nameOf(set)} leads to ${targetOf(set, from)}${otherHalf(set, to)}.`),
    ],
    checks: [
      {
        command: aws('elbv2 describe-load-balancers', {
          account: sets[0]?.members[0]?.account ?? accountOf(context),
          region: to,
        }),
        expect: say`The load balancer in ${to} that serves the same`,
      },
      ...sets.slice(0, 1).map((set) => ({
        command: recordsCommand(set),
        expect: say`The record as it is, to be written back with another target`,
      })),
    ],
    manual: [
      [
        'Where people use the name, tell them the other one; where an application does, change its configuration.',
      ],
    ],
    missing,
    sources,
  });
}

const targetOf = ({ members }: RecordSet, region: string): string =>
  text(members.find((m) => m.fields['TargetRegion'] === region) ?? members[0]!, 'TargetName') ??
  'a target that was not read';

/** Where a policy has a member for the Region already, and only its health is not told. */
const otherHalf = (set: RecordSet, to: string): Words =>
  set.members.some((m) => m.fields['TargetRegion'] === to) ? say`; in ${to} it has ${targetOf(set, to)}` : [];

const accountOf = ({ index }: Context): string => index.estate.scope.accounts[0]?.id ?? '';
