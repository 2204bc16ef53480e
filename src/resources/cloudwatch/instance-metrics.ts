import { string } from '../field-type.ts';
import { counterpart, field, resourceType, toOne } from '../resource-type.ts';
import { text } from '../service.ts';
import { metrics } from './connect-metrics.ts';
import { byFlow, counted, highest } from './series.ts';

export const instanceMetrics = resourceType({
  type: 'Ringdown::Connect::InstanceMetrics',
  scope: 'region',
  parent: 'AWS::Connect::Instance',
  doc: 'What one instance did in one Region in 90 days, as its CloudWatch metrics tell: the only proof that a Region answered calls, for reports of a pair with global routing are the same in both.',
  list: metrics,
  id: 'InstanceId',
  arn: null,
  fields: {
    InstanceId: field(
      metrics,
      string,
      'Id of the instance, the same in both Regions of a pair.',
      (_, { Id }) => Id,
    ),
    CallsPerInterval: counted('CallsPerInterval', 'Calls received or placed in this Region.'),
    ConcurrentCalls: highest('ConcurrentCalls', 'Calls at the same time.'),
    ConcurrentCallsPercentage: highest(
      'ConcurrentCallsPercentage',
      'Share of the quota of calls at the same time, between 0 and 1.',
    ),
    CallsBreachingConcurrencyQuota: counted(
      'CallsBreachingConcurrencyQuota',
      'Calls that the quota of calls at the same time turned away.',
    ),
    ThrottledCalls: counted('ThrottledCalls', 'Calls turned away because too many began in one second.'),
    MissedCalls: counted('MissedCalls', 'Calls that an agent did not take within 20 seconds.'),
    MisconfiguredPhoneNumbers: counted(
      'MisconfiguredPhoneNumbers',
      'Calls that failed because their number starts no flow.',
    ),
    CallRecordingUploadError: counted(
      'CallRecordingUploadError',
      'Recordings that did not reach their bucket.',
    ),
    ConcurrentActiveChats: highest('ConcurrentActiveChats', 'Chats at the same time.'),
    ConcurrentTasks: highest('ConcurrentTasks', 'Tasks at the same time.'),
    ConcurrentEmails: highest('ConcurrentEmails', 'E-mails at the same time.'),
    ChatsBreachingActiveChatQuota: counted(
      'ChatsBreachingActiveChatQuota',
      'Chats that their quota refused.',
    ),
    TasksBreachingConcurrencyQuota: counted(
      'TasksBreachingConcurrencyQuota',
      'Tasks that their quota refused.',
    ),
    ContactFlowErrors: byFlow('ContactFlowErrors', 'How often a flow took an error branch.'),
    ContactFlowFatalErrors: byFlow('ContactFlowFatalErrors', 'How often a flow failed altogether.'),
  },
  relations: {
    Instance: toOne('AWS::Connect::Instance', {
      doc: 'The instance.',
      uses: ['InstanceId'],
      name: ({ InstanceId }) => text(InstanceId),
      region: 'same',
    }),
    Counterpart: counterpart('Ringdown::Connect::InstanceMetrics', 'InstanceId'),
  },
});
