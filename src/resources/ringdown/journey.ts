import { list, nullable, number, object, string } from '../field-type.ts';
import { derivedType } from '../resource-type.ts';

const fate =
  'answered, degraded or dead. Degraded: something on the way breaks, and callers still reach a person. Dead: they do not.';
const breaks = list(object({ Dependency: string, Kind: string, Where: string, Why: string }));

/** Everything that a journey can lead through; each is needed to say that nothing breaks. */
export const journeyRestsOn = {
  'AWS::Connect::PhoneNumber': ['Address', 'TargetArn'],
  'AWS::Connect::EmailAddress': ['EmailAddress'],
  'AWS::Connect::TrafficDistributionGroup': ['Status', 'InstanceId', 'PhoneNumberIds'],
  'AWS::Connect::Instance': ['InstanceAlias', 'InstanceStatus', 'InboundCallsEnabled', 'SecurityKeys'],
  'Ringdown::Connect::FlowAssociation': ['FlowId', 'ResourceType', 'ResourceId'],
  'AWS::Connect::ContactFlow': ['Name', 'Type', 'State', 'Content', 'InstanceId'],
  'AWS::Connect::ContactFlowModule': ['Name', 'State', 'Content', 'InstanceId'],
  'AWS::Connect::Queue': ['Name', 'Status'],
  'AWS::Connect::Prompt': ['Name'],
  'AWS::Connect::HoursOfOperation': ['Name'],
  'AWS::Connect::View': ['Name', 'Status'],
  'AWS::Connect::TaskTemplate': ['Name', 'Status', 'ContactFlowId', 'InstanceId'],
  'AWS::Connect::QuickConnect': ['QuickConnectConfig', 'InstanceId'],
  'AWS::Connect::Rule': ['Actions', 'InstanceId'],
  'AWS::Connect::User': ['RoutingProfileId', 'InstanceId'],
  'AWS::Connect::RoutingProfile': ['AssociatedQueueIds', 'InstanceId'],
  'Ringdown::Connect::TrafficDistributionGroupUser': ['UserId', 'InstanceId'],
  'AWS::Connect::IntegrationAssociation': ['IntegrationType', 'InstanceId'],
  'AWS::Connect::InstanceStorageConfig': [
    'ResourceType',
    'InstanceId',
    'S3Config',
    'StreamArn',
    'EncryptionKeyId',
  ],
  'AWS::Lambda::EventSourceMapping': ['EventSourceArn', 'FunctionName'],
  'Ringdown::Connect::BotAssociation': ['AliasArn', 'InstanceId'],
  'AWS::Lex::BotAlias': ['Arn', 'BotName', 'BotAliasStatus'],
  'Ringdown::Lex::BotAliasLocale': ['BotAliasArn', 'CodeHookArn', 'Enabled'],
  'AWS::Lambda::Function': ['Policy', 'EnvironmentReferences', 'Role'],
  'AWS::Lambda::Alias': ['Policy'],
  'AWS::DynamoDB::Table': ['TableStatus', 'Replicas', 'LegacyReplicas'],
  'AWS::S3::Bucket': ['BucketName'],
  'AWS::KMS::Key': ['Arn', 'Aliases'],
  'AWS::Kinesis::Stream': ['Arn'],
  'AWS::KinesisFirehose::DeliveryStream': ['Arn'],
  'AWS::SecretsManager::Secret': ['Arn'],
  'AWS::SNS::Topic': ['TopicArn'],
  'AWS::SQS::Queue': ['Arn'],
  'AWS::StepFunctions::StateMachine': ['Arn'],
  'AWS::IAM::Role': ['RoleName'],
  'Ringdown::IAM::AppliedPolicy': ['PrincipalArn', 'PolicyDocument'],
};

export const journey = derivedType({
  type: 'Ringdown::Connect::Journey',
  scope: 'region',
  doc: 'A way into the contact centre, from a number, an address or a flow that applications start, with everything that it leads to and what becomes of it while a Region is lost.',
  id: 'Id',
  derivedFrom: journeyRestsOn,
  fields: {
    Id: { type: string, doc: 'Id of the number, the address or the flow.' },
    EntryKind: { type: string, doc: 'phone-number, address or flow.' },
    Entry: { type: string, doc: 'The number as people dial it, the address, or the name of the flow.' },
    Flow: {
      type: nullable(string),
      doc: 'Name of the first flow; absent on a number that starts none.',
    },
    InstanceId: { type: string, doc: 'Id of the instance.' },
    FateWithoutPrimary: { type: string, doc: `While the primary Region is lost: ${fate}` },
    FateWithoutRecovery: { type: string, doc: `While the recovery Region is lost: ${fate}` },
    FirstBreakWithoutPrimary: {
      type: nullable(string),
      doc: 'The first thing that breaks while the primary Region is lost, and why; absent when nothing does.',
    },
    FirstBreakWithoutRecovery: {
      type: nullable(string),
      doc: 'The first thing that breaks while the recovery Region is lost, and why; absent when nothing does.',
    },
    BreaksWithoutPrimary: {
      type: breaks,
      doc: 'Everything on the way that breaks while the primary Region is lost, in the order in which contacts meet it.',
    },
    BreaksWithoutRecovery: {
      type: breaks,
      doc: 'The same while the recovery Region is lost.',
    },
    AgentsWithoutPrimary: {
      type: number,
      doc: 'Agents who answer any of its queues in the recovery Region and move there with a traffic distribution group.',
    },
    Queues: { type: list(string), doc: 'Queues that it can lead to, by id.' },
    Dependencies: {
      type: list(string),
      doc: 'What it uses, as kind and name, each once: `lambda caller-lookup:live`, `table caller-profiles`.',
    },
  },
});
