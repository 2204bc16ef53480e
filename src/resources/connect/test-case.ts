import { map, nullable, object, string } from '../field-type.ts';
import { at, counterpart, field, listing, resourceType, toMany, toOne } from '../resource-type.ts';
import { nextToken } from '../service.ts';
import { instanceInput } from './instance-calls.ts';
import { instanceId, instanceRelation, lastModified } from './of-instance.ts';
import { miscounted } from './search.ts';
import { connect } from './service.ts';

const cases = listing(
  connect.call('SearchTestCases', {
    actions: ['connect:SearchTestCases', 'connect:DescribeTestCase'],
    ...instanceInput,
    pages: nextToken(100),
  }),
  (answer) => answer.TestCases,
  { incomplete: (answer) => miscounted(answer, answer.TestCases) },
);

/** What a test says and who it pretends to be stay behind. */
export const testCase = resourceType({
  type: 'Ringdown::Connect::TestCase',
  scope: 'region',
  parent: 'AWS::Connect::Instance',
  doc: 'A simulated contact that tests a flow.',
  list: cases,
  id: 'Id',
  arn: 'Arn',
  fields: {
    Id: field(cases, string, 'Id, the same in both Regions of a pair.', (c) => c.Id),
    Arn: field(cases, string, 'Amazon Resource Name.', (c) => c.Arn),
    InstanceId: instanceId(cases),
    Name: field(cases, string, 'Name.', (c) => c.Name),
    Status: field(cases, string, 'PUBLISHED or SAVED.', (c) => c.Status),
    EntryPoint: field(
      cases,
      nullable(
        object({
          Type: nullable(string),
          VoiceCallEntryPointParameters: nullable(
            object({ DestinationPhoneNumber: nullable(string), FlowId: nullable(string) }),
          ),
          ChatEntryPointParameters: nullable(object({ FlowId: nullable(string) })),
        }),
      ),
      'Where the contact comes in: VOICE_CALL to a number or a flow, or CHAT to a flow; absent where none is set.',
      (c) => c.EntryPoint,
    ),
    TestCaseSha256: field(
      cases,
      nullable(string),
      'Checksum of the content; absent where Connect keeps none.',
      (c) => c.TestCaseSha256,
    ),
    ...lastModified(cases),
    Tags: field(cases, map(string), 'Tags.', (c) => c.Tags),
  },
  relations: {
    Instance: instanceRelation,
    Counterpart: counterpart('Ringdown::Connect::TestCase', 'Id'),
    Flow: toOne('AWS::Connect::ContactFlow', {
      doc: 'The flow that the contact comes in by; absent where it dials a number.',
      uses: ['EntryPoint'],
      name: ({ EntryPoint }) =>
        (at(EntryPoint, 'VoiceCallEntryPointParameters', 'FlowId') ??
          at(EntryPoint, 'ChatEntryPointParameters', 'FlowId')) as string | null,
      region: 'same',
    }),
    Executions: toMany('Ringdown::Connect::TestCaseExecution', {
      doc: 'When the test ran in the same Region, and how it ended.',
      on: 'TestCaseId',
      from: 'Id',
    }),
  },
});
