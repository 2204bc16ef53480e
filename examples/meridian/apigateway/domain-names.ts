import { Answers } from '../answers.ts';
import { bothRegions, production, type Region } from '../place.ts';
import { apiId } from './apis.ts';

/** A custom domain name of the production account, in one Region. */
export interface DomainName {
  name: string;
  region: Region;
  tls: 'TLS_1_0' | 'TLS_1_2';
}

export const domainNamesOf = (): DomainName[] =>
  bothRegions.flatMap((region) =>
    ['chat-api', 'callback-api'].map((host) => ({
      ...{ name: `${host}.meridian-mutual.example`, region, tls: 'TLS_1_2' },
    })),
  );

/** What API Gateway answers: the names of the production account, and none in the other. */
export const domainNameAnswers = (names: readonly DomainName[]) => [
  ...new Answers('apigateway').give('GetDomainNames', {}, { Items: [] }).fixtures,
  ...bothRegions.flatMap((region) => {
    const here = names.filter((one) => one.region === region);
    const answers = new Answers('apigateway', { account: production, region });
    answers.give('GetDomainNames', {}, { Items: here.map(domainNameOf) });
    for (const { name } of here)
      answers.give(
        'GetApiMappings',
        { DomainName: name },
        {
          Items: [
            {
              ApiId: apiId({ name: name.split('.')[0]!, region }),
              ApiMappingId: 'm1n2o3',
              Stage: '$default',
            },
          ],
        },
      );
    return answers.fixtures;
  }),
];

const domainNameOf = ({ name, region, tls }: DomainName) => ({
  DomainName: name,
  DomainNameConfigurations: [
    {
      ApiGatewayDomainName: `d-4f1a2b3c4d.execute-api.${region}.amazonaws.com`,
      ...{ EndpointType: 'REGIONAL', DomainNameStatus: 'AVAILABLE', SecurityPolicy: tls },
    },
  ],
  Tags: { 'contact-centre': 'meridian' },
});
