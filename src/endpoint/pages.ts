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

/**
 * Sizes are those of the API references (2026). An operation that is not here answers its whole fixture.
 * https://docs.aws.amazon.com/connect/latest/APIReference/API_ListInstances.html and its neighbours.
 */
export const PAGES: Readonly<Record<string, Pages>> = {
  'connect:ListAgentStatuses': connect('AgentStatusSummaryList', 1000),
  'connect:ListApprovedOrigins': connect('Origins', 25),
  'connect:ListBots': connect('LexBots', 25),
  'connect:ListContactFlowModules': connect('ContactFlowModulesSummaryList', 1000),
  'connect:ListContactFlows': connect('ContactFlowSummaryList', 1000),
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
  'connect:ListSecurityKeys': connect('SecurityKeys', 2),
  'connect:ListSecurityProfiles': connect('SecurityProfileSummaryList', 1000),
  'connect:ListTrafficDistributionGroups': connect('TrafficDistributionGroupSummaryList', 10),
  'connect:ListUsers': connect('UserSummaryList', 1000),

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

  'application-autoscaling:DescribeScalableTargets': scaling('ScalableTargets'),
  'application-autoscaling:DescribeScalingPolicies': scaling('ScalingPolicies'),
  'application-autoscaling:DescribeScheduledActions': scaling('ScheduledActions'),
};
