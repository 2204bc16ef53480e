import { MalformedAnswer } from '../field-type.ts';
import type { Known } from '../service.ts';

interface Flow {
  Id?: string | undefined;
  Status?: string | undefined;
  Content?: string | undefined;
}

/**
 * What a search tells about a flow, when that is as much as describing the flow would. No page says whether searches
 * fill Content in, nor whether they would with a draft: a flow that is not published is left to the describe call.
 */
export const searchedFlow = <F extends Flow>(found: readonly F[] = [], { Id }: Known): F | undefined =>
  found.find((flow) => flow.Id === Id && flow.Content !== undefined && flow.Status !== 'SAVED');

/** Every flow has content, so an answer without it leaves the content unknown. */
export function contentOf(flow: Flow | undefined): string {
  if (flow?.Content === undefined) throw new MalformedAnswer('the answer lacks Content');
  return flow.Content;
}
