import { inPath, inQuery, number, schemasOf, text } from './schemas.ts';
import { command, smallClient } from './small-client.ts';

/*
 * The reads of Amazon AppIntegrations that ringdown makes, as an SDK client: @aws-sdk/client-appintegrations is 3.523.0
 * where it can be had, which brings an older core and no schemas. Shapes are those of its types.
 */

const namespace = 'com.amazonaws.appintegrations';
const { members, many, byName, read, error } = schemasOf(namespace);

export const AppIntegrationsClient = smallClient({
  ...{ id: 'app-integrations', serviceId: 'AppIntegrations', namespace, version: '2020-07-29' },
  ...{ target: 'AmazonAppIntegrationService', hostSuffix: 'amazonaws.com' },
});

interface Pages {
  MaxResults?: number | undefined;
  NextToken?: string | undefined;
}

type Tags = { [key: string]: string } | undefined;

interface ApplicationSummary {
  Arn?: string | undefined;
  Id?: string | undefined;
  Name?: string | undefined;
  Namespace?: string | undefined;
}

interface Application extends ApplicationSummary {
  ApplicationSourceConfig?:
    | {
        ExternalUrlConfig?:
          | { AccessUrl: string | undefined; ApprovedOrigins?: string[] | undefined }
          | undefined;
      }
    | undefined;
  Permissions?: string[] | undefined;
  Tags?: Tags;
}

interface DataIntegrationSummary {
  Arn?: string | undefined;
  Name?: string | undefined;
  SourceURI?: string | undefined;
}

interface DataIntegration extends DataIntegrationSummary {
  Id?: string | undefined;
  KmsKey?: string | undefined;
  Tags?: Tags;
}

interface DataAssociation {
  DataIntegrationAssociationArn?: string | undefined;
  ClientId?: string | undefined;
}

interface EventIntegration {
  EventIntegrationArn?: string | undefined;
  Name?: string | undefined;
  EventFilter?: { Source: string | undefined } | undefined;
  EventBridgeBus?: string | undefined;
  Tags?: Tags;
}

const tags = () => byName('TagMap', text);
const names = (name: string) => () => many(name, text);
const ofApplication = { Arn: text, Id: text, Name: text, Namespace: text };
const external = members('ExternalUrlConfig', {
  ...{ AccessUrl: text, ApprovedOrigins: names('ApplicationApprovedOrigins') },
});
const source = members('ApplicationSourceConfig', { ExternalUrlConfig: () => external });
const applicationSummary = members('ApplicationSummary', ofApplication);
const dataSummary = members('DataIntegrationSummary', { Arn: text, Name: text, SourceURI: text });
const dataAssociation = members('DataIntegrationAssociationSummary', {
  ...{ DataIntegrationAssociationArn: text, DataIntegrationArn: text, ClientId: text },
});
const filter = members('EventFilter', { Source: text });
const eventIntegration = members('EventIntegration', {
  ...{ EventIntegrationArn: text, Name: text, Description: text },
  ...{ EventFilter: () => filter, EventBridgeBus: text, Tags: tags },
});
const paged = { NextToken: inQuery(text, 'nextToken'), MaxResults: inQuery(number, 'maxResults') };

/** The endpoint that stands in for AWS finds operations among what a client exports. */
export const ListApplications = read('ListApplications', {
  ...{ http: '/applications', input: paged },
  output: { Applications: () => many('ApplicationsList', applicationSummary), NextToken: text },
});
export const GetApplication = read('GetApplication', {
  ...{ http: '/applications/{Arn}', input: { Arn: inPath }, required: 1 },
  output: {
    ...{ ...ofApplication, ApplicationSourceConfig: () => source },
    ...{ Permissions: names('PermissionList'), Tags: tags },
  },
});
export const ListDataIntegrations = read('ListDataIntegrations', {
  ...{ http: '/dataIntegrations', input: paged },
  output: { DataIntegrations: () => many('DataIntegrationsList', dataSummary), NextToken: text },
});
export const GetDataIntegration = read('GetDataIntegration', {
  ...{ http: '/dataIntegrations/{Identifier}', input: { Identifier: inPath }, required: 1 },
  output: { Arn: text, Id: text, Name: text, KmsKey: text, SourceURI: text, Tags: tags },
});
export const ListDataIntegrationAssociations = read('ListDataIntegrationAssociations', {
  http: '/dataIntegrations/{DataIntegrationIdentifier}/associations',
  ...{ input: { DataIntegrationIdentifier: inPath, ...paged }, required: 1 },
  output: {
    DataIntegrationAssociations: () => many('DataIntegrationAssociationsList', dataAssociation),
    NextToken: text,
  },
});
export const ListEventIntegrations = read('ListEventIntegrations', {
  ...{ http: '/eventIntegrations', input: paged },
  output: { EventIntegrations: () => many('EventIntegrationsList', eventIntegration), NextToken: text },
});

export const AccessDeniedException = error('AccessDeniedException', 403);
export const InternalServiceError = error('InternalServiceError', 500);
export const InvalidRequestException = error('InvalidRequestException', 400);
export const ResourceNotFoundException = error('ResourceNotFoundException', 404);
export const ThrottlingException = error('ThrottlingException', 429);

export class ListApplicationsCommand extends command<
  Pages,
  { Applications?: ApplicationSummary[]; NextToken?: string }
>('ListApplications', ListApplications) {}
export class GetApplicationCommand extends command<{ Arn: string }, Application>(
  'GetApplication',
  GetApplication,
) {}
export class ListDataIntegrationsCommand extends command<
  Pages,
  { DataIntegrations?: DataIntegrationSummary[]; NextToken?: string }
>('ListDataIntegrations', ListDataIntegrations) {}
export class GetDataIntegrationCommand extends command<{ Identifier: string }, DataIntegration>(
  'GetDataIntegration',
  GetDataIntegration,
) {}
export class ListDataIntegrationAssociationsCommand extends command<
  Pages & { DataIntegrationIdentifier: string },
  { DataIntegrationAssociations?: DataAssociation[]; NextToken?: string }
>('ListDataIntegrationAssociations', ListDataIntegrationAssociations) {}
export class ListEventIntegrationsCommand extends command<
  Pages,
  { EventIntegrations?: EventIntegration[]; NextToken?: string }
>('ListEventIntegrations', ListEventIntegrations) {}
