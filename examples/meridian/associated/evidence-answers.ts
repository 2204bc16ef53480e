import type { Answers } from '../answers.ts';
import type { Contents } from '../connect/contents.ts';
import { arnIn, mirroredId } from '../connect/home.ts';
import { modified, tags } from '../connect/told.ts';
import { inbound } from '../flows/lines.ts';
import { type Ago, hex, uuid } from '../place.ts';
import type { TestCase } from './unmirrored.ts';

/** Test cases and views are mirrored; a run belongs to the Region that it ran in. */
export function giveEvidence(
  answers: Answers,
  { instance, home, testCases, views }: Contents,
  ago: Ago,
): void {
  const asked = { InstanceId: instance };
  const view = ({ id, name }: Contents['views'][number]) => ({
    ...{ Id: id, Arn: arnIn(home, 'view', id), Name: name, Status: 'PUBLISHED', Type: 'CUSTOMER_MANAGED' },
    ...{ Version: 2, ViewContentSha256: hex(id, 64), LastModifiedTime: ago(95), Tags: tags },
  });
  const test = ({ id, name, line }: TestCase) => ({
    ...{ Id: id, Arn: arnIn(home, 'test-case', id), Name: name, Status: 'PUBLISHED', Tags: tags },
    EntryPoint: {
      Type: 'VOICE_CALL',
      VoiceCallEntryPointParameters: { FlowId: mirroredId(home, 'contact-flow', inbound(line)) },
    },
    ...{ TestCaseSha256: hex(id, 64), ...modified(id, ago) },
  });
  answers
    .search('SearchViews', asked, ['Views', () => views.map(view)])
    .search('SearchTestCases', asked, ['TestCases', () => testCases.map(test)])
    .later('ListTestCaseExecutions', asked, () => ({
      TestCaseExecutions: testCases.flatMap((one) => runsOf(one, ago)),
    }));
}

const runsOf = ({ id, ranAgo, fails }: TestCase, ago: Ago) =>
  ranAgo.map((days, i) => ({
    ...{
      TestCaseId: id,
      TestCaseExecutionId: uuid(`${id} ${days}`),
      TestCaseExecutionStatus: fails && i === 0 ? 'FAILED' : 'PASSED',
    },
    ...{ StartTime: ago(days), EndTime: ago(days - 0.002) },
  }));
