import { spanWords } from '../../model/recovery-words.ts';
import { type RoleId, type RunbookPart, roleIds } from '../../model/runbook.ts';
import { type Context, distinct, listed, text } from './context.ts';
import { aws, named, say } from './words.ts';

const roleNames: { [role in RoleId]: string } = {
  decision: 'Decides to fail over, and to fail back',
  lead: 'Leads the incident, and calls each step',
  connect: 'Runs the commands of Amazon Connect',
  data: 'Runs the commands of databases and storage',
  network: 'Runs the commands of DNS and routing',
  communications: 'Tells callers, staff and the regulator',
  scribe: 'Writes down who did what, and when',
};

/** Who decides and who does; lines to fill where the config does not say. */
export const roles = ({ settings }: Context): RunbookPart[] => [
  {
    kind: 'form',
    fields: [
      ...roleIds.map((role) => ({
        label: roleNames[role],
        hint: 'name, deputy, how to reach them',
        value: settings.roles?.[role] ?? null,
      })),
      {
        label: 'Where everybody meets',
        hint: 'telephone bridge or room, outside of this contact centre',
        value: settings.bridge ?? null,
      },
    ],
  },
  {
    kind: 'note',
    words: say`Names come from ${'runbook'} in ${'ringdown.yaml'}; fill the empty lines before you need them. One person decides; nobody waits for a second opinion longer than the time below.`,
  },
  {
    kind: 'form',
    fields: [
      { label: 'Fail over when callers have not been answered for', hint: 'minutes', value: null },
      { label: 'If the decider cannot be reached within', hint: 'minutes', value: null },
      { label: '… then decides', value: null },
    ],
  },
];

/** Read-only looks at both Regions, before anybody decides. */
export function goChecks(context: Context): RunbookPart[] {
  const { index, lost, left, simulation } = context;
  const accounts = index.estate.scope.accounts;
  const here = listed(context, 'AWS::Connect::Instance', left);
  const there = listed(context, 'AWS::Connect::Instance', lost);
  const pairs = there.resources.filter(({ id, account }) =>
    here.resources.some((r) => r.id === id && r.account === account),
  );
  const alone = there.resources.filter((instance) => !pairs.includes(instance));
  return [
    {
      kind: 'note',
      words: say`None of these changes anything. Go when ${lost} fails callers and ${left} can take them; look at ${'https://health.aws.amazon.com/health/status'} too, which tells late.`,
    },
    {
      kind: 'checks',
      checks: [
        ...accounts.map(({ id }) => ({
          command: aws('sts get-caller-identity', { account: id, region: left }),
          expect: say`Account ${id}, and a role that may run the steps below. When this fails, get in by the break-glass role first.`,
        })),
        ...pairs.map(({ id, account }) => ({
          command: aws(
            'connect describe-instance',
            { account, region: lost },
            { 'instance-id': id },
            { probes: true },
          ),
          expect: say`No answer, or errors, say that ${lost} is in trouble. An answer says nothing of calls: dial a number too.`,
        })),
        ...pairs.map(({ id, account }) => ({
          command: aws('connect describe-instance', { account, region: left }, { 'instance-id': id }),
          expect: say`InstanceStatus ${'ACTIVE'}, and ReplicationStatus ${'INSTANCE_REPLICATION_COMPLETE'}`,
        })),
        ...accounts.map(({ id }) => ({
          command: aws(
            'cloudwatch describe-alarms',
            { account: id, region: left },
            { 'state-value': 'ALARM' },
            { query: 'MetricAlarms[].AlarmName' },
          ),
          expect: say`Nothing that says that ${left} is in trouble itself: then do not go there`,
        })),
      ],
    },
    ...(alone.length > 0
      ? [
          {
            kind: 'note' as const,
            words: say`Without an instance in ${left}, and so without any failover: ${named(alone.map((i) => text(i, 'InstanceAlias') ?? i.id))}.`,
          },
        ]
      : []),
    ...(here.missing.length + there.missing.length > 0
      ? [{ kind: 'missing' as const, missing: distinct([...here.missing, ...there.missing]) }]
      : []),
    {
      kind: 'list',
      title: 'Go, when all of these are so',
      boxes: true,
      items: [
        {
          words: say`Callers have not been answered for the time above, or ${lost} is announced to stay away longer than a failover takes.`,
        },
        { words: say`${left} answers, and shows no alarm of its own.` },
        { words: ['Enough agents are at hand who can work there.'] },
        { words: ['What would be lost of data is known, and accepted by who decides.'] },
      ],
    },
    {
      kind: 'list',
      title: 'Stay, when one of these is so',
      boxes: true,
      items: [
        { words: ['Only some callers or one channel suffers, and a fix is under way.'] },
        { words: say`${left} is in trouble too.` },
        {
          words: [
            'The cause is our own last change: take it back instead. Configuration is copied to both Regions.',
          ],
        },
      ],
    },
    {
      kind: 'table',
      title: 'How long it takes until somebody answers, as far as anything shows or declares',
      head: ['Instance', 'Part', 'Takes', 'Why'],
      rows: simulation.recovery
        .filter(({ instance }) => pairs.some(({ id }) => id === instance.id))
        .flatMap(({ instance, estimate }) =>
          estimate.terms.map(({ label, lower, upper, why }) => [
            say`${instance.alias ?? instance.id}`,
            [label],
            [spanWords({ lower, upper })],
            [why],
          ]),
        ),
    },
  ];
}
