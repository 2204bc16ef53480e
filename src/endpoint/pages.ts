/** How one operation pages its answer. */
export interface Pages {
  /** Output lists that are cut; several are cut as if they stood one after the other. */
  items: readonly string[];
  inputToken: string;
  outputToken: string;
  /** Input member with the size that the caller wants; some operations have none. */
  sizeInput?: string;
  /** Items of a page when the caller names no size. */
  usual: number;
  /** Largest size that AWS accepts; above it the call fails. */
  max: number;
  /** Boolean output member that says whether there is more. */
  moreFlag?: string;
  /** Item member that is the token itself, for operations which continue after a name. */
  tokenIs?: 'last-item';
  /** What the token is made of, for operations which continue with the item that it names. */
  nextItem?: readonly { input: string; output: string; item: string }[];
  /** Output member that holds list and token. */
  within?: string;
  /** Error code for a token that the operation did not give out, when not a validation error. */
  badToken?: string;
}

const connect = (items: string, max: number): Pages => ({
  items: [items],
  inputToken: 'NextToken',
  outputToken: 'NextToken',
  sizeInput: 'MaxResults',
  usual: Math.min(100, max),
  max,
  badToken: 'InvalidRequestException',
});

const iam = (...items: string[]): Pages => ({
  items,
  inputToken: 'Marker',
  outputToken: 'Marker',
  sizeInput: 'MaxItems',
  usual: 100,
  max: 1000,
  moreFlag: 'IsTruncated',
});

const kms = (items: string, usual: number, max: number): Pages => ({
  items: [items],
  inputToken: 'Marker',
  outputToken: 'NextMarker',
  sizeInput: 'Limit',
  usual,
  max,
  moreFlag: 'Truncated',
  badToken: 'InvalidMarkerException',
});

const scaling = (items: string): Pages => ({
  items: [items],
  inputToken: 'NextToken',
  outputToken: 'NextToken',
  sizeInput: 'MaxResults',
  usual: 50,
  max: 50,
  badToken: 'InvalidNextTokenException',
});

/** Lambda takes sizes up to 10,000 and answers no more than this. */
const lambda = (items: string, max = 50): Pages => ({
  items: [items],
  inputToken: 'Marker',
  outputToken: 'NextMarker',
  sizeInput: 'MaxItems',
  usual: max,
  max,
  badToken: 'InvalidParameterValueException',
});

const lex = (items: string): Pages => ({
  items: [items],
  inputToken: 'nextToken',
  outputToken: 'nextToken',
  sizeInput: 'maxResults',
  usual: 10,
  max: 1000,
});

const rds = (items: string): Pages => ({
  items: [items],
  inputToken: 'Marker',
  outputToken: 'Marker',
  sizeInput: 'MaxRecords',
  usual: 100,
  max: 100,
});

/** Operations that take a size. */
const sized = (items: string, { usual, max }: { usual?: number; max: number }): Pages => ({
  ...{ items: [items], inputToken: 'NextToken', outputToken: 'NextToken', sizeInput: 'MaxResults' },
  ...{ usual: usual ?? max, max },
});

/** Operations that take none, or take it as text. */
const unsized = (items: string): Pages => ({
  ...{ items: [items], inputToken: 'NextToken', outputToken: 'NextToken', usual: 100, max: 100 },
});

const backup = (items: string): Pages => ({
  items: [items],
  inputToken: 'NextToken',
  outputToken: 'NextToken',
  sizeInput: 'MaxResults',
  usual: 1000,
  max: 1000,
});

const loadBalancing = (items: string): Pages => ({
  items: [items],
  inputToken: 'Marker',
  outputToken: 'NextMarker',
  sizeInput: 'PageSize',
  usual: 400,
  max: 400,
});

const accelerator = (items: string): Pages => ({
  items: [items],
  inputToken: 'NextToken',
  outputToken: 'NextToken',
  sizeInput: 'MaxResults',
  usual: 10,
  max: 100,
  badToken: 'InvalidNextTokenException',
});

const regionSwitch = (items: string): Pages => ({
  ...{ items: [items], inputToken: 'nextToken', outputToken: 'nextToken', sizeInput: 'maxResults' },
  ...{ usual: 100, max: 100 },
});

const recoveryControl = (items: string): Pages => ({
  ...{ items: [items], inputToken: 'NextToken', outputToken: 'NextToken', sizeInput: 'MaxResults' },
  ...{ usual: 1000, max: 1000 },
});

