import type { Answers } from '../answers.ts';
import type { Contents } from '../connect/contents.ts';
import { arnIn } from '../connect/home.ts';
import { counted, modified, tags } from '../connect/told.ts';
import { type Ago, hex } from '../place.ts';
import type { Flow } from './flows.ts';
import { contentOf } from './language.ts';

/** Flows and modules: the lists, the searches with all contents, and each by itself. */
export function giveFlows(answers: Answers, contents: Contents, ago: Ago): void {
  const { instance: InstanceId, home, flows, modules } = contents;
  const told = flows.map((flow) => flowOf(flow, arnIn(home, 'contact-flow', flow.id), ago));
  answers
    .give('ListContactFlows', { InstanceId }, { ContactFlowSummaryList: told.map(summaryOf) })
    .give('SearchContactFlows', { InstanceId }, counted('ContactFlows', told));
  for (const ContactFlow of told)
    answers
      .give('DescribeContactFlow', { InstanceId, ContactFlowId: ContactFlow.Id }, { ContactFlow })
      .give(
        'ListContactFlowVersions',
        { InstanceId, ContactFlowId: ContactFlow.Id },
        { ContactFlowVersionSummaryList: versionsOf(ContactFlow) },
      );
  giveModules(answers, {
    InstanceId,
    told: modules.map((module) => moduleOf(module, arnIn(home, 'flow-module', module.id))),
  });
}

function giveModules(
  answers: Answers,
  { InstanceId, told }: { InstanceId: string; told: ReturnType<typeof moduleOf>[] },
): void {
  answers
    .give(
      'ListContactFlowModules',
      { InstanceId },
      {
        ContactFlowModulesSummaryList: told.map(({ Id, Arn, Name, State }) => ({ Id, Arn, Name, State })),
      },
    )
    .give('SearchContactFlowModules', { InstanceId }, counted('ContactFlowModules', told));
  for (const ContactFlowModule of told) {
    const asked = { InstanceId, ContactFlowModuleId: ContactFlowModule.Id };
    answers
      .give('DescribeContactFlowModule', asked, { ContactFlowModule })
      .give('ListContactFlowModuleVersions', asked, {
        ContactFlowModuleVersionSummaryList: versionsOf(ContactFlowModule),
      })
      .give('ListContactFlowModuleAliases', asked, {
        ContactFlowModuleAliasSummaryList: [
          {
            ...{
              AliasId: hex(`${ContactFlowModule.Id} live`, 36),
              AliasName: 'live',
              Version: ContactFlowModule.Version,
            },
            Arn: `${ContactFlowModule.Arn}:live`,
          },
        ],
      });
  }
}

const flowOf = ({ id, name, type, version, actions }: Flow, Arn: string, ago: Ago) => {
  const Content = contentOf(actions);
  return {
    ...{ Id: id, Arn, Name: name, Type: type, State: 'ACTIVE', Status: 'PUBLISHED' },
    ...{ Content, FlowContentSha256: hex(Content, 64), Version: version, Tags: tags },
    ...modified(id, ago),
  };
};

const summaryOf = ({ Id, Arn, Name, Type }: ReturnType<typeof flowOf>) => ({
  ...{ Id, Arn, Name, ContactFlowType: Type },
  ...{ ContactFlowState: 'ACTIVE', ContactFlowStatus: 'PUBLISHED' },
});

const moduleOf = ({ id, name, version, actions }: Flow, Arn: string) => {
  const Content = contentOf(actions);
  return {
    ...{ Id: id, Arn, Name: name, State: 'ACTIVE', Status: 'PUBLISHED', Version: version },
    ...{ Content, FlowModuleContentSha256: hex(Content, 64), Tags: tags },
    ExternalInvocationConfiguration: { Enabled: false },
  };
};

const versionsOf = ({ Arn, Version }: { Arn: string; Version: number }) =>
  Array.from({ length: Version }, (_, i) => ({ Arn: `${Arn}:${i + 1}`, Version: i + 1 }));
