import { parseArn } from './arn.ts';
import type { FlowAction, FlowReference } from './flow.ts';
import { type Graph, reachable } from './graph.ts';
import { quoted } from './json.ts';
import { type Check, type Hit, maxTraced } from './lint-check.ts';
import { formOf } from './reference-form.ts';
import { hit, target, used } from './used-references.ts';

/** References that do not survive the loss of a Region. */
export const regionChecks: readonly Check[] = [literalRegions, taskTemplates, regionalNames, lexV1];

/** Where $.AwsRegion helps, and where AWS promises it for Lambda and Lex V2 only, so that a choice by Region has to. */
const codeOfParameter: { [parameter: string]: 'literal-region' | 'region-bound' } = {
  LambdaFunctionARN: 'literal-region',
  'ChatProcessor.LambdaProcessorARN': 'literal-region',
  'LexV2Bot.AliasArn': 'literal-region',
  WisdomAssistantArn: 'region-bound',
  'VoiceConnector.VoiceConnectorArn': 'region-bound',
};

function literalRegions(graph: Graph): Hit[] {
  const choices = [...graph.byId.values()].filter(choosesByRegion);
  if (choices.length > 0 && graph.flow.actions.length > maxTraced) return [];
  return used(graph)
    .filter(
      (r) =>
        Object.hasOwn(codeOfParameter, r.parameter) && r.region !== null && !chosenFor(graph, choices, r),
    )
    .map((r) =>
      hit(
        graph,
        r,
        codeOfParameter[r.parameter]!,
        `${quoted(target(r))} is bound to ${r.region}${r.resolved === null ? '' : `; it is set in ${r.value}`}`,
      ),
    );
}

/** Templates are not mirrored, and the parameter takes no JSONPath: only a branch by Region can name two of them. */
function taskTemplates(graph: Graph): Hit[] {
  const named = used(graph).filter(
    ({ parameter, form }) => parameter === 'TaskTemplateId' && ['bare-id', 'literal-arn'].includes(form),
  );
  if (named.length === 0 || graph.flow.start === null) return [];
  const start = graph.byId.get(graph.flow.start);
  const anywhere = reachable(graph.byId, start === undefined ? [] : [start], choosesByRegion);
  return named
    .filter(({ action }) => anywhere.has(graph.byId.get(action)!))
    .map((r) =>
      hit(graph, r, 'task-template-by-id', `the task template ${quoted(r.value)} is one of this Region`),
    );
}

function choosesByRegion({ type, parameters }: FlowAction): boolean {
  const value = parameters.ComparisonValue;
  return type === 'Compare' && typeof value === 'string' && formOf(value) === 'region-token';
}

/** Whether the action is only reached after a Compare of $.AwsRegion found its Region, which is the other remedy. */
function chosenFor(
  { flow, byId }: Graph,
  choices: readonly FlowAction[],
  { action, region }: FlowReference,
): boolean {
  if (choices.length === 0) return false;
  const without = new Map(byId);
  for (const choice of choices) {
    const conditions = choice.transitions.conditions.filter(
      ({ operator, operands }) => !(operator === 'Equals' && operands.length === 1 && operands[0] === region),
    );
    without.set(choice.id, { ...choice, transitions: { ...choice.transitions, conditions } });
  }
  const start = without.get(flow.start ?? '');
  return start !== undefined && ![...reachable(without, [start])].some(({ id }) => id === action);
}

/** `use1`, `apse2`, `us-east-1` as a word of a function's name. */
const regionInName =
  /(?:^|[-_])((?:us|eu|ap|ca|sa|me|af|il|mx)(?:-(?:gov-)?(?:central|(?:north|south)?(?:east|west)|north|south)-\d|(?:[nsewc]|[ns][ew])\d))(?:$|[-_])/;

function regionalNames(graph: Graph): Hit[] {
  return used(graph).flatMap((r) => {
    if (r.kind !== 'lambda' || formOf(target(r)) !== 'region-token') return [];
    const name = /^function:([^:]+)/.exec(parseArn(target(r))?.resource ?? '')?.[1] ?? '';
    const found = regionInName.exec(name)?.[1];
    return found === undefined
      ? []
      : [
          hit(
            graph,
            r,
            'name-carries-region',
            `the function ${quoted(name)} is named after one Region (${found})`,
          ),
        ];
  });
}

function lexV1(graph: Graph): Hit[] {
  return used(graph)
    .filter(({ parameter }) => parameter === 'LexBot.Name')
    .map((r) =>
      hit(
        graph,
        r,
        'lex-v1',
        `the bot ${quoted(r.value)} is a Lex V1 bot${r.region === null ? '' : ` in ${r.region}`}`,
      ),
    );
}
