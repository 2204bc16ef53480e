import { Answers } from '../answers.ts';
import { type Ago, primary, production, uuid } from '../place.ts';

/** An application that Resilience Hub knows of, in the primary Region. */
export interface Application {
  name: string;
  policy: string;
  assessedDaysAgo: number;
  /** What the latest assessment says of the loss of a Region. */
  region: { complianceStatus: string; currentRtoInSecs: number; currentRpoInSecs: number };
}

export interface Target {
  name: string;
  /** Seconds of recovery time and of lost data when a Region is lost; none promised without. */
  region?: { rtoInSecs: number; rpoInSecs: number };
}

export const applicationsOf = (): Application[] =>
  ['agent-desktop', 'claims-functions'].map((name) => ({
    ...{ name, policy: 'meridian-tier-1', assessedDaysAgo: 3 },
    region: { complianceStatus: 'PolicyMet', currentRtoInSecs: 900, currentRpoInSecs: 60 },
  }));

export const targetsOf = (): Target[] => [
  { name: 'meridian-tier-1', region: { rtoInSecs: 3600, rpoInSecs: 900 } },
  { name: 'meridian-internal' },
];

/** What Resilience Hub answers in the primary Region of the production account; elsewhere it knows nothing. */
export function applicationAnswers(
  applications: readonly Application[],
  targets: readonly Target[],
  ago: Ago,
) {
  const answers = new Answers('resiliencehub', { account: production, region: primary })
    .give('ListApps', {}, { appSummaries: applications.map(summaryOf) })
    .give('ListResiliencyPolicies', {}, { resiliencyPolicies: targets.map(policyOf) });
  for (const one of applications) {
    const { appArn } = summaryOf(one);
    const assessmentArn = appArn.replace(':app/', ':app-assessment/');
    const endTime = ago(one.assessedDaysAgo);
    const assessed = { assessmentArn, assessmentStatus: 'Success', endTime };
    answers
      .give(
        'DescribeApp',
        { appArn },
        {
          app: {
            ...summaryOf(one),
            policyArn: policyArn(one.policy),
            tags: { 'contact-centre': 'meridian' },
          },
        },
      )
      .give('ListAppAssessments', { appArn }, { assessmentSummaries: [assessed] })
      .give(
        'DescribeAppAssessment',
        { assessmentArn },
        { assessment: { ...assessed, compliance: { Region: one.region } } },
      );
  }
  return [
    ...new Answers('resiliencehub')
      .give('ListApps', {}, { appSummaries: [] })
      .give('ListResiliencyPolicies', {}, { resiliencyPolicies: [] }).fixtures,
    ...answers.fixtures,
  ];
}

const arnOf = (kind: string, name: string): string =>
  `arn:aws:resiliencehub:${primary}:${production}:${kind}/${uuid(`${kind} ${name}`)}`;

const policyArn = (name: string): string => arnOf('resiliency-policy', name);

const summaryOf = ({ name }: Application) => ({ appArn: arnOf('app', name), name });

const zone = { rtoInSecs: 300, rpoInSecs: 60 };

const policyOf = ({ name, region }: Target) => ({
  ...{ policyArn: policyArn(name), policyName: name },
  policy: {
    ...{ AZ: zone, Hardware: zone, Software: { rtoInSecs: 7200, rpoInSecs: 900 } },
    ...(region && { Region: region }),
  },
});
