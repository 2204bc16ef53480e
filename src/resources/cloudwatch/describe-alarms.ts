import { cloudwatch } from './service.ts';

/** One call for both kinds: without the types it answers metric alarms only. */
export const describeAlarms = cloudwatch.call('DescribeAlarms', {
  actions: ['cloudwatch:DescribeAlarms'],
  input: () => ({ AlarmTypes: ['MetricAlarm' as const, 'CompositeAlarm' as const] }),
  pages: {
    inputToken: 'NextToken',
    outputToken: 'NextToken',
    size: { member: 'MaxRecords', max: 100 },
  },
});
