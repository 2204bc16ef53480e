import type { RunbookPart } from '../../model/runbook.ts';
import { auroraFailback } from './aurora.ts';
import { bucketFailback } from './buckets.ts';
import { type Context, listed } from './context.ts';
import { databaseFailback } from './databases.ts';
import { acceleratorFailback, accessPointFailback } from './edge.ts';
import { recordFailback } from './records.ts';
import { planSteps } from './region-switch.ts';
import { controlSteps } from './routing-controls.ts';
import { secretFailback } from './secrets.ts';
import { tableFailback } from './tables.ts';
import { trafficFailback } from './traffic.ts';
import { aws, type Draft, draft, json, say } from './words.ts';

/** What has to be so before anybody goes back. */
export function failbackConditions(context: Context): RunbookPart[] {
  const { lost, left } = context;
  const instances = listed(context, 'AWS::Connect::Instance', left).resources;
  return [
    {
      kind: 'list',
      title: 'Go back only when all of these are so',
      boxes: true,
      items: [
        {
          words: say`AWS has said that ${lost} is well, and it has stayed so for a day. There is no hurry: callers are answered.`,
        },
        { words: ['It is a quiet hour, and the people who moved it are at hand.'] },
        { words: say`Data has caught up in ${lost}, as the steps below show.` },
        {
          words: say`What was changed in ${left} meanwhile (flows, queues, hours, users) is in ${lost} too. A change that could not be carried is tried again within half an hour; look at those that still were not.`,
        },
        { words: ['Evidence has been kept.'] },
      ],
    },
    {
      kind: 'checks',
      checks: instances.map(({ id, account }) => ({
        command: aws('connect describe-instance', { account, region: lost }, { 'instance-id': id }),
        expect: say`InstanceStatus ${'ACTIVE'}, ReplicationStatus ${'INSTANCE_REPLICATION_COMPLETE'}, no ReplicationStatusReason`,
      })),
    },
  ];
}

/** Back in the other order: data, what leads to it, then a tenth of the calls, then all. */
export function failbackSteps(context: Context): Draft[] {
  const { lost } = context;
  return [
    ...tableFailback(context),
    ...bucketFailback(context),
    ...auroraFailback(context),
    ...databaseFailback(context),
    ...secretFailback(context),
    ...planSteps(context, lost, 'graceful'),
    ...controlSteps(context, lost),
    ...acceleratorFailback(context),
    ...accessPointFailback(context),
    ...recordFailback(context),
    drain(context),
    ...trafficFailback(context).map((step) => ({
      ...step,
      does: [
        ...step.does,
        say`Begin with ten per cent of calls and agents in ${lost} (write 10 and 90), dial, look for half an hour, then all.`,
      ],
    })),
    ...joinAgain(context),
  ];
}

/** Contacts in queues do not move. */
const drain = ({ left, lost }: Context): Draft =>
  draft({
    title: say`Let contacts in ${left} run out`,
    by: 'lead',
    does: [
      say`Calls, chats and callbacks that wait in ${left} stay there. Keep agents in ${left} until its queues are empty; agents move after the contact in hand.`,
      say`Callbacks that were promised from ${left} are made from there, or written down and made again from ${lost}.`,
    ],
    checks: [{ expect: say`The real-time metrics of ${left} show no contact in queue` }],
    sources: [
      'https://docs.aws.amazon.com/connect/latest/adminguide/update-telephony-traffic-distribution.html',
    ],
  });

/** Ends what failover did to instances with global routing. */
function joinAgain(context: Context): Draft[] {
  const { left, lost } = context;
  return listed(context, 'AWS::Connect::Instance', left)
    .resources.filter(({ fields }) => Array.isArray(fields['IsolatedRegions']))
    .map(({ id, account, fields }) =>
      draft({
        title: say`Let contacts of ${String(fields['InstanceAlias'] ?? id)} reach agents of both Regions again`,
        by: 'connect',
        commands: [
          aws(
            'connect update-cross-region-routing',
            { account, region: lost },
            { 'instance-id': id, 'isolated-all': json(false) },
          ),
        ],
        checks: [
          {
            command: aws(
              'connect get-cross-region-routing',
              { account, region: lost },
              { 'instance-id': id },
            ),
            expect: say`IsolatedRegions is empty`,
          },
        ],
        sources: [
          'https://docs.aws.amazon.com/connect/latest/adminguide/global-routing-across-acgr-regions.html',
        ],
      }),
    );
}
