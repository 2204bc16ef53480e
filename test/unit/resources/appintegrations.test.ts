import { expect, test } from 'vitest';
import type { Fixture } from '../../../src/endpoint/fixture.ts';
import { everyFieldOf, scan } from '../../support/scan.ts';

const regions = { primary: 'us-east-1' };
const arn = (resource: string) => `arn:aws:app-integrations:us-east-1:111122223333:${resource}`;
const key = 'arn:aws:kms:us-east-1:111122223333:key/k-1';

const fixtures: Fixture[] = [
  {
    ...{ service: 'app-integrations', operation: 'ListApplications' },
    output: {
      Applications: [
        { Id: 'a-1', Arn: arn('application/a-1'), Name: 'Claims desk', Namespace: 'claims-desk' },
        { Id: 'a-2', Arn: arn('application/a-2'), Name: 'Tools', Namespace: 'tools' },
      ],
    },
  },
  {
    ...{ service: 'app-integrations', operation: 'GetApplication', input: { Arn: arn('application/a-1') } },
    output: {
      ApplicationSourceConfig: {
        ExternalUrlConfig: {
          AccessUrl: 'https://d1.execute-api.us-east-1.amazonaws.com/desk?token=secret#top',
          ApprovedOrigins: [
            'https://desk-1.us-west-2.elb.amazonaws.com',
            'https://desk.example.com',
            'nonsense',
          ],
        },
      },
      ...{ Permissions: ['Contact.Details.View'], Tags: { Team: 'voice' } },
    },
  },
  {
    ...{ service: 'app-integrations', operation: 'GetApplication', input: { Arn: arn('application/a-2') } },
    output: { Id: 'a-2' },
  },
  {
    ...{ service: 'app-integrations', operation: 'ListDataIntegrations' },
    output: {
      DataIntegrations: [
        { Arn: arn('data-integration/d-1'), Name: 'articles', SourceURI: 'Salesforce://AppFlow/profile' },
        { Arn: arn('data-integration/d-2'), Name: 'old' },
      ],
    },
  },
  {
    service: 'app-integrations',
    operation: 'GetDataIntegration',
    input: { Identifier: arn('data-integration/d-1') },
    output: { KmsKey: key, Tags: { Team: 'voice' } },
  },
  {
    service: 'app-integrations',
    operation: 'GetDataIntegration',
    input: { Identifier: arn('data-integration/d-2') },
    output: {},
  },
  {
    service: 'app-integrations',
    operation: 'ListDataIntegrationAssociations',
    input: { DataIntegrationIdentifier: arn('data-integration/d-1') },
    output: { DataIntegrationAssociations: [{ ClientId: 'kb-1' }, { ClientId: 'kb-2' }] },
  },
  {
    service: 'app-integrations',
    operation: 'ListDataIntegrationAssociations',
    input: { DataIntegrationIdentifier: arn('data-integration/d-2') },
    output: { DataIntegrationAssociations: [] },
  },
  {
    ...{ service: 'app-integrations', operation: 'ListEventIntegrations' },
    output: {
      EventIntegrations: [
        {
          ...{ Name: 'tickets', EventIntegrationArn: arn('event-integration/tickets') },
          ...{
            EventFilter: { Source: 'aws.partner/zendesk.com/4711' },
            EventBridgeBus: 'aws.partner/zendesk.com/4711',
          },
          Tags: { Team: 'voice' },
        },
        { Name: 'cases', EventIntegrationArn: arn('event-integration/cases') },
      ],
    },
  },
];

test('applications, data and event integrations are read, page by page, without what an address may hide', async () => {
  const estate = await scan({
    ...{ regions, fixtures, endpoint: { pageSize: 1 } },
    mentions: ['Application', 'DataIntegration', 'EventIntegration'].flatMap((type) =>
      everyFieldOf(`AWS::AppIntegrations::${type}`),
    ),
  });
  expect(estate.calls.filter(({ outcome }) => outcome !== 'ok')).toEqual([]);
  expect(estate.resources.map(({ id, fields }) => [id, fields])).toEqual([
    [
      'a-1',
      {
        ...{ Id: 'a-1', Arn: arn('application/a-1'), Name: 'Claims desk', Namespace: 'claims-desk' },
        AccessUrl: 'https://d1.execute-api.us-east-1.amazonaws.com/desk',
        AccessRegions: ['us-east-1', 'us-west-2'],
        ...{ Permissions: ['Contact.Details.View'], Tags: { Team: 'voice' } },
      },
    ],
    [
      'a-2',
      {
        ...{ Id: 'a-2', Arn: arn('application/a-2'), Name: 'Tools', Namespace: 'tools' },
        ...{ AccessUrl: null, AccessRegions: [], Permissions: [], Tags: {} },
      },
    ],
    [
      'articles',
      {
        ...{ Name: 'articles', Arn: arn('data-integration/d-1'), SourceKind: 'Salesforce' },
        ...{ KmsKey: key, Associations: 2, Tags: { Team: 'voice' } },
      },
    ],
    [
      'old',
      {
        ...{ Name: 'old', Arn: arn('data-integration/d-2'), SourceKind: null },
        ...{ KmsKey: null, Associations: 0, Tags: {} },
      },
    ],
    [
      'cases',
      {
        ...{ Name: 'cases', EventIntegrationArn: arn('event-integration/cases') },
        ...{ EventSource: null, EventBridgeBus: null, Tags: {} },
      },
    ],
    [
      'tickets',
      {
        ...{ Name: 'tickets', EventIntegrationArn: arn('event-integration/tickets') },
        ...{ EventSource: 'aws.partner/zendesk.com', EventBridgeBus: 'aws.partner/zendesk.com/4711' },
        Tags: { Team: 'voice' },
      },
    ],
  ]);
});
