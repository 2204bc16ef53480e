import { Answers } from '../answers.ts';
import { functionArn } from '../lambda/functions.ts';
import { bothRegions, hex, production, type Region } from '../place.ts';

/** An API of the production account, in one Region. */
export interface Api {
  name: string;
  region: Region;
  kind: 'HTTP' | 'REST';
  /** Region of the function that it calls. */
  calls: Region;
  /** Requests a second that a route takes. */
  rate: number;
}

export const apiId = ({ name, region }: Pick<Api, 'name' | 'region'>): string =>
  hex(`api ${name} ${region}`, 10);

const kinds: [name: string, kind: Api['kind']][] = [
  ['chat-api', 'HTTP'],
  ['callback-api', 'HTTP'],
  ['claim-status', 'REST'],
  ['screen-pop', 'REST'],
];

export const apisOf = (): Api[] =>
  bothRegions.flatMap((region) =>
    kinds.map(([name, kind]) => ({ name, kind, region, calls: region, rate: 400 })),
  );

/** What API Gateway answers in both of its languages: APIs of the production account, and none in the other. */
export const apiAnswers = (apis: readonly Api[]) => [
  ...new Answers('apigateway').give('GetApis', {}, { Items: [] }).fixtures,
  ...new Answers('apigateway-rest').give('GetRestApis', {}, { items: [] }).fixtures,
  ...bothRegions.flatMap((region) => {
    const of = (kind: Api['kind']) => apis.filter((one) => one.region === region && one.kind === kind);
    return [...httpAnswers(region, of('HTTP')), ...restAnswers(region, of('REST'))];
  }),
];

const Tags = { 'contact-centre': 'meridian' };
const uri = (region: Region): string =>
  `arn:aws:apigateway:${region}:lambda:path/2015-03-31/functions/${functionArn('callback-scheduler', region)}/invocations`;

function httpAnswers(region: Region, apis: readonly Api[]) {
  const answers = new Answers('apigateway', { account: production, region });
  answers.give(
    'GetApis',
    {},
    {
      Items: apis.map((api) => ({
        ...{ ApiId: apiId(api), Name: api.name, ProtocolType: 'HTTP', Tags },
        RouteSelectionExpression: '$request.method $request.path',
      })),
    },
  );
  for (const api of apis) {
    const asked = { ApiId: apiId(api) };
    const limits = { ThrottlingRateLimit: api.rate, ThrottlingBurstLimit: 2 * api.rate };
    answers.give('GetStages', asked, {
      Items: [
        { StageName: '$default', DeploymentId: hex(`${api.name} v7`, 6), DefaultRouteSettings: limits },
      ],
    });
    answers.give('GetIntegrations', asked, {
      Items: [{ IntegrationId: 'a1b2c3d', IntegrationType: 'AWS_PROXY', IntegrationUri: uri(api.calls) }],
    });
  }
  return answers.fixtures;
}

function restAnswers(region: Region, apis: readonly Api[]) {
  const answers = new Answers('apigateway-rest', { account: production, region });
  answers.give(
    'GetRestApis',
    {},
    { items: apis.map((api) => ({ id: apiId(api), name: api.name, tags: Tags })) },
  );
  for (const api of apis) {
    const asked = { restApiId: apiId(api) };
    const limits = { throttlingRateLimit: api.rate, throttlingBurstLimit: 2 * api.rate };
    answers.give('GetStages', asked, {
      item: [
        { stageName: 'live', deploymentId: hex(`${api.name} v7`, 6), methodSettings: { '*/*': limits } },
      ],
    });
    answers.give(
      'GetResources',
      { ...asked, embed: ['methods'] },
      {
        items: [
          {
            ...{ id: 'r1', path: '/' },
            resourceMethods: { GET: { methodIntegration: { type: 'AWS_PROXY', uri: uri(api.calls) } } },
          },
        ],
      },
    );
  }
  return answers.fixtures;
}
