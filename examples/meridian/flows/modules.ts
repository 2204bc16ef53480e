import { arnOf, type Home, mirroredId } from '../connect/home.ts';
import { type Action, action, either } from './language.ts';
import { chain, type Step } from './steps.ts';

/** Parts that lines share, as steps; `special` writes the ones with blocks of their own. */
const modules: { [name: string]: Step[] } = {
  'Identify the caller': ['fn caller-lookup:live', 'save customerId segment preferredLanguage'],
  'Choose the language': ['fn language-preference', 'save language', 'voice Joanna'],
  'Record and announce': ['say This call may be recorded for training and quality.', 'record on'],
  'Stop recording': ['record off'],
  'Closed message': [
    'fn holiday-check',
    'save reopens',
    'say We are closed and open again $.Attributes.reopens.',
  ],
  'Emergency message': ['fn emergency-message', 'save notice', 'say $.Attributes.notice'],
  'Offer a callback': ['say All of us are busy. We will call you back.', 'fn callback-scheduler:live'],
  Apologise: ['say We are sorry, something went wrong.'],
  'Take a card payment': [
    ...['log Disabled', 'record off', 'secret Please enter your card number, followed by the pound key.'],
    ...['fn payment-link', 'log Enabled', 'record on', 'say Thank you, your payment has been received.'],
  ],
  'Send a payment link': ['fn payment-link', 'say We have sent you a link to pay with.'],
  'Screen for fraud': ['fn fraud-screen:live', 'save riskLevel'],
  'Offer the survey': ['ask How satisfied are you, from one to five?', 'fn survey-writer'],
  'Verify the policy': ['ask Please enter your policy number.', 'fn policy-status', 'save policyState'],
  'Authenticate the broker': ['ask Please enter your broker code.', 'fn broker-auth', 'save brokerCode'],
  'Transfer to a partner': ['say We are putting you through to our partner.', 'fn provider-eta'],
  'Read the claim status': ['fn claim-status:live', 'save claimStatus', 'say $.Attributes.claimStatus'],
  'Locate the caller': ['bot roadside-locator', 'save postalArea'],
  'Set the priority': ['fn queue-priority', 'save priority'],
  'Spanish assistant': ['bot spanish-assistant'],
  'Read the balance': [
    'fn premium-balance',
    'save balance',
    'say Your balance is $.Attributes.balance dollars.',
  ],
};

export const moduleNames: readonly string[] = Object.keys(modules);

export const moduleActions = (home: Home, name: string): Action[] => [
  ...chain(home, modules[name]!, special[name]?.(home)[0]?.Identifier ?? 'Return'),
  ...(special[name]?.(home) ?? []),
  action('Return', 'EndFlowModuleExecution', {}),
];

const special: { [name: string]: (home: Home) => Action[] } = {
  'Offer a callback': (home) => [
    action(
      'Call this number',
      'UpdateContactCallbackNumber',
      {
        CallbackNumber: '$.CustomerEndpoint.Address',
      },
      {
        next: 'Book the callback',
        errors: { InvalidCallbackNumber: 'Return', CallbackNumberNotDialable: 'Return' },
      },
    ),
    action(
      'Book the callback',
      'CreateCallbackContact',
      {
        ContactFlowId: arnOf(home, 'contact-flow', 'Callback'),
        InitialCallDelaySeconds: '60',
        MaximumConnectionAttempts: '3',
        RetryDelaySeconds: '600',
      },
      either('Return'),
    ),
  ],
  'Set the priority': () => [
    action('Move up', 'UpdateContactRoutingBehavior', { QueuePriority: '3' }, { next: 'Return' }),
  ],
  'Transfer to a partner': () => [
    action(
      'Call the partner',
      'TransferParticipantToThirdParty',
      {
        ThirdPartyPhoneNumber: '+12065550160',
        ThirdPartyConnectionTimeLimitSeconds: '30',
        ContinueFlowExecution: 'True',
      },
      {
        next: 'Return',
        errors: { ConnectionTimeLimitExceeded: 'Return', CallFailed: 'Return', NoMatchingError: 'Return' },
      },
    ),
  ],
  Apologise: (home) => [
    action(
      'Escalate',
      'UpdateContactTargetQueue',
      { QueueId: mirroredId(home, 'queue', 'Escalations') },
      either('Return'),
    ),
  ],
};
