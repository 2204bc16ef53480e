import { list, map, nullable, number, object, string } from '../field-type.ts';
import { counterpart, field, listing, resourceType } from '../resource-type.ts';
import { text } from '../service.ts';
import { functionArns, regionsOf } from './integrations.ts';
import { apiArn } from './names.ts';
import { actions, restApiGateway } from './service.ts';

const pages = {
  ...{ inputToken: 'position', outputToken: 'position' },
  size: { member: 'limit', max: 500 },
};

const apis = listing(restApiGateway.call('GetRestApis', { actions, pages }), (answer) => answer.items);

const ofApi = { actions, uses: ['Id'] };
const stages = restApiGateway.call('GetStages', {
  ...ofApi,
  input: ({ Id }) => ({ restApiId: text(Id) }),
});
const resources = restApiGateway.call('GetResources', {
  ...{ ...ofApi, pages },
  input: ({ Id }) => ({ restApiId: text(Id), embed: ['methods'] }),
});

interface Resources {
  items?: { resourceMethods?: { [verb: string]: { methodIntegration?: { uri?: string } } } }[];
}

const uris = (answer: unknown): (string | undefined)[] =>
  ((answer as Resources).items ?? []).flatMap(({ resourceMethods = {} }) =>
    Object.values(resourceMethods).map((method) => method.methodIntegration?.uri),
  );

export const restApi = resourceType({
  type: 'AWS::ApiGateway::RestApi',
  scope: 'region',
  doc: 'A REST API. It exists in one Region, even where its address is edge-optimised.',
  list: apis,
  id: 'Id',
  arn: ({ Id }, place) => apiArn(place, text(Id)),
  // Its twin has another id, and whoever made both gave them one name.
  names: { uses: ['Name'], of: ({ Name }) => [text(Name)] },
  fields: {
    Id: field(apis, string, 'Id, the first label of its own host name.', (a) => a.id),
    Name: field(apis, string, 'Name.', (a) => a.name),
    Tags: field(apis, map(string), 'Tags.', (a) => a.tags),
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
      'Stages, each with what is deployed to it, and with the requests that a method takes a second and at once where that is limited.',
      (answer) =>
        answer.item?.map(({ stageName, deploymentId, methodSettings }) => ({
          ...{ StageName: stageName, DeploymentId: deploymentId },
          ThrottlingRateLimit: methodSettings?.['*/*']?.throttlingRateLimit,
          ThrottlingBurstLimit: methodSettings?.['*/*']?.throttlingBurstLimit,
        })),
    ),
    FunctionArns: field(resources, list(string), 'Functions that it calls, by ARN.', (answer) =>
      functionArns(uris(answer)),
    ),
    IntegrationRegions: field(
      resources,
      list(string),
      'Regions of what it calls, as far as ARNs and host names of AWS tell.',
      (answer) => regionsOf(uris(answer)),
    ),
  },
  relations: { Counterpart: counterpart('AWS::ApiGateway::RestApi', 'Name') },
});
