/**
 * Blocks of the legacy designer export in the words of the flow language, as seen in public exports. `Transfer`,
 * `GetUserInput` and `InvokeExternalResource` say in `target` what they are.
 * https://github.com/amazon-connect/amazon-connect-snippets
 */
export const legacyTypes: { [legacy: string]: string } = {
  CheckAttribute: 'Compare',
  CheckHoursOfOperation: 'CheckHoursOfOperation',
  CheckQueueStatus: 'CheckMetricData',
  CheckStaffing: 'CheckMetricData',
  Disconnect: 'DisconnectParticipant',
  GetQueueMetrics: 'GetMetricData',
  'GetUserInput/Digits': 'GetParticipantInput',
  'GetUserInput/Lex': 'ConnectParticipantWithLexBot',
  'InvokeExternalResource/Lambda': 'InvokeLambdaFunction',
  Loop: 'Loop',
  LoopPrompts: 'MessageParticipantIteratively',
  PlayPrompt: 'MessageParticipant',
  Resume: 'EndFlowExecution',
  SetAttributes: 'UpdateContactAttributes',
  SetCallBackNumber: 'UpdateContactCallbackNumber',
  SetEventHook: 'UpdateContactEventHooks',
  SetLoggingBehavior: 'UpdateFlowLoggingBehavior',
  SetQueue: 'UpdateContactTargetQueue',
  SetRecordingBehavior: 'UpdateContactRecordingBehavior',
  SetVoice: 'UpdateContactTextToSpeechVoice',
  StoreUserInput: 'GetParticipantInput',
  'Transfer/Agent': 'TransferContactToAgent',
  'Transfer/Flow': 'TransferToFlow',
  'Transfer/PhoneNumber': 'TransferParticipantToThirdParty',
  'Transfer/Queue': 'TransferContactToQueue',
  Wait: 'Wait',
};

/** What a branch of the legacy export is: the way on, the outcome of a comparison, or an error. */
export const legacyBranches: { [condition: string]: { operand: string } | { error: string } | 'next' } = {
  Success: 'next',
  True: { operand: 'True' },
  False: { operand: 'False' },
  Looping: { operand: 'ContinueLooping' },
  Complete: { operand: 'DoneLooping' },
  Error: { error: 'NoMatchingError' },
  NoMatch: { error: 'NoMatchingCondition' },
  Timeout: { error: 'InputTimeLimitExceeded' },
  AtCapacity: { error: 'QueueAtCapacity' },
};

/** Parameters of the legacy export that mean the same in every block, and the member of the language they are. */
export const legacyParameters: { [name: string]: string } = {
  Agent: 'AgentId',
  AudioPrompt: 'PromptId',
  ContactFlowId: 'ContactFlowId',
  FunctionArn: 'LambdaFunctionARN',
  Hours: 'HoursOfOperationId',
  LoopCount: 'LoopCount',
  PhoneNumber: 'ThirdPartyPhoneNumber',
  Queue: 'QueueId',
  TimeLimit: 'InvocationTimeLimitSeconds',
};

/** Types of flow of the legacy export and of the editor's metadata, in the words of the API. */
export const flowTypes: { [legacy: string]: string } = {
  contactFlow: 'CONTACT_FLOW',
  customerQueue: 'CUSTOMER_QUEUE',
  customerHold: 'CUSTOMER_HOLD',
  customerWhisper: 'CUSTOMER_WHISPER',
  agentHold: 'AGENT_HOLD',
  agentWhisper: 'AGENT_WHISPER',
  outboundWhisper: 'OUTBOUND_WHISPER',
  agentTransfer: 'AGENT_TRANSFER',
  queueTransfer: 'QUEUE_TRANSFER',
};

/** An own member of a table, so that `constructor` and its kin are never found on the prototype. */
export const own = <T>(table: { [name: string]: T }, name: string): T | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;