const route53 = (items: string): Pages => ({
  items: [items],
  inputToken: 'Marker',
  outputToken: 'NextMarker',
  sizeInput: 'MaxItems',
  usual: 100,
  max: 100,
  moreFlag: 'IsTruncated',
});

const quotas = (items: string): Pages => ({
  items: [items],
  inputToken: 'NextToken',
  outputToken: 'NextToken',
  sizeInput: 'MaxResults',
  usual: 100,
  max: 100,
  badToken: 'InvalidPaginationTokenException',
});

/** https://docs.aws.amazon.com/apigateway/latest/api/API_GetRestApis.html */
const restApis: Pages = {
  ...{ items: ['items'], inputToken: 'position', outputToken: 'position', sizeInput: 'limit' },
  ...{ usual: 25, max: 500 },
};

const limited = { sizeInput: 'Limit' };
const camelCase = { inputToken: 'nextToken', outputToken: 'nextToken', sizeInput: 'maxResults' };

const byNextToken = (
  items: string,
  max: number,
  names: Partial<Pages> = { sizeInput: 'MaxResults' },
): Pages => ({
  ...{ items: [items], inputToken: 'NextToken', outputToken: 'NextToken', usual: max, max },
  ...names,
});

/**
 * Sizes are those of the API references (2026). An operation that is not here answers its whole fixture.
 * https://docs.aws.amazon.com/connect/latest/APIReference/API_ListInstances.html and its neighbours.
 */
