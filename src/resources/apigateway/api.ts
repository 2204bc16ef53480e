import { list, map, nullable, number, object, string } from '../field-type.ts';
import { counterpart, field, listing, resourceType } from '../resource-type.ts';
import { nextToken, text } from '../service.ts';
import { functionArns, regionsOf } from './integrations.ts';
import { apiArn } from './names.ts';
import { actions, apiGateway } from './service.ts';

const apis = listing(apiGateway.call('GetApis', { actions, pages: nextToken() }), (answer) => answer.Items);

const ofApi = {
  ...{ actions, uses: ['ApiId'], pages: nextToken() },
  input: ({ ApiId }: { [field: string]: unknown }) => ({ ApiId: String(ApiId) }),
};
const stages = apiGateway.call('GetStages', ofApi);
const integrations = apiGateway.call('GetIntegrations', ofApi);

export const api = resourceType({
  type: 'AWS::ApiGatewayV2::Api',
  scope: 'region',
  doc: 'An HTTP or WebSocket API. It exists in one Region.',
  list: apis,
  id: 'ApiId',
  arn: ({ ApiId }, place) => apiArn(place, text(ApiId)),
  // Its twin has another id, and whoever made both gave them one name.
  names: { uses: ['Name'], of: ({ Name }) => [text(Name)] },
  fields: {
    ApiId: field(apis, string, 'Id, the first label of its own host name.', (a) => a.ApiId),
    Name: field(apis, string, 'Name.', (a) => a.Name),
    ProtocolType: field(apis, string, 'HTTP or WEBSOCKET.', (a) => a.ProtocolType),
    Tags: field(apis, map(string), 'Tags.', (a) => a.Tags),
    Stages: field(
      stages,
      list(
        object({
          StageName: string,
          DeploymentId: nullable(string),
          ThrottlingRateLimit: nullable(number),
          ThrottlingBurstLimit: nullable(number),
        }),
      ),
      'Stages, each with what is deployed to it, and with the requests that a route takes a second and at once where that is limited.',
      (answer) =>
        answer.Items?.map(({ StageName, DeploymentId, DefaultRouteSettings: limits }) => ({
          ...{ StageName, DeploymentId, ThrottlingRateLimit: limits?.ThrottlingRateLimit },
          ThrottlingBurstLimit: limits?.ThrottlingBurstLimit,
        })),
    ),
    FunctionArns: field(integrations, list(string), 'Functions that it calls, by ARN.', (answer) =>
      functionArns((answer.Items ?? []).map((i) => i.IntegrationUri)),
    ),
    IntegrationRegions: field(
      integrations,
      list(string),
      'Regions of what it calls, as far as ARNs and host names of AWS tell.',
      (answer) => regionsOf((answer.Items ?? []).map((i) => i.IntegrationUri)),
    ),
  },
  relations: { Counterpart: counterpart('AWS::ApiGatewayV2::Api', 'Name') },
});
