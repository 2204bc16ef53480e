import { accountOf, instanceOf, parseArn } from './arn.ts';
import { neverSet } from './constants.ts';
import type { FlowAction, FlowReference } from './flow.ts';
import { type Graph, reachable } from './graph.ts';
import { isObject, objectMember, quoted } from './json.ts';
import { type Check, type Hit, maxTraced } from './lint-check.ts';
import { attributePath, formOf } from './reference-form.ts';

/** References that do not survive the loss of a Region, or are not the flow's own. */
export const referenceChecks: readonly Check[] = [literalRegions, regionalNames, lexV1, neverSetAttributes, otherInstances, otherAccounts];

/** What the reference comes to, as far as the flow says. */
const target = ({ resolved, value }: FlowReference): string => (resolved ?? value).trim();

/** References of actions that a contact gets to. ARNs parked in attributes count where they are used. */
function used({ flow, byId, reached }: Graph): FlowReference[] {
  return flow.references.filter(({ action, parameter }) => {
    const at = byId.get(action);
    return at !== undefined && reached.has(at) && !/^(Attributes|FlowAttributes)\./.test(parameter);
  });
}

const hit = ({ byId }: Graph, { action }: FlowReference, code: Hit['code'], message: string): Hit => ({ code, action: byId.get(action)!, message });

const parametersWithRegion = ['LambdaFunctionARN', 'ChatProcessor.LambdaProcessorARN', 'LexV2Bot.AliasArn'];

function literalRegions(graph: Graph): Hit[] {
  const choices = [...graph.byId.values()].filter(choosesByRegion);
  if (choices.length > 0 && graph.flow.actions.length > maxTraced) return [];
  return used(graph)
    .filter((r) => parametersWithRegion.includes(r.parameter) && r.region !== null && !chosenFor(graph, choices, r))
    .map((r) => hit(graph, r, 'literal-region', `${quoted(target(r))} is bound to ${r.region}${r.resolved === null ? '' : `; it is set in ${r.value}`}`));
}

function choosesByRegion({ type, parameters }: FlowAction): boolean {
  const value = parameters['ComparisonValue'];
  return type === 'Compare' && typeof value === 'string' && formOf(value) === 'region-token';
}

/** Whether the action is only reached after a Compare of $.AwsRegion found its Region, which is the other remedy. */
function chosenFor({ flow, byId }: Graph, choices: readonly FlowAction[], { action, region }: FlowReference): boolean {
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
    return found === undefined ? [] : [hit(graph, r, 'name-carries-region', `the function ${quoted(name)} is named after one Region (${found})`)];
  });
}

function lexV1(graph: Graph): Hit[] {
  return used(graph)
    .filter(({ parameter }) => parameter === 'LexBot.Name')
    .map((r) => hit(graph, r, 'lex-v1', `the bot ${quoted(r.value)} is a Lex V1 bot${r.region === null ? '' : ` in ${r.region}`}`));
}

function neverSetAttributes(graph: Graph): Hit[] {
  const names = graph.flow.actions
    .filter(({ type }) => type === 'UpdateFlowAttributes')
    .flatMap(({ parameters }) => Object.keys(isObject(parameters) ? objectMember(parameters, 'FlowAttributes') : {}));
  const set = names.length === 0 ? 'none is set' : `set are ${names.slice(0, 8).map(quoted).join(', ')}${names.length > 8 ? ', …' : ''}`;
  return used(graph)
    .filter(({ why, value }) => why === neverSet && attributePath(value)?.root === 'FlowAttributes')
    .map((r) => hit(graph, r, 'flow-attribute-never-set', `${r.parameter} is ${quoted(r.value)}, which no action of the flow sets; ${set}`));
}

function otherInstances(graph: Graph): Hit[] {
  const instance = (text: string | null) => (text === null ? null : ((arn) => (arn === null ? null : instanceOf(arn)))(parseArn(text)));
  const named = used(graph).flatMap((r) => {
    const id = instance(target(r));
    return id === null ? [] : [{ reference: r, id }];
  });
  const own = instance(graph.flow.arn) ?? mostCommon(named.map(({ id }) => id));
  return named
    .filter(({ id }) => id !== own)
    .map(({ reference, id }) => hit(graph, reference, 'other-instance', `${reference.parameter} names instance ${id}, the flow's own is ${own}`));
}

/** Without the flow's own ARN two instances in one flow still prove that one is foreign; most likely the rarer. */
function mostCommon(ids: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

function otherAccounts(graph: Graph): Hit[] {
  const references = used(graph);
  const arns = [graph.flow.arn ?? '', ...references.map(target)].flatMap((text) => parseArn(text) ?? []);
  const owners = graph.flow.arn === null ? arns.filter((arn) => instanceOf(arn) !== null) : arns.slice(0, 1);
  const accounts = new Set(owners.map(accountOf));
  const [own] = accounts;
  if (accounts.size !== 1 || own === undefined || own === null) return [];
  return references
    .filter(({ kind, account }) => (kind === 'lambda' || kind === 'lex-bot') && account !== null && account !== own)
    .map((r) => hit(graph, r, 'other-account', `${quoted(target(r))} is in account ${r.account}, the instance in ${own}`));
}
