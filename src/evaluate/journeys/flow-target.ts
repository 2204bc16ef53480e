import type { Case } from './case.ts';
import { elsewhere, idIn } from './connect-standing.ts';
import { find, read } from './find.ts';
import { type ParsedFlow, parsedFlow } from './parsed-flows.ts';
import { lost, type Standing, survives, unknown } from './standing.ts';

/** A flow or module in one case: what contacts walk, or why they cannot. */
export interface FlowTarget {
  id: string;
  kind: 'flow' | 'module';
  name: string;
  standing: Standing;
  parsed?: ParsedFlow;
}

const types = { flow: 'AWS::Connect::ContactFlow', module: 'AWS::Connect::ContactFlowModule' };

/** Finds a flow or module by what a reference comes to. */
export function targetOf(here: Case, kind: 'flow' | 'module', value: string): FlowTarget {
  const { index, account, region } = here;
  const type = types[kind];
  const id = idIn(value);
  const named = index.named(index.registry.types.get(type)!, id, account);
  const name = String((named.find((r) => r.region === region) ?? named[0])?.fields['Name'] ?? id);
  const said = (standing: Standing, parsed?: ParsedFlow): FlowTarget => ({
    ...{ id, kind, name, standing },
    ...(parsed && { parsed }),
  });
  const other = elsewhere(here, value);
  if (other !== undefined) return said(lost(other));
  const found = find(index, { type, name: id, account, region });
  if ('unread' in found)
    return said(unknown(`whether it exists in ${region} could not be read`, found.unread));
  if ('absent' in found) return said(lost(`no ${kind} of that id in ${region}`));
  const state = read(index, found.resource, 'State');
  if ('unread' in state)
    return said(unknown(`whether it is archived in ${region} could not be read`, state.unread));
  if (state.value === 'ARCHIVED') return said(lost(`it is archived in ${region}`));
  const content = read(index, found.resource, 'Content');
  if ('unread' in content) return said(unknown(`its content in ${region} could not be read`, content.unread));
  if (content.value === null) return said(lost(`it was never published in ${region}`));
  const parsed = parsedFlow(index, String(content.value));
  return parsed.flow.start === null || parsed.flow.actions.length === 0
    ? said(unknown(`its content in ${region} is none that ringdown can read`))
    : said(survives(`published in ${region}`), parsed);
}
