import { map, nullable, number, object, string, timestamp } from '../field-type.ts';
import { field, listing, resourceType, toOne } from '../resource-type.ts';
import { text } from '../service.ts';
import { pages, resilienceHub } from './service.ts';

const apps = listing(
  resilienceHub.call('ListApps', { actions: ['resiliencehub:ListApps'], pages }),
  (answer) => answer.appSummaries,
);

const described = resilienceHub.call('DescribeApp', {
  actions: ['resiliencehub:DescribeApp'],
  uses: ['AppArn'],
  input: ({ AppArn }) => ({ appArn: text(AppArn) }),
});

/** One page, newest first: an application that is assessed every day has hundreds. */
const latest = resilienceHub.call('ListAppAssessments', {
  actions: ['resiliencehub:ListAppAssessments'],
  uses: ['AppArn'],
  input: ({ AppArn }) => ({
    ...{ appArn: text(AppArn), assessmentStatus: ['Success'] },
    ...{ reverseOrder: true, maxResults: 1 },
  }),
});

const assessed = resilienceHub.call('DescribeAppAssessment', {
  actions: ['resiliencehub:DescribeAppAssessment'],
  uses: ['LatestAssessmentArn'],
  input: ({ LatestAssessmentArn }) =>
    LatestAssessmentArn === null ? undefined : { assessmentArn: text(LatestAssessmentArn) },
});

export const app = resourceType({
  type: 'AWS::ResilienceHub::App',
  scope: 'region',
  doc: 'An application that Resilience Hub estimates recovery times of. It does not know Amazon Connect and Lex: what it says is about what stands next to them.',
  list: apps,
  id: 'Name',
  arn: 'AppArn',
  fields: {
    AppArn: field(apps, string, 'Amazon Resource Name.', (a) => a.appArn),
    Name: field(apps, string, 'Name.', (a) => a.name),
    Tags: field(described, map(string), 'Tags.', (answer) => answer.app?.tags),
    ResiliencyPolicyArn: field(
      described,
      nullable(string),
      'Policy that it is held against; absent where there is none.',
      (answer) => answer.app?.policyArn,
    ),
    LatestAssessmentArn: field(
      latest,
      nullable(string),
      'The newest assessment that came to its end; absent where there was none.',
      (answer) => answer.assessmentSummaries?.[0]?.assessmentArn,
    ),
    LatestAssessmentTime: field(
      latest,
      nullable(timestamp),
      'When that ended.',
      (answer) => answer.assessmentSummaries?.[0]?.endTime,
    ),
    RegionCompliance: field(
      assessed,
      nullable(
        object({
          ComplianceStatus: string,
          CurrentRtoInSecs: nullable(number),
          CurrentRpoInSecs: nullable(number),
        }),
      ),
      'What it says of the loss of a Region: PolicyMet, PolicyBreached and others, with estimated seconds; absent where the policy does not speak of it.',
      (answer) => {
        const found = answer?.assessment?.compliance?.['Region'];
        return (
          found && {
            ComplianceStatus: found.complianceStatus,
            CurrentRtoInSecs: found.currentRtoInSecs,
            CurrentRpoInSecs: found.currentRpoInSecs,
          }
        );
      },
    ),
  },
  relations: {
    ResiliencyPolicy: toOne('AWS::ResilienceHub::ResiliencyPolicy', {
      doc: 'Policy that it is held against.',
      uses: ['ResiliencyPolicyArn'],
      name: ({ ResiliencyPolicyArn }) => ResiliencyPolicyArn as string | null,
    }),
  },
});
