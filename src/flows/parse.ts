import type { Value } from '../model/estate.ts';
import { detect, isLegacy } from './detect.ts';
import type { Flow, FlowAction, FlowProblem, Place } from './flow.ts';
import { maxDepth, member, quoted, textMember } from './json.ts';
import { jsonErrorOffset } from './json-error.ts';
import { elementOffsets, lineFinder, offsetOf } from './positions.ts';
import { readActions } from './read-actions.ts';
import { findReferences } from './references.ts';
import { structureProblems } from './structure.ts';

/** 40 times the 256,000 characters that Connect accepts. */
const maxLength = 10_000_000;

/**
 * Reads a flow from the text of a file in any of the encodings that are met in practice: the flow language, a
 * wrapper with `Content`, a template with placeholders, the legacy designer export. Never throws: whatever is
 * wrong with the text is one of the flow's problems, and what can still be read is read.
 * https://docs.aws.amazon.com/connect/latest/devguide/flow-language.html
 *
 * Where in the text things are takes as long to find as everything else: `places: false` leaves it out.
 *
 * @example parseFlow('{"Version":"2019-10-30","StartAction":"a","Actions":[…]}').references
 */
export function parseFlow(source: string, { places = true }: { places?: boolean } = {}): Flow {
  // Editors on Windows put a byte order mark first, which is no part of JSON.
  const text = source.startsWith('\uFEFF') ? ` ${source.slice(1)}` : source;
  const problems: FlowProblem[] = [];
  const lineOf = lineFinder(text);
  const root = parseJson(text, lineOf, problems);
  if (root === undefined)
    return {
      encoding: 'unknown',
      name: null,
      type: null,
      arn: null,
      start: null,
      actions: [],
      references: [],
      problems,
    };
  const find: typeof offsetOf = places ? offsetOf : () => undefined;
  const place = (path: string, offset: number | undefined): Place =>
    offset === undefined ? { path, line: null, column: null } : { path, ...lineOf(offset) };
  const { encoding, body, path, escaped, name, type, arn } = detect(
    root,
    text,
    ({ path: at, ...problem }) => {
      problems.push({
        ...problem,
        place: place(at, find(text, at === '' ? [] : at.split('.'))),
        action: null,
      });
    },
  );
  const flow: Flow = { encoding, name, type, arn, start: null, actions: [], references: [], problems };
  if (body === null) return flow;

  const legacy = isLegacy(body);
  const listPath = [...path, legacy ? 'modules' : 'Actions'];
  const listOffset = find(text, escaped ? path : listPath);
  const offsets = escaped || listOffset === undefined ? [] : elementOffsets(text, listOffset);
  const bodyPlace = place(path.join('.'), find(text, path));
  flow.actions = readActions({
    body,
    legacy,
    placeOf: (index) => place(`${listPath.join('.')}[${index}]`, escaped ? listOffset : offsets[index]),
    place: bodyPlace,
    report: (problem) => problems.push(problem),
  });
  flow.start = textMember(body, legacy ? 'start' : 'StartAction');
  flow.problems = problems.concat(
    structureProblems(flow, bodyPlace, member(body, legacy ? 'start' : 'StartAction')),
  );
  flow.references = findReferences(flow, (action) => flow.problems.push(tooDeep(action)));
  return flow;
}

function parseJson(
  text: string,
  lineOf: ReturnType<typeof lineFinder>,
  problems: FlowProblem[],
): Value | undefined {
  const start = { path: '', line: 1, column: 1 };
  if (text.length > maxLength) {
    problems.push({
      code: 'too-large',
      message: `${text.length} characters; nothing was examined`,
      place: start,
      action: null,
    });
    return undefined;
  }
  try {
    return JSON.parse(text) as Value;
  } catch (error) {
    const offset = jsonErrorOffset(text);
    const place = offset === null ? { path: '', line: null, column: null } : { path: '', ...lineOf(offset) };
    const said = text.trim() === '' ? 'the text is empty' : quoted((error as Error).message);
    problems.push({ code: 'not-json', message: `the text is not JSON: ${said}`, place, action: null });
    return undefined;
  }
}

const tooDeep = ({ id, place }: FlowAction): FlowProblem => ({
  code: 'too-deep',
  message: `Parameters are nested more than ${maxDepth} levels; deeper ones were not examined`,
  place,
  action: id,
});
