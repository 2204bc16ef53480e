import { nullable, number, string } from '../field-type.ts';
import { field, listing, resourceType, toOne } from '../resource-type.ts';
import { text } from '../service.ts';
import { ofFunction } from './calls.ts';
import { failureDestination, onFailure } from './destinations.ts';
import { functionArn } from './function-arn.ts';
import { lambda, markerPages } from './service.ts';

const configs = listing(
  lambda.call('ListFunctionEventInvokeConfigs', {
    actions: ['lambda:ListFunctionEventInvokeConfigs'],
    ...ofFunction,
    pages: markerPages(50),
  }),
  (answer, { known }) =>
    answer.FunctionEventInvokeConfigs?.map((config) => ({ ...config, FunctionName: known.FunctionName })),
);

export const eventInvokeConfig = resourceType({
  type: 'AWS::Lambda::EventInvokeConfig',
  scope: 'region',
  parent: 'AWS::Lambda::Function',
  doc: 'What Lambda does with asynchronous events of one version or alias. A function without one retries twice within six hours and sends nothing on.',
  list: configs,
  id: ({ FunctionName, Qualifier }) => `${text(FunctionName)}|${text(Qualifier)}`,
  arn: null,
  fields: {
    FunctionName: field(configs, string, 'Function that it belongs to.', (c) => c.FunctionName),
    Qualifier: field(
      configs,
      string,
      '$LATEST, a version or an alias.',
      (c) => functionArn(c.FunctionArn ?? '').Qualifier ?? '$LATEST',
    ),
    MaximumRetryAttempts: field(
      configs,
      nullable(number),
      'Retries after an error of the function; 2 where absent.',
      (c) => c.MaximumRetryAttempts,
    ),
    MaximumEventAgeInSeconds: field(
      configs,
      nullable(number),
      'Age at which events are given up; 21,600 where absent.',
      (c) => c.MaximumEventAgeInSeconds,
    ),
    DestinationConfig: field(
      configs,
      failureDestination,
      'Where failed events go, by ARN; absent when they go nowhere.',
      (c) => onFailure(c.DestinationConfig),
    ),
    FailureDestinationArn: field(
      configs,
      nullable(string),
      'The same ARN by itself; absent when failed events go nowhere.',
      (c) => onFailure(c.DestinationConfig)?.OnFailure?.Destination,
    ),
  },
  relations: {
    FailureQueue: toOne('AWS::SQS::Queue', {
      doc: 'The queue that failed events go to; absent where they go elsewhere or nowhere.',
      uses: ['FailureDestinationArn'],
      name: ({ FailureDestinationArn }) =>
        String(FailureDestinationArn).split(':')[2] === 'sqs' ? text(FailureDestinationArn) : null,
    }),
    Function: toOne('AWS::Lambda::Function', {
      doc: 'The function that it belongs to.',
      uses: ['FunctionName'],
      name: ({ FunctionName }) => text(FunctionName),
      region: 'same',
    }),
  },
});
