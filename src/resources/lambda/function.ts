import { list, nullable, number, object, string } from '../field-type.ts';
import { parsePolicy, policyDocument } from '../policy-document.ts';
import { counterpart, field, resourceType, toMany, toOne } from '../resource-type.ts';
import { text } from '../service.ts';
import { concurrency, configuration, functions, policy } from './calls.ts';
import { arnsIn, variableNames } from './environment.ts';

export const lambdaFunction = resourceType({
  type: 'AWS::Lambda::Function',
  scope: 'region',
  doc: 'A function as its unpublished version ($LATEST) is configured.',
  list: functions,
  id: 'FunctionName',
  arn: 'Arn',
  fields: {
    FunctionName: field(functions, string, 'Name, unique in the Region.', (f) => f.FunctionName),
    Arn: field(functions, string, 'Amazon Resource Name, without a version.', (f) => f.FunctionArn),
    Runtime: field(functions, nullable(string), 'Such as nodejs22.x; absent on images.', (f) => f.Runtime),
    Handler: field(functions, nullable(string), 'What is called; absent on images.', (f) => f.Handler),
    PackageType: field(functions, string, 'Zip or Image.', (f) => f.PackageType),
    Role: field(functions, string, 'Role that the function runs as, by ARN.', (f) => f.Role),
    Timeout: field(functions, number, 'Seconds after which Lambda stops a run.', (f) => f.Timeout),
    MemorySize: field(functions, number, 'Memory in MB.', (f) => f.MemorySize),
    EphemeralStorage: field(
      functions,
      object({ Size: number }),
      'Space in /tmp, in MB; 512 unless more was asked for.',
      (f) => f.EphemeralStorage ?? { Size: 512 },
    ),
    Architectures: field(functions, list(string), 'x86_64 or arm64.', (f) => f.Architectures),
    Layers: field(functions, list(string), 'Layers by versioned ARN, in order.', (f) =>
      f.Layers?.map((layer) => layer.Arn),
    ),
    LayerNames: field(
      functions,
      list(string),
      'Names of these layers, in order; each Region numbers the versions of a layer by itself.',
      (f) => f.Layers?.map((layer) => layer.Arn?.split(':')[6]),
    ),
    CodeSha256: field(functions, string, 'Hash of the deployed package or image.', (f) => f.CodeSha256),
    VpcConfig: field(
      functions,
      nullable(object({ SubnetIds: list(string), SecurityGroupIds: list(string) })),
      'Where the function is in a VPC; absent on a function that is in none.',
      (f) => (f.VpcConfig?.SubnetIds?.length ? f.VpcConfig : undefined),
    ),
    DeadLetterConfig: field(
      functions,
      nullable(object({ TargetArn: string })),
      'Queue or topic for asynchronous events that failed; absent when there is none.',
      (f) => (f.DeadLetterConfig?.TargetArn ? f.DeadLetterConfig : undefined),
    ),
    KmsKeyArn: field(
      functions,
      nullable(string),
      'Customer managed key that encrypts the environment variables; absent when AWS owns the key.',
      (f) => f.KMSKeyArn,
    ),
    EnvironmentVariableNames: field(
      functions,
      list(string),
      'Names of the environment variables. Their values are never kept; unread where Lambda could not decrypt them for the caller.',
      (f) => variableNames(f.Environment),
    ),
    EnvironmentReferences: field(
      functions,
      list(string),
      'ARNs found in the values of environment variables, and nothing else of them.',
      (f) => arnsIn(f.Environment),
    ),
    State: field(
      configuration,
      string,
      'Pending, Active, Inactive or Failed; an Inactive function refuses the call that wakes it.',
      (answer) => answer.State,
    ),
    LastUpdateStatus: field(
      configuration,
      nullable(string),
      'Successful, Failed or InProgress, of the last change; absent before there was one.',
      (answer) => answer.LastUpdateStatus,
    ),
    ReservedConcurrentExecutions: field(
      concurrency,
      nullable(number),
      'Concurrency set aside for the function, and its maximum; absent when it draws on the pool of the account.',
      (answer) => answer.ReservedConcurrentExecutions,
    ),
    Policy: field(
      policy,
      nullable(policyDocument),
      'Who else may invoke the function. Aliases have policies of their own; absent when nobody was let in.',
      (answer) => parsePolicy(answer.Policy),
    ),
  },
  relations: {
    Counterpart: counterpart('AWS::Lambda::Function', 'FunctionName'),
    ExecutionRole: toOne('AWS::IAM::Role', {
      doc: 'The role that the function runs as.',
      uses: ['Role'],
      name: ({ Role }) => text(Role),
    }),
    KmsKey: toOne('AWS::KMS::Key', {
      doc: 'The key that encrypts the environment variables; absent when AWS owns it.',
      uses: ['KmsKeyArn'],
      name: ({ KmsKeyArn }) => KmsKeyArn as string | null,
    }),
    Aliases: toMany('AWS::Lambda::Alias', {
      doc: 'The names under which versions of the function are called.',
      on: 'FunctionName',
      from: 'FunctionName',
    }),
    EventInvokeConfigs: toMany('AWS::Lambda::EventInvokeConfig', {
      doc: 'What becomes of asynchronous events, by version or alias.',
      on: 'FunctionName',
      from: 'FunctionName',
    }),
    ConnectAssociations: toMany('Ringdown::Connect::LambdaAssociation', {
      doc: 'The Connect instances whose flows may name the function, or an alias or version of it.',
      on: 'UnqualifiedArn',
      from: 'Arn',
    }),
    CodeHooks: toMany('Ringdown::Lex::BotAliasLocale', {
      doc: 'The languages of bots that the function, or an alias or version of it, validates and fulfils for.',
      on: 'CodeHookFunctionArn',
      from: 'Arn',
    }),
    Subnets: toMany('Ringdown::Lambda::FunctionSubnet', {
      doc: 'The subnets that it is in; none on a function outside of a VPC.',
      on: 'FunctionName',
      from: 'FunctionName',
    }),
    EventSourceMappings: toMany('AWS::Lambda::EventSourceMapping', {
      doc: 'The streams and queues that Lambda reads for the function.',
      on: 'FunctionName',
      from: 'FunctionName',
    }),
  },
});
