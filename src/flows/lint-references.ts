import { accountOf, instanceOf, parseArn } from './arn.ts';
import { neverSet } from './constants.ts';
import type { Graph } from './graph.ts';
import { objectMember, quoted } from './json.ts';
import type { Check, Hit } from './lint-check.ts';
import { attributePath } from './reference-form.ts';
import { hit, target, used } from './used-references.ts';

/** References that lead to nothing, or to what is not the flow's own. */
export const referenceChecks: readonly Check[] = [neverSetAttributes, otherInstances, otherAccounts];

function neverSetAttributes(graph: Graph): Hit[] {
  const names = graph.flow.actions
    .filter(({ type }) => type === 'UpdateFlowAttributes')
    .flatMap(({ parameters }) => Object.keys(objectMember(parameters, 'FlowAttributes')));
  const set =
    names.length === 0
      ? 'none is set'
      : `set are ${names.slice(0, 8).map(quoted).join(', ')}${names.length > 8 ? ', …' : ''}`;
  return used(graph)
    .filter(({ why, value }) => why === neverSet && attributePath(value)?.root === 'FlowAttributes')
    .map((r) =>
      hit(
        graph,
        r,
        'flow-attribute-never-set',
        `${r.parameter} is ${quoted(r.value)}, which no action of the flow sets; ${set}`,
      ),
    );
}

function otherInstances(graph: Graph): Hit[] {
  const named = used(graph).flatMap((reference) => {
    const id = instanceIn(target(reference));
    return id === null ? [] : [{ reference, id }];
  });
  const known = instanceIn(graph.flow.arn ?? '');
  const own = known ?? mostCommon(named.map(({ id }) => id));
  const whose = known === null ? 'other references name' : "the flow's own is";
  return named
    .filter(({ id }) => id !== own)
    .map(({ reference, id }) =>
      hit(graph, reference, 'other-instance', `${reference.parameter} names instance ${id}, ${whose} ${own}`),
    );
}

function instanceIn(text: string): string | null {
  const arn = parseArn(text);
  return arn === null ? null : instanceOf(arn);
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
    .filter(
      ({ kind, account }) => (kind === 'lambda' || kind === 'lex-bot') && account !== null && account !== own,
    )
    .map((r) =>
      hit(
        graph,
        r,
        'other-account',
        `${quoted(target(r))} is in account ${r.account}, the instance in ${own}`,
      ),
    );
}
