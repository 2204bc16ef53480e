import { type FlowFinding, lintFlow } from '../../flows/lint.ts';
import { type Resource, scopeRegions } from '../../model/estate.ts';
import type { EstateIndex } from '../estate-index.ts';
import { read } from '../journeys/find.ts';
import { type ParsedFlow, parsedFlow } from '../journeys/parsed-flows.ts';
import { unlistedOf } from '../unlisted.ts';
import type { Derive, Derived, DerivedItem } from './derivation.ts';

const kinds = { flow: 'AWS::Connect::ContactFlow', module: 'AWS::Connect::ContactFlowModule' } as const;

/** Lints every published flow and module of the estate. */
export const deriveFlowAnalyses: Derive = (index) => ({
  items: Object.entries(kinds).flatMap(([kind, type]) =>
    index
      .ofType(type)
      .filter(({ region }) => scopeRegions(index.estate.scope).includes(region))
      .filter(({ fields }) => fields['State'] !== 'ARCHIVED' && fields['Content'] !== null)
      .map((resource) => itemOf(index, kind, resource)),
  ),
  unlisted: Object.values(kinds).flatMap((type) => unlistedOf(index, index.registry.types.get(type)!)),
});

function itemOf(index: EstateIndex, kind: string, resource: Resource): DerivedItem {
  const { account, region } = resource;
  const field = (name: string): Derived => {
    const value = read(index, resource, name);
    return 'unread' in value ? value : { value: value.value };
  };
  return {
    account,
    region,
    fields: {
      Id: { value: resource.id },
      Name: field('Name'),
      Kind: { value: kind },
      Type: kind === 'flow' ? field('Type') : { value: null },
      InstanceId: field('InstanceId'),
      ...analysed(index, field('Content')),
    },
  };
}

function analysed(index: EstateIndex, content: Derived): { [field: string]: Derived } {
  if ('unread' in content)
    return { Findings: content, Actions: content, ActionTypes: content, References: content };
  const { flow, findings } = analysisOf(index, String(content.value));
  return {
    Findings: {
      value: findings.map(({ code, name, message }) => ({ Code: code, Action: name, Message: message })),
    },
    Actions: { value: flow.actions.length },
    ActionTypes: { value: [...new Set(flow.actions.map(({ type }) => type))].sort() },
    References: {
      value: flow.references.map(({ kind, value, form, region, action, parameter }) => ({
        Kind: kind,
        Value: value,
        Form: form,
        Region: region,
        Action: action,
        Parameter: parameter,
      })),
    },
  };
}

/** Both Regions of a pair often hold the same text. */
function analysisOf(index: EstateIndex, content: string): ParsedFlow & { findings: FlowFinding[] } {
  const known = index.once(
    'flow findings',
    () => new Map<string, ParsedFlow & { findings: FlowFinding[] }>(),
  );
  const parsed = parsedFlow(index, content);
  const analysis = known.get(content) ?? { ...parsed, findings: lintFlow(parsed.flow) };
  known.set(content, analysis);
  return analysis;
}
