import { flag, inQuery, number, schemasOf, text, texts, time } from './schemas.ts';
import { command, smallClient } from './small-client.ts';

/*
 * The reads of AWS Resilience Hub that ringdown makes, as an SDK client: @aws-sdk/client-resiliencehub is 3.523.0 where it
 * can be had, which brings an older core and no schemas. The next generation of the service has an API of its own
 * and no package at all.
 */

const namespace = 'com.amazonaws.resiliencehub';
const { members, many, byName, read, error } = schemasOf(namespace);

export const ResiliencehubClient = smallClient({
  ...{ id: 'resiliencehub', serviceId: 'resiliencehub', namespace, version: '2020-04-30' },
  ...{ target: 'AwsResilienceHub', hostSuffix: 'amazonaws.com' },
});

interface Pages {
  maxResults?: number | undefined;
  nextToken?: string | undefined;
}

interface AppSummary {
  appArn: string | undefined;
  name: string | undefined;
}

interface App extends AppSummary {
  policyArn?: string | undefined;
  tags?: { [key: string]: string } | undefined;
}

interface Targets {
  rtoInSecs: number | undefined;
  rpoInSecs: number | undefined;
}

interface Policy {
  policyArn?: string | undefined;
  policyName?: string | undefined;
  policy?: { [disruption: string]: Targets } | undefined;
}

interface AssessmentSummary {
  assessmentArn: string | undefined;
  assessmentStatus: string | undefined;
  endTime?: Date | undefined;
}

interface Compliance {
  complianceStatus: string | undefined;
  currentRtoInSecs?: number | undefined;
  currentRpoInSecs?: number | undefined;
}

const ofApp = { appArn: text, name: text };
const appSummary = members('AppSummary', ofApp);
const app = members('App', { ...ofApp, policyArn: text, tags: () => byName('TagMap', text) });
const targets = members('FailurePolicy', { rtoInSecs: number, rpoInSecs: number });
const policy = members('ResiliencyPolicy', {
  ...{ policyArn: text, policyName: text, policy: () => byName('DisruptionPolicy', targets) },
});
const assessmentSummary = members('AppAssessmentSummary', {
  ...{ assessmentArn: text, assessmentStatus: text, endTime: time },
});
const compliance = members('DisruptionCompliance', {
  ...{ complianceStatus: text, currentRtoInSecs: number, currentRpoInSecs: number },
});
const assessment = members('AppAssessment', {
  ...{ assessmentArn: text, assessmentStatus: text, endTime: time },
  compliance: () => byName('AssessmentCompliance', compliance),
});
const paged = { maxResults: inQuery(number, 'maxResults'), nextToken: inQuery(text, 'nextToken') };

/** The endpoint that stands in for AWS finds operations among what a client exports. */
export const ListApps = read('ListApps', {
  ...{ http: '/list-apps', input: paged },
  output: { appSummaries: () => many('AppSummaryList', appSummary), nextToken: text },
});
export const DescribeApp = read('DescribeApp', {
  ...{ http: '/describe-app', method: 'POST', input: { appArn: text }, required: 1 },
  output: { app: () => app },
});
export const ListResiliencyPolicies = read('ListResiliencyPolicies', {
  ...{ http: '/list-resiliency-policies', input: paged },
  output: { resiliencyPolicies: () => many('ResiliencyPolicies', policy), nextToken: text },
});
export const ListAppAssessments = read('ListAppAssessments', {
  http: '/list-app-assessments',
  input: {
    ...{ appArn: inQuery(text, 'appArn'), assessmentStatus: inQuery(texts, 'assessmentStatus') },
    ...{ reverseOrder: inQuery(flag, 'reverseOrder'), ...paged },
  },
  output: {
    assessmentSummaries: () => many('AppAssessmentSummaryList', assessmentSummary),
    nextToken: text,
  },
});
export const DescribeAppAssessment = read('DescribeAppAssessment', {
  ...{ http: '/describe-app-assessment', method: 'POST', input: { assessmentArn: text }, required: 1 },
  output: { assessment: () => assessment },
});

export const AccessDeniedException = error('AccessDeniedException', 403);
export const InternalServerException = error('InternalServerException', 500);
export const ResourceNotFoundException = error('ResourceNotFoundException', 404);
export const ThrottlingException = error('ThrottlingException', 429);
export const ValidationException = error('ValidationException', 400);

export class ListAppsCommand extends command<Pages, { appSummaries?: AppSummary[]; nextToken?: string }>(
  'ListApps',
  ListApps,
) {}
export class DescribeAppCommand extends command<{ appArn: string }, { app?: App }>(
  'DescribeApp',
  DescribeApp,
) {}
export class ListResiliencyPoliciesCommand extends command<
  Pages,
  { resiliencyPolicies?: Policy[]; nextToken?: string }
>('ListResiliencyPolicies', ListResiliencyPolicies) {}
export class ListAppAssessmentsCommand extends command<
  Pages & { appArn?: string; assessmentStatus?: string[]; reverseOrder?: boolean },
  { assessmentSummaries?: AssessmentSummary[]; nextToken?: string }
>('ListAppAssessments', ListAppAssessments) {}
export class DescribeAppAssessmentCommand extends command<
  { assessmentArn: string },
  { assessment?: AssessmentSummary & { compliance?: { [disruption: string]: Compliance } } }
>('DescribeAppAssessment', DescribeAppAssessment) {}
