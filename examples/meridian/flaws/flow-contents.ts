import { type Action, action, either, type Parameter, say } from '../flows/language.ts';
import { type Flaw, one } from './flaw.ts';
import { before, everyWay, inAnyFlow, keep } from './flow-edits.ts';
import { block } from './flows.ts';
import { transferFlowFlaws } from './transfer-flows.ts';

/** What callers hear in each state by law, one message a state and product. */
const notices = (next: string): Action[] => {
  const [states, products] = [50, ['motor', 'home', 'travel', 'life']];
  const id = (state: number, product: number) => `Notice ${state} ${products[product]}`;
  return [
    action(
      'Which state',
      'Compare',
      { ComparisonValue: '$.Attributes.state' },
      {
        when: Object.fromEntries(
          Array.from({ length: states }, (_, state) => [`state-${state}`, id(state, 0)]),
        ),
        errors: { NoMatchingCondition: next },
      },
    ),
    ...Array.from({ length: states }, (_, state) =>
      products.map((product, i) =>
        say(id(state, i), `A notice on ${product}.`, i === 3 ? next : id(state, i + 1)),
      ),
    ).flat(),
  ];
};

const analytics = (actions: Action[]): { [name: string]: Parameter } =>
  one(actions, ({ Type }) => Type === 'UpdateContactRecordingBehavior', 'recording').Parameters
    .AnalyticsBehavior as { [name: string]: Parameter };

/** What is wrong inside of flows without a caller being lost, as yet. */
export const flowContentFlaws: readonly Flaw[] = [
  inAnyFlow('Inbound Renewals', 'Renewals are paid on the phone since May, built in a hurry', (actions) =>
    before(
      actions,
      'Choose the queue',
      action(
        'Log what happens',
        'UpdateFlowLoggingBehavior',
        { FlowLoggingBehavior: 'Enabled' },
        {
          next: 'Take the card',
        },
      ),
      action(
        'Take the card',
        'GetParticipantInput',
        {
          ...{ Text: 'To renew now, please enter your card number.', StoreInput: 'True' },
          ...{ InputTimeLimitSeconds: '10', InputValidation: { CustomValidation: { MaximumLength: '19' } } },
        },
        either('Keep the card'),
      ),
      keep('Keep the card', { cardNumber: '$.StoredCustomerInput' }, 'Choose the queue'),
    ),
  ),
  inAnyFlow('Inbound Complaints', 'Logging went when the first blocks were tidied up', (actions) => {
    actions.splice(actions.indexOf(block(actions, 'log Enabled')), 1);
  }),
  inAnyFlow('Inbound Broker onboarding', 'A line for brokers only: nobody calls at night', (actions) => {
    for (const way of everyWay(block(actions, 'open Broker hours').Transitions))
      if (way.NextAction === 'Closed message') way.NextAction = 'Goodbye';
  }),
  inAnyFlow('Inbound Quotes', 'The rating engine got slower, and ten seconds looked generous', (actions) => {
    block(actions, 'Ask quote-intake:live').Parameters.InvocationTimeLimitSeconds = '10';
  }),
  inAnyFlow(
    'Inbound Special investigations',
    'Voices were to be checked here until Voice ID ended',
    (actions) =>
      before(
        actions,
        'Choose the queue',
        action('Listen to the voice', 'StartVoiceIdStream', {}, either('Choose the queue')),
      ),
  ),
  inAnyFlow(
    'Inbound Claims',
    'The campaign of spring is over, and its message was only unplugged',
    (actions) => {
      actions.push(say('Spring campaign', 'Have you heard of our travel cover?', 'Goodbye'));
    },
  ),
  inAnyFlow('Main menu', 'Every state wants notices of its own, and a table was never built', (actions) =>
    before(actions, 'Which part', ...notices('Which part')),
  ),
  inAnyFlow('Outbound whisper claims', 'Redaction was off while the vocabulary was tuned', (actions) => {
    analytics(actions).AnalyticsRedactionBehavior = 'Disabled';
  }),
  inAnyFlow(
    'Outbound whisper service',
    'Privacy asked for names and addresses, and got just these',
    (actions) => {
      analytics(actions).AnalyticsRedactionEntities = ['NAME', 'ADDRESS'];
    },
  ),
  inAnyFlow('Web chat', 'The block came with a release that ringdown has yet to learn of', (actions) =>
    before(
      actions,
      'Choose',
      action(
        'Resume the last chat',
        'CreatePersistentContactAssociation',
        { RehydrationType: 'ENTIRE_PAST_SESSION', SourceContactId: '$.Attributes.lastChat' },
        either('Choose'),
      ),
    ),
  ),
  ...transferFlowFlaws,
];
