import { arnOf, type Home, mirroredId } from '../connect/home.ts';
import { cardKeyId, cardKeyText } from '../connect/security-key.ts';
import { tokenArn } from '../lambda/functions.ts';
import { tokenAlias } from '../lex/bots.ts';
import { bothRegions } from '../place.ts';
import { type Action, action, either, say, useModule } from './language.ts';

/** One step of a flow in a few words, such as `fn caller-lookup`, `bot claims-assistant` or `say Goodbye.` */
export type Step = string;

interface Placed {
  home: Home;
  id: string;
  /** What the step is about: the words after the first. */
  about: string;
  next: string;
}

/** Blocks that follow one another. Whatever fails, the caller goes on to the next one. */
export function chain(home: Home, steps: readonly Step[], end: string): Action[] {
  const ids = idsOf(steps);
  return steps.flatMap((step, i) => {
    const [kind = '', ...about] = step.split(' ');
    const write = kinds[kind];
    if (!write) throw new Error(`no step begins with "${kind}"`);
    return write({ home, id: ids[i]!, about: about.join(' '), next: ids[i + 1] ?? end });
  });
}

/** People name blocks by what they do, and number them when they do it again. */
function idsOf(steps: readonly Step[]): string[] {
  const seen = new Map<string, number>();
  return steps.map((step) => {
    const name = nameOf(step).slice(0, 44);
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} ${times}`;
  });
}

function nameOf(step: Step): string {
  const [kind = '', ...about] = step.split(' ');
  return kind === 'module' ? about.join(' ') : `${verbs[kind] ?? kind} ${about.slice(0, 3).join(' ')}`;
}

const verbs: { [kind: string]: string } = { fn: 'Ask', bot: 'Talk to', hook: 'Use' };

const asked = (next: string) => ({
  next,
  errors: { InputTimeLimitExceeded: next, NoMatchingCondition: next, NoMatchingError: next },
});

const invoke = (id: string, arn: string, next: string): Action =>
  action(
    id,
    'InvokeLambdaFunction',
    {
      LambdaFunctionARN: arn,
      InvocationTimeLimitSeconds: '5',
      InvocationType: 'SYNCHRONOUS',
      ResponseValidation: { ResponseType: 'STRING_MAP' },
    },
    either(next),
  );

const recorded = { AnalyticsRedactionBehavior: 'Enabled', AnalyticsRedactionResults: 'RedactedOnly' };

const kinds: { [kind: string]: (placed: Placed) => Action | Action[] } = {
  ask: ({ id, about, next }) =>
    action(
      id,
      'GetParticipantInput',
      {
        Text: about,
        StoreInput: 'True',
        InputTimeLimitSeconds: '6',
        InputValidation: { CustomValidation: { MaximumLength: '12' } },
      },
      either(next),
    ),
  bot: ({ id, about, next }) =>
    action(
      id,
      'ConnectParticipantWithLexBot',
      { Text: 'In a few words, how can we help?', LexV2Bot: { AliasArn: tokenAlias(about) } },
      { ...asked(next), when: { SpeakToAgent: next, GetStatus: next } },
    ),
  fn: ({ id, about, next }) => invoke(id, tokenArn(about), next),
  fnByAttribute: ({ id, about, next }) => [
    action(
      id,
      'UpdateFlowAttributes',
      { FlowAttributes: { lookup: { Value: tokenArn(about) } } },
      either(`Ask ${about}`),
    ),
    invoke(`Ask ${about}`, '$.FlowAttributes.lookup', next),
  ],
  fnByRegion: ({ id, about, next }) => [
    action(
      id,
      'Compare',
      { ComparisonValue: '$.AwsRegion' },
      {
        next,
        when: Object.fromEntries(bothRegions.map((region) => [region, `Ask ${about} ${region}`])),
        errors: { NoMatchingCondition: next },
      },
    ),
    ...bothRegions.map((region) =>
      invoke(`Ask ${about} ${region}`, tokenArn(about).replace('$.AwsRegion', region), next),
    ),
  ],
  hook: ({ home, id, about, next }) => {
    const [event = '', ...flow] = about.split(' ');
    const EventHooks = { [event]: arnOf(home, 'contact-flow', flow.join(' ')) };
    return action(id, 'UpdateContactEventHooks', { EventHooks }, either(next));
  },
  log: ({ id, about, next }) =>
    action(id, 'UpdateFlowLoggingBehavior', { FlowLoggingBehavior: about }, { next }),
  menu: ({ home, id, about, next }) => menu({ home, id, about, next }),
  module: ({ home, about, next }) => useModule(home, about, next),
  open: ({ home, id, about, next }) =>
    action(
      id,
      'CheckHoursOfOperation',
      { HoursOfOperationId: arnOf(home, 'operating-hours', about) },
      { when: { True: next, False: 'Closed message' }, errors: { NoMatchingError: next } },
    ),
  prompt: ({ home, id, about, next }) =>
    action(id, 'MessageParticipant', { PromptId: arnOf(home, 'prompt', about) }, either(next)),
  record: ({ id, about, next }) =>
    action(
      id,
      'UpdateContactRecordingBehavior',
      {
        RecordingBehavior: { RecordedParticipants: about === 'on' ? ['Agent', 'Customer'] : [] },
        AnalyticsBehavior: { Enabled: about === 'on' ? 'True' : 'False', ...(about === 'on' && recorded) },
      },
      { next },
    ),
  save: ({ id, about, next }) =>
    action(
      id,
      'UpdateContactAttributes',
      {
        Attributes: Object.fromEntries(about.split(' ').map((name) => [name, `$.External.${name}`])),
        TargetContact: 'Current',
      },
      either(next),
    ),
  say: ({ id, about, next }) => say(id, about, next),
  secret: ({ id, about, next }) =>
    action(
      id,
      'GetParticipantInput',
      {
        Text: about,
        StoreInput: 'True',
        InputTimeLimitSeconds: '10',
        InputValidation: { CustomValidation: { MaximumLength: '19' } },
        InputEncryption: { EncryptionKeyId: cardKeyId, Key: cardKeyText },
      },
      either(next),
    ),
  voice: ({ id, about, next }) =>
    action(id, 'UpdateContactTextToSpeechVoice', { TextToSpeechVoice: about }, { next }),
};

/** Digits and the queues they lead to; whoever presses nothing is put through all the same. */
function menu({ home, id, about, next }: Placed): Action[] {
  const queues = about.split(', ');
  const spoken = queues.map((queue, i) => `For ${queue.toLowerCase()}, press ${i + 1}.`).join(' ');
  return [
    action(
      id,
      'GetParticipantInput',
      { Text: spoken, StoreInput: 'False', InputTimeLimitSeconds: '6' },
      {
        when: Object.fromEntries(queues.map((queue, i) => [String(i + 1), `Choose ${queue}`])),
        errors: { InputTimeLimitExceeded: next, NoMatchingCondition: next, NoMatchingError: next },
      },
    ),
    ...queues.map((queue) =>
      action(
        `Choose ${queue}`,
        'UpdateContactTargetQueue',
        { QueueId: mirroredId(home, 'queue', queue) },
        { next: 'Anyone there', errors: { NoMatchingError: next } },
      ),
    ),
  ];
}
