import { arnOf, type Home } from '../connect/home.ts';
import { type Action, action, hangUp, say, useModule } from './language.ts';
import { inbound, type Line } from './lines.ts';
import { chain, type Step } from './steps.ts';

/** A line from the first ring to the queue, or to the end where a machine does it all. */
export const lineFlow = (home: Home, line: Line): Action[] =>
  [
    ...chain(
      home,
      [...opening(line), ...line.steps],
      line.queue === '' ? 'Speak to somebody' : 'Choose the queue',
    ),
    ...(line.queue === '' ? handOver(home) : toQueue(home, line.queue)),
    useModule(home, 'Closed message', 'Goodbye'),
    say('Apology', 'We are sorry, something went wrong. Please call again in a few minutes.', 'Goodbye'),
    hangUp(),
  ].filter(({ Identifier }) => line.queue !== '' || Identifier !== 'Closed message');

const opening = ({ part, hours, queue, name }: Line): Step[] => [
  'log Enabled',
  'module Record and announce',
  ...(queue === ''
    ? []
    : [
        `hook CustomerQueue Queue ${part}`,
        `hook AgentWhisper Agent whisper ${part}`,
        'hook CustomerRemaining After the call',
      ]),
  `prompt greeting-${name.includes('Spanish') ? 'spanish' : part}.wav`,
  ...(queue === '' ? [] : [`open ${hours}`]),
];

/** From the choice of a queue to the agent; a full queue and one that nobody answers end in a callback. */
const toQueue = (home: Home, queue: string): Action[] => [
  action(
    'Choose the queue',
    'UpdateContactTargetQueue',
    { QueueId: arnOf(home, 'queue', queue) },
    { next: 'Anyone there', errors: { NoMatchingError: 'Apology' } },
  ),
  action(
    'Anyone there',
    'CheckMetricData',
    { MetricType: 'NumberOfAgentsStaffed' },
    {
      when: { '0': 'Wait for an agent' },
      operator: 'NumberGreaterThan',
      errors: { NoMatchingCondition: 'Offer a callback', NoMatchingError: 'Wait for an agent' },
    },
  ),
  action(
    'Wait for an agent',
    'TransferContactToQueue',
    {},
    { errors: { QueueAtCapacity: 'Offer a callback', NoMatchingError: 'Apology' } },
  ),
  useModule(home, 'Offer a callback', 'Goodbye'),
];

const handOver = (home: Home): Action[] => [
  action(
    'Speak to somebody',
    'TransferToFlow',
    { ContactFlowId: arnOf(home, 'contact-flow', inbound('Policy service')) },
    { errors: { NoMatchingError: 'Apology' } },
  ),
];
