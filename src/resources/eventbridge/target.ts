import { nullable, string } from '../field-type.ts';
import { functionArn } from '../lambda/function-arn.ts';
import { regionNeutral } from '../region-neutral.ts';
import { field, listing, resourceType, toOne } from '../resource-type.ts';
import { type Known, text } from '../service.ts';
import { pages } from './pages.ts';
import { eventbridge } from './service.ts';

/** A rule's input and its parameters for HTTP may hold anything; they are never kept. */
const targets = listing(
  eventbridge.call('ListTargetsByRule', {
    actions: ['events:ListTargetsByRule'],
    uses: ['Name', 'EventBusName'],
    input: ({ Name, EventBusName }) => ({ Rule: text(Name), EventBusName: text(EventBusName) }),
    pages,
  }),
  (answer, { known }) => answer.Targets?.map((target) => ({ ...target, rule: known.Arn })),
);

const service = (arn: string): string | undefined => arn.split(':')[2];

/** What the ARN names, where that is of a service. */
const of =
  (wanted: string, name: (arn: string) => string = (arn) => arn) =>
  ({ TargetArn }: Known) =>
    service(text(TargetArn)) === wanted ? name(text(TargetArn)) : null;

const to = (type: string, what: string, name: (known: Known) => string | null) =>
  toOne(type, { doc: `The ${what}; absent where the target is something else.`, uses: ['TargetArn'], name });

export const target = resourceType({
  type: 'Ringdown::Events::Target',
  scope: 'region',
  parent: 'AWS::Events::Rule',
  doc: 'One thing that a rule sends events to (AWS::Events::Rule Targets).',
  list: targets,
  id: ({ RuleArn, Id }) => `${text(RuleArn)}/${text(Id)}`,
  arn: null,
  fields: {
    RuleArn: field(targets, string, 'The rule, by ARN.', (t) => t.rule),
    Id: field(targets, string, 'Id, unique in the rule.', (t) => t.Id),
    TargetArn: field(targets, string, 'What events are sent to, by ARN.', (t) => t.Arn),
    Service: field(targets, string, 'Service of that ARN, such as lambda or sns.', (t) =>
      service(t.Arn ?? ''),
    ),
    NeutralArn: field(
      targets,
      string,
      'The same ARN with the own Region left open, and without the random end of an API destination.',
      (t, _, { region }) => regionNeutral(withoutSuffix(t.Arn ?? ''), region),
    ),
    DeadLetterArn: field(
      targets,
      nullable(string),
      'Queue for events that could not be delivered, by ARN; absent where they are dropped after a day.',
      (t) => t.DeadLetterConfig?.Arn,
    ),
  },
  relations: {
    Rule: toOne('AWS::Events::Rule', {
      doc: 'The rule.',
      uses: ['RuleArn'],
      name: ({ RuleArn }) => text(RuleArn),
      region: 'same',
    }),
    Function: to(
      'AWS::Lambda::Function',
      'function',
      of('lambda', (arn) => functionArn(arn).Arn),
    ),
    Topic: to('AWS::SNS::Topic', 'topic', of('sns')),
    Queue: to('AWS::SQS::Queue', 'queue', of('sqs')),
    StateMachine: to(
      'AWS::StepFunctions::StateMachine',
      'state machine',
      of('states', (arn) => arn.split(':').slice(0, 7).join(':')),
    ),
    Stream: to('AWS::Kinesis::Stream', 'Kinesis stream', of('kinesis')),
    DeliveryStream: to('AWS::KinesisFirehose::DeliveryStream', 'Firehose stream', of('firehose')),
    ApiDestination: to('AWS::Events::ApiDestination', 'API destination', ({ TargetArn }) =>
      text(TargetArn).includes(':api-destination/') ? text(TargetArn) : null,
    ),
    DeadLetterQueue: toOne('AWS::SQS::Queue', {
      doc: 'The queue for events that could not be delivered; absent where there is none.',
      uses: ['DeadLetterArn'],
      name: ({ DeadLetterArn }) => DeadLetterArn as string | null,
    }),
  },
});

const withoutSuffix = (arn: string): string => arn.replace(/(:api-destination\/[^/]+)\/[^/]+$/, '$1');
