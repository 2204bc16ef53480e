import { type Answers, once } from '../answers.ts';
import type { Contents } from '../connect/contents.ts';
import { arnIn } from '../connect/home.ts';
import { modified, tags } from '../connect/told.ts';
import { type Ago, hex } from '../place.ts';
import type { Flow } from './flows.ts';
import { contentOf } from './language.ts';

/** Flows and modules: the lists, the searches with all contents, and each by itself. */
export function giveFlows(answers: Answers, contents: Contents, ago: Ago): void {
  const { instance: InstanceId, home, flows } = contents;
  const arnsOf = (flow: Flow) => arnIn(home, 'contact-flow', flow.id);
  const told = once(() => flows.map((flow) => flowOf(flow, arnsOf(flow), ago)));
  answers
    .later('ListContactFlows', { InstanceId }, () => ({
      ContactFlowSummaryList: flows.map((flow) => summaryOf(flow, arnsOf(flow))),
    }))
    .search('SearchContactFlows', { InstanceId }, ['ContactFlows', told]);
  for (const [i, flow] of flows.entries()) {
    const asked = { InstanceId, ContactFlowId: flow.id };
    answers
      .later('DescribeContactFlow', asked, () => ({ ContactFlow: told()[i] }))
      .later('ListContactFlowVersions', asked, () => ({
        ContactFlowVersionSummaryList: versionsOf(flow, arnsOf(flow)),
      }));
  }
  giveModules(answers, contents);
}

function giveModules(answers: Answers, { instance: InstanceId, home, modules }: Contents): void {
  const arnsOf = (module: Flow) => arnIn(home, 'flow-module', module.id);
  const told = once(() => modules.map((module) => moduleOf(module, arnsOf(module))));
  answers
    .later('ListContactFlowModules', { InstanceId }, () => ({
      ContactFlowModulesSummaryList: modules.map((module) => ({
        ...{ Id: module.id, Arn: arnsOf(module), Name: module.name, State: stateOf(module) },
      })),
    }))
    .search('SearchContactFlowModules', { InstanceId }, ['ContactFlowModules', told]);
  for (const [i, module] of modules.entries()) {
    const asked = { InstanceId, ContactFlowModuleId: module.id };
    answers
      .later('DescribeContactFlowModule', asked, () => ({ ContactFlowModule: told()[i] }))
      .later('ListContactFlowModuleVersions', asked, () => ({
        ContactFlowModuleVersionSummaryList: versionsOf(module, arnsOf(module)),
      }))
      .later('ListContactFlowModuleAliases', asked, () => ({
        ContactFlowModuleAliasSummaryList: [aliasOf(module, arnsOf(module))],
      }));
  }
}

const stateOf = ({ archived }: Flow) => (archived ? 'ARCHIVED' : 'ACTIVE');

const aliasOf = ({ id, version }: Flow, arn: string) => ({
  ...{ AliasId: hex(`${id} live`, 36), AliasName: 'live', Version: version, Arn: `${arn}:live` },
});

const flowOf = ({ id, name, type, version, changed, actions }: Flow, Arn: string, ago: Ago) => {
  const Content = contentOf(actions);
  return {
    ...{ Id: id, Arn, Name: name, Type: type, State: 'ACTIVE', Status: 'PUBLISHED' },
    ...{ Content, FlowContentSha256: hex(Content, 64), Version: version, Tags: tags },
    ...modified(id, ago, changed),
  };
};

const summaryOf = ({ id, name, type }: Flow, Arn: string) => ({
  ...{ Id: id, Arn, Name: name, ContactFlowType: type },
  ...{ ContactFlowState: 'ACTIVE', ContactFlowStatus: 'PUBLISHED' },
});

const moduleOf = (module: Flow, Arn: string) => {
  const { id, name, version, actions } = module;
  const Content = contentOf(actions);
  return {
    ...{ Id: id, Arn, Name: name, State: stateOf(module), Status: 'PUBLISHED', Version: version },
    ...{ Content, FlowModuleContentSha256: hex(Content, 64), Tags: tags },
    ExternalInvocationConfiguration: { Enabled: false },
  };
};

const versionsOf = ({ version }: Flow, arn: string) =>
  Array.from({ length: version }, (_, i) => ({ Arn: `${arn}:${i + 1}`, Version: i + 1 }));
