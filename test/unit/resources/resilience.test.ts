import { expect, test } from 'vitest';
import type { Fixture } from '../../../src/endpoint/fixture.ts';
import { everyFieldOf, scan } from '../../support/scan.ts';

const regions = { primary: 'us-east-1' };
const alarm = 'arn:aws:cloudwatch:us-east-1:111122223333:alarm:missed';

const fis: Fixture[] = [
  {
    ...{ service: 'fis', operation: 'ListExperimentTemplates' },
    output: {
      experimentTemplates: [
        { id: 'EXT1', description: 'apart', tags: { 'contact-centre': 'calls' } },
        { id: 'EXT2' },
      ],
    },
  },
  {
    ...{ service: 'fis', operation: 'GetExperimentTemplate', input: { id: 'EXT1' } },
    output: {
      experimentTemplate: {
        id: 'EXT1',
        actions: {
          first: { actionId: 'aws:s3:bucket-pause-replication' },
          second: { actionId: 'aws:fis:wait', startAfter: ['first'] },
          last: { actionId: 'aws:fis:wait', startAfter: ['second'] },
        },
        stopConditions: [{ source: 'aws:cloudwatch:alarm', value: alarm }],
        logConfiguration: { s3Configuration: { bucketName: 'evidence', prefix: 'fis' } },
      },
    },
  },
  {
    ...{ service: 'fis', operation: 'GetExperimentTemplate', input: { id: 'EXT2' } },
    output: {
      experimentTemplate: {
        id: 'EXT2',
        actions: { stop: { actionId: 'aws:ec2:stop-instances' } },
        stopConditions: [{ source: 'none' }],
      },
    },
  },
  {
    ...{ service: 'fis', operation: 'ListExperiments' },
    output: {
      experiments: [
        {
          ...{ id: 'EXP1', experimentTemplateId: 'EXT1', creationTime: '2025-12-01T10:00:00Z' },
          state: { status: 'completed', reason: 'Experiment completed.' },
        },
        {
          ...{ id: 'EXP2', experimentTemplateId: 'EXT1', creationTime: '2025-12-02T10:00:00Z' },
          state: { status: 'stopped' },
        },
      ],
    },
  },
];

test('experiment templates, what stops them and their runs are read, page by page', async () => {
  const estate = await scan({
    ...{ regions, fixtures: fis, endpoint: { pageSize: 1 } },
    mentions: [
      ...everyFieldOf('AWS::FIS::ExperimentTemplate'),
      ...everyFieldOf('Ringdown::FIS::StopCondition'),
      ...everyFieldOf('Ringdown::FIS::Experiment'),
    ],
  });
  expect(estate.calls.filter(({ outcome }) => outcome !== 'ok')).toEqual([]);
  // What a template stops at is in the answer that tells what it does.
  expect(estate.calls.filter(({ operation }) => operation === 'GetExperimentTemplate')).toHaveLength(2);
  expect(estate.resources.map(({ type, id, fields }) => [type, id, fields])).toEqual([
    [
      'AWS::FIS::ExperimentTemplate',
      'EXT1',
      {
        ...{ Id: 'EXT1', Description: 'apart', Tags: { 'contact-centre': 'calls' } },
        ...{ ActionIds: ['aws:fis:wait', 'aws:s3:bucket-pause-replication'], SeparatesRegions: true },
        LogConfiguration: { LogGroupArn: null, BucketName: 'evidence' },
      },
    ],
    [
      'AWS::FIS::ExperimentTemplate',
      'EXT2',
      {
        ...{ Id: 'EXT2', Description: null, Tags: {}, ActionIds: ['aws:ec2:stop-instances'] },
        ...{ SeparatesRegions: false, LogConfiguration: null },
      },
    ],
    [
      'Ringdown::FIS::Experiment',
      'EXP1',
      {
        ...{ Id: 'EXP1', ExperimentTemplateId: 'EXT1', Status: 'completed' },
        CreationTime: '2025-12-01T10:00:00.000Z',
      },
    ],
    [
      'Ringdown::FIS::Experiment',
      'EXP2',
      {
        ...{ Id: 'EXP2', ExperimentTemplateId: 'EXT1', Status: 'stopped' },
        CreationTime: '2025-12-02T10:00:00.000Z',
      },
    ],
    [
      'Ringdown::FIS::StopCondition',
      `EXT1/aws:cloudwatch:alarm/${alarm}`,
      { ExperimentTemplateId: 'EXT1', Source: 'aws:cloudwatch:alarm', Value: alarm },
    ],
    [
      'Ringdown::FIS::StopCondition',
      'EXT2/none/',
      { ExperimentTemplateId: 'EXT2', Source: 'none', Value: null },
    ],
  ]);
});

test('a template that may not be read keeps its tags and says nothing of what it does', async () => {
  const estate = await scan({
    ...{ regions, fixtures: fis, endpoint: { deny: ['fis:GetExperimentTemplate'] } },
    mentions: everyFieldOf('AWS::FIS::ExperimentTemplate'),
  });
  expect(estate.resources[0]!.fields).toEqual({
    ...{ Id: 'EXT1', Description: 'apart', Tags: { 'contact-centre': 'calls' } },
  });
});

const arn = (kind: string, id: string) => `arn:aws:resiliencehub:us-east-1:111122223333:${kind}/${id}`;

