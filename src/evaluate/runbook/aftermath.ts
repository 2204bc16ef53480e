import type { Check, RunbookPart } from '../../model/runbook.ts';
import { type Context, listed } from './context.ts';
import { ask, aws, json, named, say } from './words.ts';

/** What to say, to whom; the words are the reader's own. */
export const communications = ({ left }: Context): RunbookPart[] => [
  {
    kind: 'list',
    boxes: true,
    items: [
      { words: ['Staff: what happened, what to do with contacts in hand, which address to sign in at.'] },
      {
        words: say`Supervisors: without global routing, reports and real-time metrics of ${left} show only what happened there.`,
      },
      { words: ['Callers: announcement in the first prompt, website, messages; numbers that do not move.'] },
      {
        words: [
          'Suppliers: carrier, card payments, workforce management, whoever allows our addresses through a firewall.',
        ],
      },
      {
        words: [
          'AWS: a case at the severity for a business-critical system that is down, with the ids of the instances and the time.',
        ],
      },
      {
        words: [
          'Management and, where the law asks for it, the regulator: what is known, what is not, when the next word comes.',
        ],
      },
    ],
  },
];

/** Events that prove what was done, by who recorded them. https://docs.aws.amazon.com/connect/latest/adminguide/logging-using-cloudtrail.html */
const proofs = ['UpdateTrafficDistribution', 'FailoverGlobalCluster', 'PromoteReadReplica'];

export function aftermath(context: Context): RunbookPart[] {
  const { index, left, lost, settings } = context;
  const alarms = listed(context, 'AWS::CloudWatch::Alarm');
  const silent = alarms.resources.filter(({ fields }) => fields['ActionsEnabled'] === false);
  return [
    {
      kind: 'list',
      title: 'Evidence to keep',
      boxes: true,
      items: [
        { words: ['This runbook, with the boxes ticked, the times and the names.'] },
        { words: ['The output of every command, also of those that failed.'] },
        { words: ['The events of CloudTrail below; the console shows ninety days of them.'] },
        { words: ['Recordings of the test calls, and how long callers waited.'] },
        { words: say`A scan before and after: ${'ringdown scan'}, then ${'ringdown diff'}.` },
      ],
    },
    { kind: 'form', fields: [{ label: 'Kept in', value: settings.evidence ?? null }] },
    {
      kind: 'checks',
      checks: index.estate.scope.accounts.flatMap(({ id }) =>
        proofs.map(
          (name): Check => ({
            command: aws(
              'cloudtrail lookup-events',
              { account: id, region: left },
              {
                'lookup-attributes': json([{ AttributeKey: 'EventName', AttributeValue: name }]),
                'start-time': ask('SINCE', 'UTC time of the loss'),
              },
            ),
            expect: say`Who did it, when, and with which parameters (${name})`,
          }),
        ),
      ),
    },
    {
      kind: 'list',
      title: 'Put back what was changed for the event',
      boxes: true,
      items: [
        { words: ['Alarms whose actions were switched off.'] },
        ...(silent.length > 0
          ? [
              {
                words: say`Off on the day of the scan already: ${named(silent.map(({ id, region }) => `${id} (${region})`))}.`,
              },
            ]
          : []),
        { words: ['Announcements and call forwarding that were set for it.'] },
        { words: ['Permissions and break-glass roles that were given for it.'] },
        { words: ['The freeze of deployments.'] },
        { words: say`Whatever was changed in ${left} by hand, in the templates too.` },
      ],
    },
    ...(alarms.missing.length > 0 ? [{ kind: 'missing' as const, missing: alarms.missing }] : []),
    {
      kind: 'form',
      fields: [
        ...[
          'Drill or event',
          'Lost at (UTC)',
          'Noticed at',
          'Decided at, by',
          `First call answered in ${left} at`,
        ],
        ...[
          'All numbers answered at',
          'Data lost',
          `Back in ${lost} at`,
          'What went wrong',
          'What is to be changed, by whom, until when',
        ],
      ].map((label) => ({ label, value: null })),
    },
  ];
}
