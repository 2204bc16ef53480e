import type { Journey } from '../../model/journey.ts';
import type { Check, RunbookItem, RunbookPart, Words } from '../../model/runbook.ts';
import { addressEntries, numberEntries } from '../journeys/association-entries.ts';
import type { Entry } from '../journeys/entries.ts';
import { flowEntries } from '../journeys/flow-entries.ts';
import type { Context } from './context.ts';
import { heardFirst } from './heard.ts';
import { ask, aws, json, named, say, some } from './words.ts';

/** One call for every way in: what to dial, what should be heard, which queue it should reach, and what is known to break. */
export function testCalls(context: Context): RunbookPart[] {
  const { index, left, journeys } = context;
  const entries = new Map(
    [...numberEntries(index), ...addressEntries(index), ...flowEntries(index).entries].map((e) => [
      keyOf(e.account, e.kind, e.id),
      e,
    ]),
  );
  const items = (kind: Journey['entry']['kind']): RunbookItem[] =>
    journeys
      .filter(({ entry }) => entry.kind === kind)
      .map((journey) => itemOf(context, journey, entries.get(keyOf(journey.account, kind, journey.id))));
  const numbers = items('phone-number');
  const others = [...items('address'), ...items('flow')];
  return [
    {
      kind: 'note',
      words: say`From a phone outside the company, one call for each. A call that rings for nobody, or is answered in the wrong words, is a failure of the step that moved it. What is expected was told by the flows in ${left} on the day of the scan.`,
    },
    ...(numbers.length > 0
      ? [{ kind: 'list' as const, title: 'Numbers to dial', boxes: true, items: numbers }]
      : []),
    ...(others.length > 0
      ? [{ kind: 'list' as const, title: 'Chats, tasks and mail to start', boxes: true, items: others }]
      : []),
    { kind: 'checks', checks: callChecks(context) },
  ];
}

const keyOf = (account: string, kind: string, id: string): string => `${account}|${kind}|${id}`;

function itemOf(context: Context, journey: Journey, entry: Entry | undefined): RunbookItem {
  const { index, left, lost } = context;
  const outcome = journey.whenLost[lost]!;
  const first = entry?.firstFlow(left);
  const flow = first && 'flow' in first ? first.flow : null;
  const { account, instance } = journey;
  const heard =
    flow === null ? [] : heardFirst({ index, account, instance: instance.id, region: left, lost }, flow);
  const names = queueNames(context, journey);
  const trouble = (outcome.fate === 'unknown' ? outcome.open : outcome.breaks)[0];
  return {
    words: say`${journey.entry.name}${journey.entry.flow === null || journey.entry.flow === journey.entry.name ? [] : say` to ${journey.entry.flow}`}`,
    mark: outcome.fate,
    more: [
      ...(outcome.fate === 'dead' ? [] : [heardWords(heard)]),
      ...(names.length > 0 && outcome.fate !== 'dead'
        ? [
            say`Then ${[names.length === 1 ? 'the queue' : 'one of the queues']} ${named(names)}${outcome.agents === null ? [] : say`, with ${some(outcome.agents, 'agent')} in ${left}`}.`,
          ]
        : []),
      ...(trouble
        ? [
            say`${[outcome.fate === 'unknown' ? 'Nobody can tell about' : 'Breaks:']} ${[trouble.kind]} ${trouble.dependency}: ${[trouble.why]}${trouble.where === '' ? [] : say`, at ${trouble.where}`}.`,
          ]
        : []),
    ],
  };
}

const heardWords = (heard: readonly Words[]): Words =>
  heard.length === 0
    ? ['What is heard first, the flow does not tell.']
    : say`Hear: ${heard.flatMap((words, i) => say`${[i > 0 ? '; ' : '']}${words}`)}.`;

const queueNames = ({ index, left }: Context, { account, queues }: Journey): string[] => {
  const type = index.registry.types.get('AWS::Connect::Queue')!;
  return queues.map((id) => {
    const found = index.named(type, id, account);
    return String((found.find(({ region }) => region === left) ?? found[0])?.fields['Name'] ?? id);
  });
};

/** Proof that the Region answered calls: its own metric, for views of both Regions show neither apart. */
function callChecks({ index, journeys, left }: Context): Check[] {
  const here = index.ofType('AWS::Connect::Instance').filter(({ region }) => region === left);
  const instances = new Map(
    journeys
      .filter(({ instance }) => here.some(({ id }) => id === instance.id))
      .map((j) => [`${j.account}|${j.instance.id}`, j]),
  );
  return [...instances.values()].map(({ account, instance }) => ({
    command: aws(
      'cloudwatch get-metric-statistics',
      { account, region: left },
      {
        namespace: 'AWS/Connect',
        'metric-name': 'CallsPerInterval',
        dimensions: json([
          { Name: 'InstanceId', Value: instance.id },
          { Name: 'MetricGroup', Value: 'VoiceCalls' },
        ]),
        'start-time': ask('SINCE', 'UTC time before the first test call, such as 2026-01-31T09:00:00Z'),
        'end-time': ask('UNTIL', 'UTC time after the last test call'),
        period: '60',
        statistics: 'Sum',
      },
    ),
    expect: say`Calls of ${instance.alias ?? instance.id} in ${left}, as many as were dialled or more`,
  }));
}
