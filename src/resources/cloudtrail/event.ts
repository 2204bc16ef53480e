import { bool, list, nullable, number, object, string, timestamp } from '../field-type.ts';
import { at, field, listing, resourceType, toOne } from '../resource-type.ts';
import { nextToken } from '../service.ts';
import { parseRecord, requestParameters } from './event-record.ts';
import { cloudtrail } from './service.ts';

/**
 * What leaves a trace when somebody practises: traffic moved, Regions kept apart, a number claimed elsewhere, a test
 * case run. One call a name and Region, for a look-up takes one attribute and one second; other services have some
 * of these names too, so the source is compared.
 */
const eventNames = [
  'UpdateTrafficDistribution',
  'UpdateCrossRegionRouting',
  'UpdatePhoneNumber',
  'StartTestCaseExecution',
];

// https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_LookupEvents.html: without a start, 90 days.
const events = listing(
  cloudtrail.call('LookupEvents', {
    actions: ['cloudtrail:LookupEvents'],
    input: () =>
      eventNames.map((AttributeValue) => ({
        LookupAttributes: [{ AttributeKey: 'EventName' as const, AttributeValue }],
      })),
    pages: nextToken(50),
  }),
  (answer) => answer.Events?.filter(({ EventSource }) => EventSource === 'connect.amazonaws.com'),
);

const shares = nullable(object({ Distributions: list(object({ Region: string, Percentage: number })) }));

/** Ids and shares; nothing of a caller and nothing secret. */
const parameters = {
  Id: nullable(string),
  TelephonyConfig: shares,
  AgentConfig: shares,
  SignInConfig: nullable(object({ Distributions: list(object({ Region: string, Enabled: bool })) })),
  InstanceId: nullable(string),
  IsolatedAll: nullable(bool),
  PhoneNumberId: nullable(string),
  TargetArn: nullable(string),
  TestCaseId: nullable(string),
};

export const event = resourceType({
  type: 'Ringdown::CloudTrail::Event',
  scope: 'region',
  doc: 'A call to Amazon Connect that shifted traffic or ran a test, as CloudTrail has kept it for 90 days. The Region is the one that was called.',
  list: events,
  id: 'EventId',
  arn: null,
  fields: {
    EventId: field(events, string, 'Id that CloudTrail gave the event.', (e) => e.EventId),
    EventName: field(events, string, `Operation: ${eventNames.join(', ')}.`, (e) => e.EventName),
    EventSource: field(
      events,
      string,
      'Service that was called: connect.amazonaws.com.',
      (e) => e.EventSource,
    ),
    EventTime: field(events, timestamp, 'When it was called.', (e) => e.EventTime),
    AwsRegion: field(
      events,
      string,
      'Region that was called.',
      (e) => parseRecord(e.CloudTrailEvent).awsRegion,
    ),
    ErrorCode: field(
      events,
      nullable(string),
      'Why the call was refused; absent when it succeeded.',
      (e) => parseRecord(e.CloudTrailEvent).errorCode,
    ),
    InvokedBy: field(
      events,
      nullable(string),
      'AWS service that called, such as synchronization.connect.amazonaws.com; absent when somebody of the account did.',
      (e) => parseRecord(e.CloudTrailEvent).userIdentity?.invokedBy,
    ),
    RequestParameters: field(
      events,
      nullable(object(parameters)),
      'What was asked for: Id is the traffic distribution group, by id or ARN. Unread where CloudTrail hides it.',
      (e) => requestParameters(parseRecord(e.CloudTrailEvent), Object.keys(parameters)),
    ),
  },
  relations: {
    TrafficDistributionGroup: toOne('AWS::Connect::TrafficDistributionGroup', {
      doc: 'The group whose traffic was shifted; absent for events of another kind.',
      uses: ['EventName', 'RequestParameters'],
      name: ({ EventName, RequestParameters }) =>
        EventName === 'UpdateTrafficDistribution' ? (at(RequestParameters, 'Id') as string | null) : null,
    }),
  },
});
