import { Answers } from '../answers.ts';
import type { Centre } from '../centre.ts';
import { keyArn } from '../kms/keys.ts';
import { vpcId } from '../network/networks.ts';
import { bothRegions, hex, production, type Region, uuid } from '../place.ts';
import { policyText, roleArn } from '../policy.ts';
import { functionArn, functionName, type LambdaFunction } from './functions.ts';

/** What Lambda answers: the functions of the production account, and nothing in the other. */
export const functionAnswers = ({ functions, concurrency }: Pick<Centre, 'functions' | 'concurrency'>) => [
  ...new Answers('lambda')
    .give('GetAccountSettings', {}, limitOf(1000, []))
    .give('ListFunctions', {}, { Functions: [] })
    .give('ListEventSourceMappings', {}, { EventSourceMappings: [] }).fixtures,
  ...bothRegions.flatMap((region) => {
    const here = functions.filter((one) => one.region === region);
    const answers = new Answers('lambda', { account: production, region });
    answers
      .give('GetAccountSettings', {}, limitOf(concurrency[region], here))
      .give('ListFunctions', {}, { Functions: here.map(configurationOf) })
      .give('ListEventSourceMappings', {}, { EventSourceMappings: here.flatMap(mappingOf) });
    for (const one of here) giveFunction(answers, one);
    return answers.fixtures;
  }),
];

const limitOf = (ConcurrentExecutions: number, functions: readonly LambdaFunction[]) => ({
  AccountLimit: {
    ...{ ConcurrentExecutions, TotalCodeSize: 80_530_636_800 },
    UnreservedConcurrentExecutions: functions.reduce(
      (left, { reserved = 0 }) => left - reserved,
      ConcurrentExecutions,
    ),
  },
});

function giveFunction(answers: Answers, one: LambdaFunction): void {
  const asked = { FunctionName: functionName(one.name) };
  const live = { ...asked, Qualifier: 'live' };
  const arn = functionArn(one.name, one.region);
  answers
    .give('GetFunctionConfiguration', asked, { ...configurationOf(one), ...stateOf(one) })
    .give('GetFunctionConcurrency', asked, reservedOf(one))
    .giveOr('ResourceNotFoundException', 'GetPolicy', asked, policyOf(one, arn))
    .give('ListAliases', asked, { Aliases: one.alias ? [aliasOf(arn)] : [] })
    .give('ListFunctionEventInvokeConfigs', asked, { FunctionEventInvokeConfigs: invokeConfigsOf(one, arn) });
  if (!one.alias) return;
  answers
    .give('GetFunctionConfiguration', live, {
      ...configurationOf({ ...one, code: one.liveCode ?? one.code }),
      ...stateOf(one),
      Version: '7',
      FunctionArn: `${arn}:live`,
    })
    .giveOr('ResourceNotFoundException', 'GetPolicy', live, policyOf(one, `${arn}:live`));
}

const stateOf = ({ state = 'Active' }: LambdaFunction) => ({ State: state, LastUpdateStatus: 'Successful' });

const reservedOf = ({ reserved }: LambdaFunction) =>
  reserved === undefined ? {} : { ReservedConcurrentExecutions: reserved };

const environmentKey = (region: Region): string =>
  keyArn({ account: production, region, id: uuid(`lambda-environment ${production} ${region}`) });

const configurationOf = (one: LambdaFunction) => ({
  FunctionName: functionName(one.name),
  FunctionArn: functionArn(one.name, one.region),
  Description: one.description,
  ...{ Runtime: one.runtime, Handler: 'index.handler', PackageType: 'Zip', Architectures: ['arm64'] },
  Role: roleArn(`meridian-fn-${one.role ?? one.name}`),
  ...(one.subnets && {
    VpcConfig: {
      ...{ SubnetIds: one.subnets, SecurityGroupIds: ['sg-0a51c0de7e1e4'] },
      VpcId: vpcId('meridian-core', one.region),
    },
  }),
  ...{ Timeout: one.timeout ?? 5, MemorySize: one.memory, EphemeralStorage: { Size: 512 }, CodeSize: 48_211 },
  CodeSha256: Buffer.from(hex(one.code, 64), 'hex').toString('base64'),
  Environment: { Variables: one.environment },
  KMSKeyArn: one.key ?? environmentKey(one.region),
  Layers: [{ Arn: `arn:aws:lambda:${one.region}:${production}:layer:meridian-tracing:4`, CodeSize: 9120 }],
  ...{ LastModified: one.modified.replace('Z', '.000+0000'), Version: '$LATEST' },
  TracingConfig: { Mode: 'Active' },
});

const failuresOf = ({ name, region }: LambdaFunction) => ({
  OnFailure: { Destination: `arn:aws:sqs:${region}:${production}:meridian-${name}-failed` },
});

const invokeConfigsOf = (one: LambdaFunction, arn: string) =>
  one.keepsFailures
    ? [
        {
          ...{ FunctionArn: `${arn}:$LATEST`, MaximumRetryAttempts: 1, MaximumEventAgeInSeconds: 3600 },
          DestinationConfig: failuresOf(one),
        },
      ]
    : [];

const aliasOf = (arn: string) => ({
  AliasArn: `${arn}:live`,
  ...{ Name: 'live', FunctionVersion: '7', Description: 'What flows call', RevisionId: uuid(`${arn} live`) },
});

/** Lambda has no policy where nobody was let in. */
function policyOf({ admits }: LambdaFunction, arn: string) {
  if (admits.length === 0) return undefined;
  const statements = admits.map(({ service, source }, i) => ({
    ...{ Sid: `Let${i + 1}`, Effect: 'Allow' as const },
    Principal: service === '*' ? '*' : { Service: `${service}.amazonaws.com` },
    ...{ Action: 'lambda:InvokeFunction', Resource: arn },
    ...(source !== undefined && {
      Condition: { StringEquals: { 'AWS:SourceAccount': production }, ArnLike: { 'AWS:SourceArn': source } },
    }),
  }));
  return { Policy: policyText(statements), RevisionId: uuid(`${arn} policy`) };
}

function mappingOf(one: LambdaFunction) {
  if (one.stream === undefined) return [];
  return [
    {
      UUID: uuid(`mapping ${one.name} ${one.region}`),
      ...{ EventSourceArn: one.stream, FunctionArn: functionArn(one.name, one.region) },
      ...{
        State: one.streamState ?? 'Enabled',
        BatchSize: 100,
        StartingPosition: 'TRIM_HORIZON',
        LastProcessingResult: 'OK',
      },
      ...{ MaximumRetryAttempts: 20, MaximumRecordAgeInSeconds: 86_400 },
      ...(!one.dropsBatches && { DestinationConfig: failuresOf(one) }),
    },
  ];
}
