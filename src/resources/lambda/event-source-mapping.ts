import { watchingDimensions } from '../cloudwatch/watching-dimensions.ts';
import { nullable, number, string } from '../field-type.ts';
import { field, listing, resourceType, toOne } from '../resource-type.ts';
import { text } from '../service.ts';
import { failureDestination, onFailure } from './destinations.ts';
import { functionArn } from './function-arn.ts';
import { lambda, markerPages } from './service.ts';

/** Asked about no function and no source, it answers for the whole Region. */
const mappings = listing(
  lambda.call('ListEventSourceMappings', {
    actions: ['lambda:ListEventSourceMappings'],
    pages: markerPages(100),
  }),
  (answer) => answer.EventSourceMappings,
);

export const eventSourceMapping = resourceType({
  type: 'AWS::Lambda::EventSourceMapping',
  scope: 'region',
  doc: 'A stream or queue that Lambda reads to call a function, such as contact records or call audio.',
  list: mappings,
  id: 'Id',
  arn: null,
  fields: {
    Id: field(mappings, string, 'Id of the mapping; every Region gives its own.', (m) => m.UUID),
    FunctionArn: field(
      mappings,
      string,
      'Function that is called, by ARN, with the alias or version where one is named.',
      (m) => m.FunctionArn,
    ),
    FunctionName: field(
      mappings,
      string,
      'Name of that function.',
      (m) => m.FunctionArn && functionArn(m.FunctionArn).FunctionName,
    ),
    EventSourceArn: field(
      mappings,
      nullable(string),
      'Stream, queue or table stream that is read, by ARN; absent for a Kafka cluster of the customer’s own.',
      (m) => m.EventSourceArn,
    ),
    State: field(
      mappings,
      string,
      'Creating, Enabling, Enabled, Disabling, Disabled, Updating or Deleting.',
      (m) => m.State,
    ),
    LastProcessingResult: field(
      mappings,
      nullable(string),
      'How the last batch went, as Lambda puts it; absent before there was one.',
      (m) => m.LastProcessingResult,
    ),
    MaximumRetryAttempts: field(
      mappings,
      nullable(number),
      'Retries before a batch of a stream is given up, -1 for no end; absent for queues.',
      (m) => m.MaximumRetryAttempts,
    ),
    MaximumRecordAgeInSeconds: field(
      mappings,
      nullable(number),
      'Age at which records of a stream are given up, -1 for never; absent for queues.',
      (m) => m.MaximumRecordAgeInSeconds,
    ),
    DestinationConfig: field(
      mappings,
      failureDestination,
      'Where batches that were given up go, by ARN; absent when they go nowhere.',
      (m) => onFailure(m.DestinationConfig),
    ),
  },
  relations: {
    Function: toOne('AWS::Lambda::Function', {
      doc: 'The function that is called.',
      uses: ['FunctionArn'],
      name: ({ FunctionArn }) => functionArn(text(FunctionArn)).Arn,
    }),
    WatchingDimensions: watchingDimensions('FunctionName'),
  },
});
