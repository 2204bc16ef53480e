/**
 * What ringdown knows of the actions of the flow language: the branches that an action must have, and what it does
 * to a contact. https://docs.aws.amazon.com/connect/latest/devguide/flow-language.html and the pages below it;
 * checked against 445 actions of public flows (test/flows/public).
 */
interface ActionType {
  /** Errors that its page names and that no public flow of the current designer leaves out. */
  errors?: readonly string[];
  /** Outcomes that its page wants a condition for, each. */
  outcomes?: readonly string[];
  /** The contact leaves the flow here, or may. */
  leaves?: true;
  /** Time passes for whoever is in the flow: they hear, see or say something, or wait. */
  waits?: true;
}

const anyError = ['NoMatchingError'];

const types: { [type: string]: ActionType } = {
  AssociateContactToCustomerProfile: { errors: anyError },
  CheckHoursOfOperation: { errors: anyError, outcomes: ['True', 'False'] },
  CheckMetricData: { errors: anyError },
  CheckOutboundCallStatus: {},
  CheckVoiceId: { errors: anyError },
  Compare: { errors: ['NoMatchingCondition'] },
  CompleteOutboundCall: { leaves: true },
  ConnectParticipantWithLexBot: { errors: ['NoMatchingError', 'NoMatchingCondition'], waits: true },
  CreateCallbackContact: { errors: anyError },
  CreateCase: { errors: anyError },
  CreateCustomerProfile: { errors: anyError },
  CreateTask: { errors: anyError },
  CreateWisdomSession: { errors: anyError },
  DequeueContactAndTransferToQueue: { errors: ['NoMatchingError', 'QueueAtCapacity'], leaves: true },
  DisconnectParticipant: { leaves: true },
  DistributeByPercentage: {},
  EndFlowExecution: { leaves: true },
  EndFlowModuleExecution: { leaves: true },
  GetCalculatedAttributesForCustomerProfile: { errors: anyError },
  GetCase: { errors: anyError },
  GetCustomerProfile: { errors: anyError },
  GetCustomerProfileObject: { errors: anyError },
  GetMetricData: { errors: anyError },
  GetParticipantInput: { errors: anyError, waits: true },
  // The module may end the contact.
  InvokeFlowModule: { errors: anyError, leaves: true, waits: true },
  InvokeLambdaFunction: { errors: anyError },
  Loop: { outcomes: ['ContinueLooping', 'DoneLooping'] },
  // Its page names NoMatchingError, but the older designer published flows without.
  MessageParticipant: { waits: true },
  MessageParticipantIteratively: { waits: true },
  ResumeContact: {},
  ShowView: { errors: ['NoMatchingError', 'NoMatchingCondition'], waits: true },
  StartOutboundChatContact: { errors: anyError },
  StartVoiceIdStream: { errors: anyError },
  TagContact: {},
  TransferContactToAgent: { leaves: true },
  TransferContactToQueue: { errors: ['NoMatchingError', 'QueueAtCapacity'], leaves: true },
  TransferParticipantToThirdParty: { errors: anyError, leaves: true, waits: true },
  TransferToFlow: { errors: anyError, leaves: true },
  UnTagContact: {},
  UpdateCase: { errors: anyError },
  UpdateContactAttributes: { errors: anyError },
  UpdateContactCallbackNumber: {},
  UpdateContactData: { errors: anyError },
  UpdateContactEventHooks: { errors: anyError },
  UpdateContactMediaProcessing: { errors: anyError },
  UpdateContactMediaStreamingBehavior: { errors: anyError },
  UpdateContactRecordingAndAnalyticsBehavior: { errors: ['NoMatchingError', 'ChannelMismatch'] },
  UpdateContactRecordingBehavior: {},
  UpdateContactRoutingBehavior: {},
  UpdateContactTargetQueue: { errors: anyError },
  UpdateContactTextToSpeechVoice: {},
  UpdateCustomerProfile: { errors: anyError },
  UpdateFlowAttributes: {},
  UpdateFlowLoggingBehavior: {},
  UpdatePreviousContactParticipantState: {},
  UpdateRoutingCriteria: {},
  Wait: { errors: anyError, waits: true },
};

/** What is known of a type; undefined for one that the catalogue does not have. */
export const actionType = (type: string): ActionType | undefined =>
  Object.hasOwn(types, type) ? types[type] : undefined;

/** Actions that need a service other than Connect's own routing. */
export const dependsOnService = (type: string): boolean =>
  /^(InvokeLambdaFunction|ConnectParticipantWithLexBot)$|Case$|CustomerProfile(Object)?$/.test(type);

/** Flows that a contact leaves without their doing: an agent answers, or takes the caller off hold. */
export const waitingFlows: readonly (string | null)[] = ['CUSTOMER_QUEUE', 'CUSTOMER_HOLD', 'AGENT_HOLD'];
