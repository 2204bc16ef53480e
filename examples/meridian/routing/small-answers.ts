import type { Answers } from '../answers.ts';
import type { Contents } from '../connect/contents.ts';
import { arnIn, mirroredId } from '../connect/home.ts';
import { modified, tags } from '../connect/told.ts';
import type { Ago } from '../place.ts';
import type { QuickConnect } from './small-lists.ts';

/** What agents see and callers hear: statuses, prompts, quick connects, and what routing matches by. */
export function giveSmallLists(answers: Answers, contents: Contents, ago: Ago): void {
  const { instance, home, statuses, prompts, attributes, quickConnects } = contents;
  const asked = { InstanceId: instance };
  const status = ({ id, name, type }: Contents['statuses'][number], i: number) => ({
    ...{ AgentStatusId: id, AgentStatusARN: arnIn(home, 'agent-state', id), Name: name, Type: type },
    ...{ State: 'ENABLED', DisplayOrder: i + 1, Tags: tags, ...modified(id, ago) },
  });
  const prompt = ({ id, name, changed }: Contents['prompts'][number]) => ({
    ...{ PromptId: id, PromptARN: arnIn(home, 'prompt', id), Name: name, Tags: tags },
    ...modified(id, ago, changed),
  });
  const attribute = ({ name, values }: Contents['attributes'][number]) => ({
    ...{ Name: name, Values: { StringList: values }, Purposes: ['AgentRouting'], ...modified('0a0', ago) },
  });
  answers
    .search('SearchAgentStatuses', asked, ['AgentStatuses', () => statuses.map(status)])
    .search('SearchPrompts', asked, ['Prompts', () => prompts.map(prompt)])
    .search('SearchPredefinedAttributes', asked, ['PredefinedAttributes', () => attributes.map(attribute)])
    .search('SearchQuickConnects', asked, [
      'QuickConnects',
      () => quickConnects.map((one) => quickConnectOf(contents, one, ago)),
    ]);
}

const quickConnectOf = (
  { home, queues }: Contents,
  { id, name, queue, flow, number }: QuickConnect,
  ago: Ago,
) => ({
  ...{ QuickConnectId: id, QuickConnectARN: arnIn(home, 'transfer-destination', id), Name: name, Tags: tags },
  QuickConnectConfig:
    queue === undefined
      ? { QuickConnectType: 'PHONE_NUMBER', PhoneConfig: { PhoneNumber: number } }
      : {
          QuickConnectType: 'QUEUE',
          QueueConfig: {
            QueueId: queues.find((one) => one.name === queue)?.id ?? mirroredId(home, 'queue', queue),
            ContactFlowId: mirroredId(home, 'contact-flow', flow),
          },
        },
  ...modified(id, ago),
});
