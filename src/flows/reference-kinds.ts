import { parseArn } from './arn.ts';
import type { FlowAction, ReferenceKind } from './flow.ts';

/**
 * Parameters that name something outside of the flow; `[]` is any entry of a list. Only these places count:
 * people give the attributes they pass on names like `QueueId` too.
 * https://docs.aws.amazon.com/connect/latest/APIReference/flow-language-actions.html
 */
const kindOfParameter: { [path: string]: ReferenceKind } = {
  AgentId: 'user',
  'CallerId.Number': 'phone-number',
  CaseTemplateId: 'case-template',
  'ChatProcessor.LambdaProcessorARN': 'lambda',
  ContactFlowArn: 'flow',
  ContactFlowId: 'flow',
  FlowModuleId: 'module',
  HoursOfOperationId: 'hours',
  'InputEncryption.EncryptionKeyId': 'security-key',
  LambdaFunctionARN: 'lambda',
  'LexBot.Name': 'lex-bot',
  'LexV2Bot.AliasArn': 'lex-bot',
  'Media.Uri': 's3',
  'Messages[].Media.Uri': 's3',
  'Messages[].PromptId': 'prompt',
  PromptId: 'prompt',
  QueueId: 'queue',
  'SourceEndpoint.Address': 'phone-number',
  TaskTemplateId: 'task-template',
  ThirdPartyPhoneNumber: 'phone-number',
  'ViewResource.Id': 'view',
  'VoiceConnector.VoiceConnectorArn': 'voice-connector',
  WisdomAssistantArn: 'assistant',
  WisdomSessionArn: 'assistant',
  // Attributes that the agent workspace reads to choose a step-by-step guide, which is a flow.
  'Attributes.DefaultFlowForAgentUI': 'flow',
  'Attributes.DisconnectFlowForAgentUI': 'flow',
};

/** Actions that need a service which their instance is connected to, without naming it. */
const implicitKind: { [type: string]: ReferenceKind } = {
  AssociateContactToCustomerProfile: 'customer-profile',
  CreateCustomerProfile: 'customer-profile',
  GetCalculatedAttributesForCustomerProfile: 'customer-profile',
  GetCustomerProfile: 'customer-profile',
  GetCustomerProfileObject: 'customer-profile',
  UpdateCustomerProfile: 'customer-profile',
  CreateCase: 'case',
  GetCase: 'case',
  UpdateCase: 'case',
};

/** The kind of what a parameter names; null when it names nothing. An ARN is a reference wherever it stands. */
export function kindOf(path: string, text: string): ReferenceKind | null {
  if (Object.hasOwn(kindOfParameter, path)) return kindOfParameter[path]!;
  if (path.startsWith('EventHooks.') && path.split('.').length === 2) return 'flow';
  if (!/^\s*arn:\S+\s*$/.test(text)) return null;
  const arn = parseArn(text.trim());
  return arn === null ? null : kindOfArn(arn.service, arn.resource);
}

/** What an action needs without naming it. */
export function implicitKindOf({ type, parameters }: FlowAction): ReferenceKind | null {
  if (Object.hasOwn(implicitKind, type)) return implicitKind[type]!;
  return type === 'UpdateContactMediaStreamingBehavior' && parameters.MediaStreamingState === 'Enabled'
    ? 'kinesis'
    : null;
}

const kindOfService: { [service: string]: ReferenceKind } = {
  firehose: 'kinesis',
  kinesis: 'kinesis',
  kinesisvideo: 'kinesis',
  lambda: 'lambda',
  lex: 'lex-bot',
  profile: 'customer-profile',
  s3: 's3',
  wisdom: 'assistant',
};
const kindOfConnect: { [resource: string]: ReferenceKind } = {
  agent: 'user',
  'contact-flow': 'flow',
  'flow-module': 'module',
  'operating-hours': 'hours',
  'phone-number': 'phone-number',
  prompt: 'prompt',
  queue: 'queue',
  'task-template': 'task-template',
  view: 'view',
};

function kindOfArn(service: string, resource: string): ReferenceKind {
  const type = /^(?:instance\/[^/]+\/)?([a-z-]+)\//.exec(resource)?.[1];
  if (service === 'connect')
    return type !== undefined && Object.hasOwn(kindOfConnect, type) ? kindOfConnect[type]! : 'other';
  return Object.hasOwn(kindOfService, service) ? kindOfService[service]! : 'other';
}
