import { nullable, string, timestamp } from '../field-type.ts';
import { field, listing, resourceType } from '../resource-type.ts';
import { text } from '../service.ts';
import { directConnect, pages } from './service.ts';

const tests = listing(
  directConnect.call('ListVirtualInterfaceTestHistory', {
    actions: ['directconnect:ListVirtualInterfaceTestHistory'],
    uses: ['VirtualInterfaceId'],
    input: ({ VirtualInterfaceId }) => ({ virtualInterfaceId: text(VirtualInterfaceId) }),
    pages,
  }),
  (answer, { known }) =>
    answer.virtualInterfaceTestHistory?.map((test) => ({
      ...test,
      VirtualInterfaceId: known['VirtualInterfaceId'],
    })),
);

export const failoverTest = resourceType({
  type: 'Ringdown::DirectConnect::FailoverTest',
  scope: 'region',
  parent: 'Ringdown::DirectConnect::VirtualInterface',
  doc: 'A test in which AWS brought the BGP sessions of a virtual interface down.',
  list: tests,
  id: 'TestId',
  arn: null,
  fields: {
    TestId: field(tests, string, 'Id.', (t) => t.testId),
    VirtualInterfaceId: field(
      tests,
      string,
      'Virtual interface that was tested.',
      (t) => t.VirtualInterfaceId,
    ),
    StartTime: field(tests, nullable(timestamp), 'When the sessions went down.', (t) => t.startTime),
    EndTime: field(
      tests,
      nullable(timestamp),
      'When they came back; absent while the test runs.',
      (t) => t.endTime,
    ),
  },
});
