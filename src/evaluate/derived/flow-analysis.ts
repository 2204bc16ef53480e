import { type FlowFinding, lintFlow } from '../../flows/lint.ts';
import { type Resource, scopeRegions } from '../../model/estate.ts';
import type { EstateIndex } from '../estate-index.ts';
import { read } from '../journeys/find.ts';
import { type ParsedFlow, parsedFlow } from '../journeys/parsed-flows.ts';
import { madeOnce } from '../made-once.ts';
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
      ...analysed(index, {
        content: field('Content'),
        type: kind === 'flow' ? field('Type') : { value: 'MODULE' },
        arn: resource.arn,
      }),
    },
  };
}

interface Analysed {
  content: Derived;
  type: Derived;
  arn: string | null;
}

function analysed(index: EstateIndex, { content, type, arn }: Analysed): { [field: string]: Derived } {
  const unread = [content, type].find((field) => 'unread' in field);
  if (unread) return { Findings: unread, Actions: unread, ActionTypes: unread, References: unread };
  const told = { content: textOf(content), type: textOf(type), arn };
  const { flow, findings } = analysisOf(index, told);
  return {
    Findings: {
      value: findings.map(({ code, name, message }) => ({ Code: code, Action: name, Message: message })),
    },
    Actions: { value: flow.actions.length },
    ActionTypes: { value: [...new Set(flow.actions.map(({ type: t }) => t))].sort() },
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

const textOf = (field: Derived): string => String('value' in field ? field.value : '');

/** Content that the API answers with says neither what kind of flow it is nor which instance it belongs to. */
function analysisOf(
  index: EstateIndex,
  { content, type, arn }: { content: string; type: string; arn: string | null },
): ParsedFlow & { findings: FlowFinding[] } {
  const known = index.once(
    `flow findings|${type}|${arn?.split('/')[1] ?? ''}`,
    () => new Map<string, ParsedFlow & { findings: FlowFinding[] }>(),
  );
  return madeOnce(known, content, () => {
    const parsed = parsedFlow(index, content);
    return { ...parsed, findings: lintFlow({ ...parsed.flow, type, arn }) };
  });
}
