import { list, map, nullable, number, object, string } from '../field-type.ts';
import { counterpart, field, listing, resourceType } from '../resource-type.ts';
import { nextToken, text } from '../service.ts';
import { apiArn } from './names.ts';
import { actions, apiGateway } from './service.ts';

const domains = listing(
  apiGateway.call('GetDomainNames', { actions, pages: nextToken() }),
  (answer) => answer.Items,
);

const mappings = apiGateway.call('GetApiMappings', {
  actions,
  uses: ['DomainName'],
  input: ({ DomainName }) => ({ DomainName: text(DomainName) }),
  pages: nextToken(),
});

export const domainName = resourceType({
  type: 'AWS::ApiGatewayV2::DomainName',
  scope: 'region',
  doc: 'A custom domain name of API Gateway. A Regional one can exist in several Regions, an edge-optimised one cannot.',
  list: domains,
  id: 'DomainName',
  arn: null,
  fields: {
    DomainName: field(domains, string, 'The name that clients call.', (d) => d.DomainName),
    DomainNameConfigurations: field(
      domains,
      list(
        object({
          EndpointType: nullable(string),
          DomainNameStatus: nullable(string),
          SecurityPolicy: nullable(string),
          CertificateArn: nullable(string),
        }),
      ),
      'Kind of endpoint (REGIONAL or EDGE), status, oldest TLS, and certificate.',
      (d) => d.DomainNameConfigurations,
    ),
    ApiMappings: field(
      mappings,
      number,
      'Number of APIs that answer under the name.',
      (answer) => (answer.Items ?? []).length,
    ),
    MappedApis: field(
      mappings,
      list(string),
      'Those APIs, by ARN, under which a REST API and another one answer alike.',
      (answer, _, place) =>
        [...new Set((answer.Items ?? []).map(({ ApiId }) => apiArn(place, ApiId ?? '')))].sort(),
    ),
    Tags: field(domains, map(string), 'Tags.', (d) => d.Tags),
  },
  relations: { Counterpart: counterpart('AWS::ApiGatewayV2::DomainName', 'DomainName') },
});