const hub: Fixture[] = [
  {
    ...{ service: 'resiliencehub', operation: 'ListApps' },
    output: {
      appSummaries: [
        { appArn: arn('app', '1'), name: 'desk' },
        { appArn: arn('app', '2'), name: 'new' },
      ],
    },
  },
  {
    ...{ service: 'resiliencehub', operation: 'DescribeApp', input: { appArn: arn('app', '1') } },
    output: {
      app: {
        ...{ appArn: arn('app', '1'), name: 'desk', policyArn: arn('resiliency-policy', 'p') },
        tags: { 'contact-centre': 'calls' },
      },
    },
  },
  {
    ...{ service: 'resiliencehub', operation: 'DescribeApp', input: { appArn: arn('app', '2') } },
    output: { app: { appArn: arn('app', '2'), name: 'new' } },
  },
  {
    ...{ service: 'resiliencehub', operation: 'ListAppAssessments' },
    input: {
      ...{ appArn: arn('app', '1'), assessmentStatus: ['Success'], reverseOrder: true, maxResults: 1 },
    },
    output: {
      assessmentSummaries: [
        {
          ...{ assessmentArn: arn('app-assessment', '9'), assessmentStatus: 'Success' },
          endTime: '2026-01-10T00:00:00Z',
        },
      ],
      // Older ones are never asked for.
      nextToken: 'more',
    },
  },
  {
    ...{ service: 'resiliencehub', operation: 'ListAppAssessments', input: { appArn: arn('app', '2') } },
    output: { assessmentSummaries: [] },
  },
  {
    ...{ service: 'resiliencehub', operation: 'DescribeAppAssessment' },
    input: { assessmentArn: arn('app-assessment', '9') },
    output: {
      assessment: {
        ...{ assessmentArn: arn('app-assessment', '9'), assessmentStatus: 'Success' },
        compliance: {
          AZ: { complianceStatus: 'PolicyMet' },
          Region: { complianceStatus: 'PolicyBreached', currentRtoInSecs: 7200 },
        },
      },
    },
  },
  {
    ...{ service: 'resiliencehub', operation: 'ListResiliencyPolicies' },
    output: {
      resiliencyPolicies: [
        {
          ...{ policyArn: arn('resiliency-policy', 'p'), policyName: 'gold' },
          policy: { Region: { rtoInSecs: 3600, rpoInSecs: 900 }, Software: { rtoInSecs: 1, rpoInSecs: 1 } },
        },
        { policyArn: arn('resiliency-policy', 'q'), policyName: 'empty' },
      ],
    },
  },
];

test('applications are read with their policy and what their latest assessment says of a lost Region', async () => {
  const estate = await scan({
    ...{ regions, fixtures: hub },
    mentions: [
      ...everyFieldOf('AWS::ResilienceHub::App'),
      ...everyFieldOf('AWS::ResilienceHub::ResiliencyPolicy'),
    ],
  });
  expect(estate.calls.filter(({ outcome }) => outcome !== 'ok')).toEqual([]);
  expect(estate.calls.filter(({ operation }) => operation === 'DescribeAppAssessment')).toHaveLength(1);
  expect(estate.resources.map(({ id, arn: own, fields }) => [id, own, fields])).toEqual([
    [
      'desk',
      arn('app', '1'),
      {
        ...{ AppArn: arn('app', '1'), Name: 'desk', Tags: { 'contact-centre': 'calls' } },
        ResiliencyPolicyArn: arn('resiliency-policy', 'p'),
        LatestAssessmentArn: arn('app-assessment', '9'),
        LatestAssessmentTime: '2026-01-10T00:00:00.000Z',
        RegionCompliance: {
          ...{ ComplianceStatus: 'PolicyBreached', CurrentRtoInSecs: 7200, CurrentRpoInSecs: null },
        },
      },
    ],
    [
      'new',
      arn('app', '2'),
      {
        ...{ AppArn: arn('app', '2'), Name: 'new', Tags: {}, ResiliencyPolicyArn: null },
        ...{ LatestAssessmentArn: null, LatestAssessmentTime: null, RegionCompliance: null },
      },
    ],
    [
      'empty',
      arn('resiliency-policy', 'q'),
      {
        PolicyArn: arn('resiliency-policy', 'q'),
        ...{ PolicyName: 'empty', Policy: { Region: null, AZ: null } },
      },
    ],
    [
      'gold',
      arn('resiliency-policy', 'p'),
      {
        PolicyArn: arn('resiliency-policy', 'p'),
        PolicyName: 'gold',
        Policy: { Region: { RtoInSecs: 3600, RpoInSecs: 900 }, AZ: null },
      },
    ],
  ]);
});

test('assessments that may not be listed leave the latest one unread, not absent', async () => {
  const estate = await scan({
    ...{ regions, fixtures: hub, endpoint: { deny: ['resiliencehub:ListAppAssessments'] } },
    mentions: everyFieldOf('AWS::ResilienceHub::App'),
  });
  for (const field of ['LatestAssessmentArn', 'LatestAssessmentTime', 'RegionCompliance'])
    expect(estate.resources[0]!.fields).not.toHaveProperty(field);
  expect(estate.resources[0]!.fields).toHaveProperty('Tags');
});
