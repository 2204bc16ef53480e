import type { Registry } from './registry.ts';
import type { AnyType, Mention } from './resource-type.ts';
import type { Known } from './service.ts';

/** Resources that are the contact centre, or its records, by what they are. */
export interface Root {
  type: string;
  /** Fields that `isRoot` reads. */
  uses: readonly string[];
  isRoot: (known: Known) => boolean;
}

const all = (type: string): Root => ({ type, uses: [], isRoot: () => true });

/** Alarms on Connect's own metrics, and composite ones, which watch alarms and not metrics. */
const watchesConnect = ({ ConnectInstanceId, Kind }: Known): boolean =>
  (ConnectInstanceId ?? null) !== null || Kind === 'composite';

export const roots: readonly Root[] = [
  all('AWS::Connect::Instance'),
  all('AWS::Connect::InstanceStorageConfig'),
  all('AWS::Connect::ContactFlow'),
  all('AWS::Connect::ContactFlowModule'),
  all('AWS::Connect::IntegrationAssociation'),
  all('Ringdown::Connect::LambdaAssociation'),
  all('Ringdown::Connect::BotAssociation'),
  { type: 'Ringdown::CloudWatch::AlarmAction', uses: ['ConnectInstanceId', 'Kind'], isRoot: watchesConnect },
  {
    type: 'AWS::Events::Rule',
    uses: ['EventSources'],
    isRoot: ({ EventSources }) => ((EventSources ?? []) as string[]).includes('aws.connect'),
  },
  // The evidence of an audit is kept where the account's trail and its configuration history are.
  all('AWS::CloudTrail::Trail'),
  all('AWS::Config::DeliveryChannel'),
];

/** What leads from a resource to what it uses: a relation, or a field whose text names ARNs. */
export const uses: { readonly [type: string]: readonly string[] } = {
  'AWS::Connect::Instance': ['FlowLogGroup', 'ProfileIntegrations'],
  'AWS::Connect::InstanceStorageConfig': ['Bucket', 'Stream', 'DeliveryStream', 'KmsKey', 'Readers'],
  'AWS::Connect::ContactFlow': ['Content'],
  'AWS::Connect::ContactFlowModule': ['Content'],
  'AWS::Connect::IntegrationAssociation': ['IntegrationArn'],
  'Ringdown::Connect::LambdaAssociation': ['Function'],
  'Ringdown::Connect::BotAssociation': ['BotAlias'],
  'AWS::CustomerProfiles::Integration': ['Domain'],
  'AWS::CustomerProfiles::Domain': ['KmsKey', 'DeadLetterQueue'],
  'AWS::AppIntegrations::DataIntegration': ['Key'],
  'AWS::ApiGatewayV2::DomainName': ['MappedApis', 'DomainNameConfigurations'],
  'AWS::ApiGatewayV2::Api': ['FunctionArns'],
  'AWS::ApiGateway::RestApi': ['FunctionArns'],
  'AWS::Lex::BotAlias': ['Locales', 'ConversationLogSettings'],
  'Ringdown::Lex::BotAliasLocale': ['Function'],
  'AWS::Lambda::Function': [
    ...['Counterpart', 'KmsKey', 'EnvironmentReferences', 'DeadLetterConfig'],
    ...['EventInvokeConfigs', 'EventSourceMappings', 'ExecutionRole'],
  ],
  'AWS::Lambda::EventInvokeConfig': ['DestinationConfig'],
  'AWS::Lambda::EventSourceMapping': ['Function', 'EventSourceArn'],
  'AWS::IAM::Role': ['AppliedPolicies'],
  'Ringdown::IAM::AppliedPolicy': ['PolicyDocument'],
  'AWS::Events::Rule': ['Targets'],
  'Ringdown::Events::Target': ['TargetArn', 'DeadLetterArn'],
  'Ringdown::CloudWatch::AlarmAction': ['ActionArn'],
  'AWS::ElasticLoadBalancingV2::LoadBalancer': ['Listeners'],
  'AWS::ElasticLoadBalancingV2::Listener': ['CertificateArns'],
  'AWS::CloudFront::Distribution': ['ViewerCertificate'],
  'AWS::CertificateManager::Certificate': ['Counterpart'],
  'AWS::S3::Bucket': ['KmsKey', 'ReplicationRules', 'LogBucket'],
  'Ringdown::S3::ReplicationRule': ['DestinationBucket', 'ReplicaKmsKey'],
  'AWS::DynamoDB::Table': ['Counterpart', 'KmsKey', 'EventSourceMappings'],
  'AWS::RDS::DBInstance': ['KmsKey', 'Source', 'ReplicatedBackups'],
  'AWS::RDS::DBCluster': ['Instances'],
  'AWS::Kinesis::Stream': ['Counterpart', 'KmsKey', 'EventSourceMappings'],
  'AWS::KinesisFirehose::DeliveryStream': ['Counterpart', 'KmsKey', 'Bucket', 'BackupBucket', 'SourceStream'],
  'AWS::SecretsManager::Secret': ['Counterpart', 'KmsKey', 'RotationFunction'],
  'AWS::SSM::Parameter': ['Counterpart', 'KmsKey'],
  'AWS::SNS::Topic': ['Counterpart', 'KmsKey'],
  'AWS::SQS::Queue': ['DeadLetterQueue'],
  'AWS::Logs::LogGroup': ['KmsKey'],
  'AWS::KMS::Key': ['Counterpart', 'PrimaryKey'],
  'AWS::Backup::BackupVault': ['KmsKey'],
  'AWS::CloudTrail::Trail': ['Bucket', 'KmsKey'],
  'AWS::Config::DeliveryChannel': ['Bucket'],
};

