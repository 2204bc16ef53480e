import { type Context, listed, text } from './context.ts';
import { aws, type Draft, draft, named, say, some } from './words.ts';

/** Records of streams that nobody had read stay in the lost Region. */
export function streamFailover(context: Context): Draft[] {
  const { lost, left } = context;
  const there = listed(context, 'AWS::Kinesis::Stream', lost);
  const here = listed(context, 'AWS::Kinesis::Stream', left);
  if (there.resources.length === 0 && there.missing.length === 0) return [];
  const twins = new Set(here.resources.map(({ account, id }) => `${account}|${id}`));
  return [
    draft({
      title: ['Know what the streams hold back'],
      by: 'data',
      cautions: [
        ...there.resources.map((stream) => {
          const hours = stream.fields['RetentionPeriodHours'];
          const twin = twins.has(`${stream.account}|${stream.id}`);
          return say`${stream.id}: records that nobody had read stay in ${lost}, for ${typeof hours === 'number' ? some(hours, 'hour') : ['a time that was not read']}. ${[twin ? 'A stream of the same name is in the other Region.' : 'No stream of that name is in the other Region.']}`;
        }),
      ],
      does: [
        [
          'Contact records, agent events and analyses of new contacts go to the streams that the instance in the other Region names.',
        ],
      ],
      checks: here.resources.slice(0, 10).map((stream) => ({
        command: aws(
          'kinesis describe-stream-summary',
          { account: stream.account, region: left },
          { 'stream-name': stream.id },
        ),
        expect: say`StreamStatus ${'ACTIVE'}`,
      })),
      manual: [['Note the time of the loss: records of the hours before it are to be compared at failback.']],
      missing: [...there.missing, ...here.missing],
      sources: ['https://docs.aws.amazon.com/connect/latest/adminguide/data-streaming.html'],
    }),
  ];
}

/** Readers of streams and queues that were switched off in the standby. */
export function readerSteps(context: Context, at: string): Draft[] {
  const { resources, missing } = listed(context, 'AWS::Lambda::EventSourceMapping', at);
  const off = resources.filter(({ fields }) => ['Disabled', 'Disabling'].includes(String(fields['State'])));
  if (off.length === 0) return [];
  return [
    draft({
      title: say`Switch on the readers that stand by in ${at}`,
      by: 'data',
      does: [
        say`${some(off.length, 'event source mapping')} ${[off.length === 1 ? 'was' : 'were']} off on the day of the scan: ${named(off.map((m) => `${text(m, 'FunctionName') ?? m.id} (${m.id})`))}. Whether each is a standby or was switched off for a reason, its owner knows.`,
      ],
      commands: off.map((mapping) =>
        aws(
          'lambda update-event-source-mapping',
          { account: mapping.account, region: at },
          { uuid: mapping.id, enabled: true },
        ),
      ),
      checks: off.map((mapping) => ({
        command: aws(
          'lambda get-event-source-mapping',
          { account: mapping.account, region: at },
          { uuid: mapping.id },
        ),
        expect: say`State ${'Enabled'}, LastProcessingResult ${'OK'}`,
      })),
      missing,
      sources: ['https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventsourcemapping.html'],
    }),
  ];
}