export const PAGES: Readonly<Record<string, Pages>> = {
  'connect:ListAgentStatuses': connect('AgentStatusSummaryList', 1000),
  'connect:ListAnalyticsDataAssociations': connect('Results', 1000),
  'connect:ListApprovedOrigins': connect('Origins', 25),
  'connect:ListAuthenticationProfiles': connect('AuthenticationProfileSummaryList', 1000),
  'connect:ListBots': connect('LexBots', 25),
  'connect:ListContactFlowModuleAliases': connect('ContactFlowModuleAliasSummaryList', 1000),
  'connect:ListContactFlowModuleVersions': connect('ContactFlowModuleVersionSummaryList', 1000),
  'connect:ListContactFlowModules': connect('ContactFlowModulesSummaryList', 1000),
  'connect:ListContactFlows': connect('ContactFlowSummaryList', 1000),
  'connect:ListDefaultVocabularies': connect('DefaultVocabularyList', 100),
  'connect:ListEvaluationForms': connect('EvaluationFormSummaryList', 100),
  'connect:ListFlowAssociations': connect('FlowAssociationSummaryList', 1000),
  'connect:ListHoursOfOperations': connect('HoursOfOperationSummaryList', 1000),
  'connect:ListInstanceAttributes': connect('Attributes', 7),
  'connect:ListInstanceStorageConfigs': connect('StorageConfigs', 10),
  'connect:ListInstances': connect('InstanceSummaryList', 10),
  'connect:ListIntegrationAssociations': connect('IntegrationAssociationSummaryList', 100),
  'connect:ListLambdaFunctions': connect('LambdaFunctions', 25),
  'connect:ListLexBots': connect('LexBots', 25),
  'connect:ListPhoneNumbers': connect('PhoneNumberSummaryList', 1000),
  'connect:ListPhoneNumbersV2': connect('ListPhoneNumbersSummaryList', 1000),
  'connect:ListPrompts': connect('PromptSummaryList', 1000),
  'connect:ListQueueQuickConnects': connect('QuickConnectSummaryList', 100),
  'connect:ListQueues': connect('QueueSummaryList', 1000),
  'connect:ListQuickConnects': connect('QuickConnectSummaryList', 1000),
  'connect:ListRoutingProfileQueues': connect('RoutingProfileQueueConfigSummaryList', 100),
  'connect:ListRoutingProfiles': connect('RoutingProfileSummaryList', 1000),
  'connect:ListRules': connect('RuleSummaryList', 200),
  'connect:ListSecurityKeys': connect('SecurityKeys', 2),
  'connect:ListSecurityProfileAIAgents': connect('AllowedAIAgents', 1000),
  'connect:ListSecurityProfileApplications': connect('Applications', 1000),
  'connect:ListSecurityProfileFlowModules': connect('AllowedFlowModules', 1000),
  'connect:ListSecurityProfilePermissions': connect('Permissions', 1000),
  'connect:ListSecurityProfiles': connect('SecurityProfileSummaryList', 1000),
  'connect:ListTaskTemplates': connect('TaskTemplates', 100),
  'connect:ListTestCaseExecutions': connect('TestCaseExecutions', 100),
  'connect:ListTrafficDistributionGroupUsers': connect('TrafficDistributionGroupUserSummaryList', 10),
  'connect:ListTrafficDistributionGroups': connect('TrafficDistributionGroupSummaryList', 10),
  'connect:ListUseCases': connect('UseCaseSummaryList', 100),
  'connect:ListUsers': connect('UserSummaryList', 1000),
  'connect:SearchAgentStatuses': connect('AgentStatuses', 100),
  'connect:SearchContactFlowModules': connect('ContactFlowModules', 100),
  'connect:SearchContactFlows': connect('ContactFlows', 100),
  'connect:SearchEmailAddresses': connect('EmailAddresses', 100),
  'connect:SearchHoursOfOperationOverrides': connect('HoursOfOperationOverrides', 100),
  'connect:SearchHoursOfOperations': connect('HoursOfOperations', 100),
  'connect:SearchPredefinedAttributes': connect('PredefinedAttributes', 100),
  'connect:SearchPrompts': connect('Prompts', 100),
  'connect:SearchQueues': connect('Queues', 500),
  'connect:SearchQuickConnects': connect('QuickConnects', 100),
  'connect:SearchRoutingProfiles': connect('RoutingProfiles', 500),
  'connect:SearchSecurityProfiles': connect('SecurityProfiles', 100),
  'connect:SearchTestCases': connect('TestCases', 100),
  'connect:SearchUserHierarchyGroups': connect('UserHierarchyGroups', 100),
  'connect:SearchUsers': connect('Users', 500),
  'connect:SearchViews': connect('Views', 100),
  'connect:SearchVocabularies': connect('VocabularySummaryList', 100),

  's3:ListBuckets': {
    items: ['Buckets'],
    inputToken: 'ContinuationToken',
    outputToken: 'ContinuationToken',
    sizeInput: 'MaxBuckets',
    usual: 10_000,
    max: 10_000,
  },

  'iam:GetAccountAuthorizationDetails': iam(
    'UserDetailList',
    'GroupDetailList',
    'RoleDetailList',
    'Policies',
  ),
  'iam:ListAccessKeys': iam('AccessKeyMetadata'),
  'iam:ListAttachedRolePolicies': iam('AttachedPolicies'),
  'iam:ListAttachedUserPolicies': iam('AttachedPolicies'),
  'iam:ListGroups': iam('Groups'),
  'iam:ListMFADevices': iam('MFADevices'),
  'iam:ListPolicies': iam('Policies'),
  'iam:ListRolePolicies': iam('PolicyNames'),
  'iam:ListRoles': iam('Roles'),
  'iam:ListUserPolicies': iam('PolicyNames'),
  'iam:ListUsers': iam('Users'),
  'iam:ListVirtualMFADevices': iam('VirtualMFADevices'),

  'dynamodb:ListTables': {
    items: ['TableNames'],
    inputToken: 'ExclusiveStartTableName',
    outputToken: 'LastEvaluatedTableName',
    sizeInput: 'Limit',
    usual: 100,
    max: 100,
    tokenIs: 'last-item',
  },
  'dynamodb:ListTagsOfResource': {
    items: ['Tags'],
    inputToken: 'NextToken',
    outputToken: 'NextToken',
    usual: 50,
    max: 50,
  },

  'kms:ListAliases': kms('Aliases', 50, 100),
  'kms:ListGrants': kms('Grants', 50, 100),
  'kms:ListKeyPolicies': kms('PolicyNames', 100, 1000),
  'kms:ListKeyRotations': kms('Rotations', 100, 1000),
  'kms:ListKeys': kms('Keys', 100, 1000),
  'kms:ListResourceTags': kms('Tags', 50, 50),

  'lambda:ListAliases': lambda('Aliases'),
  'lambda:ListEventSourceMappings': lambda('EventSourceMappings', 100),
  'lambda:ListFunctionEventInvokeConfigs': lambda('FunctionEventInvokeConfigs'),
  'lambda:ListFunctions': lambda('Functions'),

  'lex:ListBotAliases': lex('botAliasSummaries'),
  'lex:ListBotAliasReplicas': lex('botAliasReplicaSummaries'),
  'lex:ListBots': lex('botSummaries'),

  'cloudwatch:DescribeAlarms': {
    items: ['CompositeAlarms', 'MetricAlarms', 'LogAlarms'],
    inputToken: 'NextToken',
    outputToken: 'NextToken',
    sizeInput: 'MaxRecords',
    usual: 50,
    max: 100,
    badToken: 'InvalidNextToken',
  },

  'arc-region-switch:GetPlanEvaluationStatus': regionSwitch('warnings'),
  'arc-region-switch:ListPlanExecutions': regionSwitch('items'),
  'arc-region-switch:ListPlansInRegion': regionSwitch('plans'),
  'arc-region-switch:ListServiceQuotaWarnings': regionSwitch('serviceQuotaWarningSummaries'),

  'route53:ListHealthChecks': route53('HealthChecks'),
  'route53:ListHostedZones': route53('HostedZones'),
  'route53:ListQueryLoggingConfigs': {
    ...{ items: ['QueryLoggingConfigs'], inputToken: 'NextToken', outputToken: 'NextToken' },
    ...{ sizeInput: 'MaxResults', usual: 100, max: 100 },
  },
  'route53:ListResourceRecordSets': {
    ...route53('ResourceRecordSets'),
    ...{ inputToken: 'StartRecordName', outputToken: 'NextRecordName', usual: 300, max: 300 },
    nextItem: [
      { input: 'StartRecordName', output: 'NextRecordName', item: 'Name' },
      { input: 'StartRecordType', output: 'NextRecordType', item: 'Type' },
      { input: 'StartRecordIdentifier', output: 'NextRecordIdentifier', item: 'SetIdentifier' },
    ],
  },
  'route53domains:ListDomains': {
    ...{ items: ['Domains'], inputToken: 'Marker', outputToken: 'NextPageMarker' },
    ...{ sizeInput: 'MaxItems', usual: 20, max: 100 },
  },

  'route53-recovery-control-config:ListClusters': recoveryControl('Clusters'),
  'route53-recovery-control-config:ListControlPanels': recoveryControl('ControlPanels'),
  'route53-recovery-control-config:ListRoutingControls': recoveryControl('RoutingControls'),
  'route53-recovery-control-config:ListSafetyRules': recoveryControl('SafetyRules'),

  'globalaccelerator:ListAccelerators': accelerator('Accelerators'),
  'globalaccelerator:ListEndpointGroups': accelerator('EndpointGroups'),
  'globalaccelerator:ListListeners': accelerator('Listeners'),

  'elasticloadbalancing:DescribeListenerCertificates': loadBalancing('Certificates'),
  'elasticloadbalancing:DescribeListeners': loadBalancing('Listeners'),
  'elasticloadbalancing:DescribeLoadBalancers': loadBalancing('LoadBalancers'),
  'elasticloadbalancing:DescribeSSLPolicies': loadBalancing('SslPolicies'),
  'elasticloadbalancing:DescribeTargetGroups': loadBalancing('TargetGroups'),

  'cloudfront:ListDistributions': {
    ...{ items: ['Items'], within: 'DistributionList', inputToken: 'Marker', outputToken: 'NextMarker' },
    ...{ sizeInput: 'MaxItems', usual: 100, max: 100, moreFlag: 'IsTruncated' },
  },

  'wafv2:ListWebACLs': {
    ...{ items: ['WebACLs'], inputToken: 'NextMarker', outputToken: 'NextMarker' },
    ...{ sizeInput: 'Limit', usual: 100, max: 100 },
  },

  'acm:ListCertificates': {
    ...{ items: ['CertificateSummaryList'], inputToken: 'NextToken', outputToken: 'NextToken' },
    ...{ sizeInput: 'MaxItems', usual: 1000, max: 1000 },
  },

  'sns:ListSubscriptionsByTopic': unsized('Subscriptions'),
  'sns:ListTopics': unsized('Topics'),
  'sqs:ListQueues': sized('QueueUrls', { usual: 1000, max: 1000 }),

  'events:ListApiDestinations': { ...sized('ApiDestinations', { max: 100 }), sizeInput: 'Limit' },
  'events:ListConnections': { ...sized('Connections', { max: 100 }), sizeInput: 'Limit' },
  'events:ListEndpoints': sized('Endpoints', { max: 100 }),
  'events:ListEventBuses': { ...sized('EventBuses', { max: 100 }), sizeInput: 'Limit' },
  'events:ListRules': { ...sized('Rules', { max: 100 }), sizeInput: 'Limit' },
  'events:ListTargetsByRule': { ...sized('Targets', { max: 100 }), sizeInput: 'Limit' },
  'scheduler:ListSchedules': sized('Schedules', { max: 100 }),
  'states:ListStateMachines': { ...lex('stateMachines'), usual: 100 },

  'logs:DescribeLogGroups': { ...lex('logGroups'), sizeInput: 'limit', usual: 50, max: 50 },
  'logs:DescribeSubscriptionFilters': {
    ...lex('subscriptionFilters'),
    sizeInput: 'limit',
    usual: 50,
    max: 50,
  },
  'fis:ListExperimentTemplates': regionSwitch('experimentTemplates'),
  'fis:ListExperiments': regionSwitch('experiments'),
  'resiliencehub:ListAppAssessments': regionSwitch('assessmentSummaries'),
  'resiliencehub:ListApps': regionSwitch('appSummaries'),
  'resiliencehub:ListResiliencyPolicies': regionSwitch('resiliencyPolicies'),
  'synthetics:DescribeCanaries': sized('Canaries', { max: 20 }),
  'cloudwatch:ListMetricStreams': sized('Entries', { usual: 500, max: 500 }),

  'apigateway:GetApiMappings': unsized('Items'),
  'apigateway:GetApis': unsized('Items'),
  'apigateway:GetDomainNames': unsized('Items'),
  'apigateway:GetIntegrations': unsized('Items'),
  'apigateway:GetStages': unsized('Items'),
  'apigateway-rest:GetResources': restApis,
  'apigateway-rest:GetRestApis': restApis,

  'app-integrations:ListApplications': sized('Applications', { max: 50 }),
  'app-integrations:ListDataIntegrationAssociations': sized('DataIntegrationAssociations', { max: 50 }),
  'app-integrations:ListDataIntegrations': sized('DataIntegrations', { max: 50 }),
  'app-integrations:ListEventIntegrations': sized('EventIntegrations', { max: 50 }),
  'profile:ListDomains': sized('Items', { max: 100 }),
  'profile:ListIntegrations': sized('Items', { max: 100 }),

  'servicequotas:ListAWSDefaultServiceQuotas': quotas('Quotas'),
  'servicequotas:ListRequestedServiceQuotaChangeHistory': quotas('RequestedQuotas'),
  'servicequotas:ListServiceQuotas': quotas('Quotas'),

  'cloudtrail:LookupEvents': {
    items: ['Events'],
    inputToken: 'NextToken',
    outputToken: 'NextToken',
    sizeInput: 'MaxResults',
    usual: 50,
    max: 50,
    badToken: 'InvalidNextTokenException',
  },

  'access-analyzer:ListAnalyzers': byNextToken('analyzers', 100, camelCase),
  'access-analyzer:ListFindingsV2': byNextToken('findings', 100, camelCase),
  'cloudformation:DescribeStacks': byNextToken('Stacks', 100, {}),
  'cloudformation:ListStackInstances': byNextToken('Summaries', 100),
  'cloudformation:ListStackSets': byNextToken('Summaries', 100),
  'config:DescribeConfigurationAggregators': byNextToken('ConfigurationAggregators', 100, limited),
  'config:DescribeConformancePacks': byNextToken('ConformancePackDetails', 20, limited),
  'guardduty:ListDetectors': byNextToken('DetectorIds', 50),
  'macie2:ListClassificationJobs': byNextToken('items', 200, camelCase),
  'organizations:ListPoliciesForTarget': byNextToken('Policies', 20),
  'securityhub:GetEnabledStandards': byNextToken('StandardsSubscriptions', 100),
  'securityhub:ListFindingAggregators': byNextToken('FindingAggregators', 100),

  'chime:ListVoiceConnectorGroups': byNextToken('VoiceConnectorGroups', 99),
  'chime:ListVoiceConnectors': byNextToken('VoiceConnectors', 99),
  'directconnect:DescribeConnections': byNextToken('connections', 100, camelCase),
  'directconnect:DescribeDirectConnectGatewayAssociations': byNextToken(
    'directConnectGatewayAssociations',
    100,
    camelCase,
  ),
  'directconnect:DescribeDirectConnectGatewayAttachments': byNextToken(
    'directConnectGatewayAttachments',
    100,
    camelCase,
  ),
  'directconnect:DescribeDirectConnectGateways': byNextToken('directConnectGateways', 100, camelCase),
  'directconnect:DescribeLags': byNextToken('lags', 100, camelCase),
  'directconnect:DescribeVirtualInterfaces': byNextToken('virtualInterfaces', 100, camelCase),
  'directconnect:ListVirtualInterfaceTestHistory': byNextToken('virtualInterfaceTestHistory', 100, camelCase),
  'ec2:DescribeFlowLogs': byNextToken('FlowLogs', 1000),
  'ec2:DescribeNatGateways': byNextToken('NatGateways', 1000),
  'ec2:DescribeRouteTables': byNextToken('RouteTables', 100),
  'ec2:DescribeSecurityGroups': byNextToken('SecurityGroups', 1000),
  'ec2:DescribeSubnets': byNextToken('Subnets', 1000),
  'ec2:DescribeTransitGatewayPeeringAttachments': byNextToken('TransitGatewayPeeringAttachments', 1000),
  'ec2:DescribeTransitGatewayRouteTables': byNextToken('TransitGatewayRouteTables', 1000),
  'ec2:DescribeTransitGateways': byNextToken('TransitGateways', 1000),
  'ec2:DescribeVpcEndpoints': byNextToken('VpcEndpoints', 1000),
  'ec2:DescribeVpcs': byNextToken('Vpcs', 1000),
  'ec2:SearchTransitGatewayRoutes': byNextToken('Routes', 1000),

  'application-autoscaling:DescribeScalableTargets': scaling('ScalableTargets'),
  'application-autoscaling:DescribeScalingPolicies': scaling('ScalingPolicies'),
  'application-autoscaling:DescribeScheduledActions': scaling('ScheduledActions'),

  'rds:DescribeDBClusterParameters': rds('Parameters'),
  'rds:DescribeDBClusterSnapshots': rds('DBClusterSnapshots'),
  'rds:DescribeDBClusters': rds('DBClusters'),
  'rds:DescribeDBInstanceAutomatedBackups': rds('DBInstanceAutomatedBackups'),
  'rds:DescribeDBInstances': rds('DBInstances'),
  'rds:DescribeDBParameters': rds('Parameters'),
  'rds:DescribeDBProxies': rds('DBProxies'),
  'rds:DescribeDBSnapshots': rds('DBSnapshots'),
  'rds:DescribeEvents': rds('Events'),
  'rds:DescribeEventSubscriptions': rds('EventSubscriptionsList'),
  'rds:DescribeGlobalClusters': rds('GlobalClusters'),

  'backup:ListBackupPlans': backup('BackupPlansList'),
  'backup:ListBackupSelections': backup('BackupSelectionsList'),
  'backup:ListBackupVaults': backup('BackupVaultList'),
  'backup:ListProtectedResources': backup('Results'),
  'backup:ListProtectedResourcesByBackupVault': backup('Results'),
  'backup:ListRestoreJobs': backup('RestoreJobs'),
  'backup:ListRestoreTestingPlans': backup('RestoreTestingPlans'),
  'backup:ListRestoreTestingSelections': backup('RestoreTestingSelections'),

  'kinesis:ListStreams': {
    items: ['StreamNames'],
    inputToken: 'NextToken',
    outputToken: 'NextToken',
    sizeInput: 'Limit',
    usual: 100,
    max: 10_000,
    moreFlag: 'HasMoreStreams',
    badToken: 'ExpiredNextTokenException',
  },
  'kinesis:ListStreamConsumers': {
    items: ['Consumers'],
    inputToken: 'NextToken',
    outputToken: 'NextToken',
    sizeInput: 'MaxResults',
    usual: 100,
    max: 10_000,
    badToken: 'ExpiredNextTokenException',
  },

  'secretsmanager:ListSecrets': {
    items: ['SecretList'],
    inputToken: 'NextToken',
    outputToken: 'NextToken',
    sizeInput: 'MaxResults',
    usual: 100,
    max: 100,
    badToken: 'InvalidNextTokenException',
  },
  'ssm:DescribeParameters': {
    items: ['Parameters'],
    inputToken: 'NextToken',
    outputToken: 'NextToken',
    sizeInput: 'MaxResults',
    usual: 10,
    max: 50,
    badToken: 'InvalidNextToken',
  },
};