/** Types that ARNs in a text lead to, by the service that the ARN names. */
export const arnTargets: { readonly [service: string]: readonly string[] } = {
  acm: ['AWS::CertificateManager::Certificate'],
  'app-integrations': [
    'AWS::AppIntegrations::Application',
    'AWS::AppIntegrations::DataIntegration',
    'AWS::AppIntegrations::EventIntegration',
  ],
  dynamodb: ['AWS::DynamoDB::Table'],
  'execute-api': ['AWS::ApiGatewayV2::Api', 'AWS::ApiGateway::RestApi'],
  firehose: ['AWS::KinesisFirehose::DeliveryStream'],
  kinesis: ['AWS::Kinesis::Stream'],
  kms: ['AWS::KMS::Key'],
  lambda: ['AWS::Lambda::Function'],
  lex: ['AWS::Lex::BotAlias'],
  logs: ['AWS::Logs::LogGroup'],
  rds: ['AWS::RDS::DBInstance', 'AWS::RDS::DBCluster'],
  s3: ['AWS::S3::Bucket'],
  secretsmanager: ['AWS::SecretsManager::Secret'],
  sns: ['AWS::SNS::Topic'],
  sqs: ['AWS::SQS::Queue'],
  ssm: ['AWS::SSM::Parameter'],
};

const anyArn: readonly string[] = Object.values(arnTargets).flat();

/** Types that a member of a type leads to. */
export const leadsTo = (type: AnyType, member: string): readonly string[] => {
  const relation = type.relations[member];
  return relation ? [relation.target] : anyArn;
};

/** Types of which a resource can be told to belong to the contact centre or not: something leads there, or a tag says so. */
export const canBelong = ({ types }: Registry, name: string): boolean =>
  'Tags' in (types.get(name)?.fields ?? {}) || membersLeadingTo({ types }, [name]).length > 0;

/** Everything that has to be read to tell which resources of some types the contact centre uses. */
export function membershipNeeds(registry: Registry, judged: readonly string[], byTag: boolean): Mention[] {
  if (judged.length === 0) return [];
  const ways = membersLeadingTo(registry, judged);
  const onTheWay = new Set([...judged, ...ways.map(({ type }) => type)]);
  const tagged = byTag ? [...onTheWay].filter((type) => 'Tags' in registry.types.get(type)!.fields) : [];
  return [
    ...ways,
    ...roots
      .filter(({ type }) => onTheWay.has(type))
      .flatMap(({ type, uses: members }) => members.map((member) => ({ type, member }))),
    ...tagged.map((type) => ({ type, member: 'Tags' })),
  ];
}

/** The members that lead, through whatever lies between, to one of some types. */
function membersLeadingTo({ types }: Pick<Registry, 'types'>, wanted: readonly string[]): Mention[] {
  const reaching = new Set(wanted);
  const found = new Map<string, Mention>();
  for (let size = -1; size < found.size; ) {
    size = found.size;
    for (const [type, members] of Object.entries(uses))
      for (const member of members)
        if (leadsTo(types.get(type)!, member).some((target) => reaching.has(target))) {
          found.set(`${type}.${member}`, { type, member });
          reaching.add(type);
        }
  }
  return [...found.values()];
}
