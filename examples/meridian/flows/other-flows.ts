import { arnOf, type Home, mirroredId } from '../connect/home.ts';
import { type Action, action, either, endFlow, hangUp, say, useModule } from './language.ts';
import { inbound } from './lines.ts';
import { chain } from './steps.ts';

type Row = [name: string, type: string, write: (home: Home) => Action[]];

const parts = ['claims', 'urgent', 'service', 'brokers', 'default'] as const;

/** Flows that no caller dials: those of other channels, and those that run while somebody waits. */
export const otherFlows: readonly Row[] = [
  ...parts.map((part): Row => [`Queue ${part}`, 'CUSTOMER_QUEUE', (home) => waiting(home, part)]),
  ...parts.map((part): Row => [`Agent whisper ${part}`, 'AGENT_WHISPER', () => whisper(`Meridian ${part}.`)]),
  ['Customer whisper', 'CUSTOMER_WHISPER', () => whisper('You are now connected.')],
  ['Outbound whisper claims', 'OUTBOUND_WHISPER', (home) => outbound(home)],
  ['Outbound whisper service', 'OUTBOUND_WHISPER', (home) => outbound(home)],
  ['Customer hold', 'CUSTOMER_HOLD', (home) => music(home, 'hold.wav')],
  ['Agent hold', 'AGENT_HOLD', (home) => music(home, 'beep.wav')],
  [
    'Transfer to an agent',
    'AGENT_TRANSFER',
    () => [
      action('To the agent', 'TransferContactToAgent', {}, { errors: { NoMatchingError: 'Sorry' } }),
      say('Sorry', 'The agent cannot be reached.', 'Goodbye'),
      hangUp(),
    ],
  ],
  ['Transfer to a queue', 'QUEUE_TRANSFER', (home) => requeue(home, 'Escalations')],
  ['Transfer to claims', 'QUEUE_TRANSFER', (home) => requeue(home, 'Claims general')],
  ['Transfer to a supervisor', 'QUEUE_TRANSFER', (home) => requeue(home, 'Escalations')],
  [
    'Callback',
    'CONTACT_FLOW',
    (home) => [useModule(home, 'Identify the caller', 'Choose'), ...requeue(home, 'Service follow-up')],
  ],
  [
    'Web chat',
    'CONTACT_FLOW',
    (home) => [
      ...chain(home, ['log Enabled', 'bot service-assistant', 'module Identify the caller'], 'Choose'),
      ...requeue(home, 'Web chat'),
    ],
  ],
  [
    'E-mail',
    'CONTACT_FLOW',
    (home) => [
      ...chain(home, ['log Enabled', 'fn caller-lookup:live', 'save customerId'], 'Choose'),
      ...requeue(home, 'Service e-mail'),
    ],
  ],
  ['Claims follow-up task', 'CONTACT_FLOW', (home) => requeue(home, 'Claims follow-up')],
  ['Service follow-up task', 'CONTACT_FLOW', (home) => requeue(home, 'Service follow-up')],
  ['After the call', 'CONTACT_FLOW', (home) => [useModule(home, 'Offer the survey', 'Goodbye'), hangUp()]],
  [
    'Main menu',
    'CONTACT_FLOW',
    (home) => [
      ...chain(
        home,
        ['log Enabled', 'prompt greeting-default.wav', 'module Choose the language'],
        'Which part',
      ),
      ...mainMenu(home),
    ],
  ],
];

const waiting = (home: Home, part: string): Action[] => [
  action(
    'Until an agent answers',
    'MessageParticipantIteratively',
    {
      InterruptFrequencySeconds: '30',
      Messages: [
        { PromptId: arnOf(home, 'prompt', `music-${part}.wav`) },
        { Text: 'Thank you for waiting. Somebody will be with you shortly.' },
      ],
    },
    { when: { MessagesInterrupted: 'Place in the queue' }, errors: { NoMatchingError: 'Done' } },
  ),
  action('Place in the queue', 'GetMetricData', {}, either('Tell the place')),
  say('Tell the place', 'There are $.Metrics.Queue.Size callers in the queue.', 'Until an agent answers'),
  endFlow(),
];

const whisper = (text: string): Action[] => [say('Whisper', text, 'Done'), endFlow()];

const outbound = (home: Home): Action[] => [
  ...chain(home, ['record on', 'say This call may be recorded for training and quality.'], 'Done'),
  endFlow(),
];

const music = (home: Home, prompt: string): Action[] => [
  action(
    'Hold',
    'MessageParticipantIteratively',
    { Messages: [{ PromptId: mirroredId(home, 'prompt', prompt) }] },
    { errors: { NoMatchingError: 'Done' } },
  ),
  endFlow(),
];

const requeue = (home: Home, queue: string): Action[] =>
  [
    action(
      'Choose',
      'UpdateContactTargetQueue',
      { QueueId: mirroredId(home, 'queue', queue) },
      { next: 'Wait for an agent', errors: { NoMatchingError: 'Apology' } },
    ),
    action(
      'Wait for an agent',
      'TransferContactToQueue',
      {},
      { errors: { QueueAtCapacity: 'Apology', NoMatchingError: 'Apology' } },
    ),
    useModule(home, 'Apologise', 'Goodbye'),
    hangUp(),
  ].map((block) => ({
    ...block,
    Identifier: block.Identifier === 'Apologise' ? 'Apology' : block.Identifier,
  }));

function mainMenu(home: Home): Action[] {
  const targets = { '1': 'Claims', '2': 'Policy service', '3': 'Roadside', '4': 'Broker line' };
  const to = (id: string, line: string) =>
    action(
      id,
      'TransferToFlow',
      { ContactFlowId: mirroredId(home, 'contact-flow', inbound(line)) },
      { errors: { NoMatchingError: 'Goodbye' } },
    );
  return [
    action(
      'Which part',
      'GetParticipantInput',
      {
        Text: 'For claims, press 1. For your policy, press 2. For roadside assistance, press 3. For brokers, press 4.',
        StoreInput: 'False',
        InputTimeLimitSeconds: '6',
      },
      {
        when: Object.fromEntries(Object.entries(targets).map(([digit, line]) => [digit, `To ${line}`])),
        errors: {
          InputTimeLimitExceeded: 'To Policy service',
          NoMatchingCondition: 'To Policy service',
          NoMatchingError: 'To Policy service',
        },
      },
    ),
    ...Object.values(targets).map((line) => to(`To ${line}`, line)),
    hangUp(),
  ];
}
