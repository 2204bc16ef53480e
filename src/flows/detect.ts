import type { Value } from '../model/estate.ts';
import type { FlowEncoding, FlowProblem } from './flow.ts';
import { isObject, type JsonObject, member, objectMember, quoted, textMember } from './json.ts';
import { flowTypes } from './legacy-types.ts';

/** The part of the file that lists the blocks, and what the rest of it says of the flow. */
export interface Detected {
  encoding: FlowEncoding;
  body: JsonObject | null;
  /** Members that lead to the body, for paths. */
  path: string[];
  /** Whether the body is text inside the file: positions inside of it are those of that text. */
  escaped: boolean;
  name: string | null;
  type: string | null;
  arn: string | null;
}

type Report = (problem: Pick<FlowProblem, 'code' | 'message'> & { path: string }) => void;

/**
 * Finds the flow in a file's JSON. Besides the four encodings, the answers of DescribeContactFlow and
 * DescribeContactFlowModule are read, which hold a wrapper as a member.
 * https://docs.aws.amazon.com/connect/latest/APIReference/API_ContactFlow.html
 */
export function detect(root: Value, text: string, report: Report): Detected {
  const [wrapper, path] = unwrap(root);
  const found = { encoding: 'unknown' as FlowEncoding, body: null, path, escaped: false, ...labels(wrapper) };
  if (isBody(wrapper)) return { ...found, ...ofBody(wrapper), encoding: encodingOf(wrapper, text) };
  const content = isObject(wrapper) ? member(wrapper, 'Content') : undefined;
  const inner = [...path, 'Content'];
  if (typeof content === 'string')
    return { ...found, ...parseContent(content, inner, report), path: inner, escaped: true };
  if (isBody(content)) return { ...found, ...merged(found, content), path: inner, encoding: 'wrapper' };
  report({
    code: 'not-a-flow',
    message:
      'the JSON has neither Actions (flow language), Content (API, Terraform) nor modules (legacy export)',
    path: path.join('.'),
  });
  return found;

  function parseContent(text: string, at: string[], say: Report): Partial<Detected> {
    const value = parsed(text);
    if (isBody(value)) return { ...merged(found, value), encoding: 'wrapper' };
    const message =
      value === undefined ? 'Content is text that is not JSON' : 'Content is JSON, but not a flow';
    say({
      code: value === undefined ? 'not-json' : 'not-a-flow',
      message: `${message}: ${quoted(text)}`,
      path: at.join('.'),
    });
    return {};
  }
}

function unwrap(root: Value): [value: Value, path: string[]] {
  if (!isObject(root)) return [root, []];
  const name = ['ContactFlow', 'ContactFlowModule'].find((key) => isObject(member(root, key)));
  return name === undefined ? [root, []] : [root[name]!, [name]];
}

const isBody = (value: Value | undefined): value is JsonObject =>
  isObject(value) && ['Actions', 'StartAction', 'modules'].some((name) => Object.hasOwn(value, name));

/** No valid JSON has `${` or `{{` outside of its strings, so the text as a whole tells. */
function encodingOf(body: JsonObject, text: string): FlowEncoding {
  if (isLegacy(body)) return 'legacy';
  return placeholder.test(text) ? 'template' : 'language';
}

export const isLegacy = (body: JsonObject): boolean =>
  !Object.hasOwn(body, 'Actions') && Object.hasOwn(body, 'modules');

/** `${ACCT_ID}` and `{{contactFlows.Main.arn}}`: what a deployment fills in. */
export const placeholder = /\$\{[^}]{0,200}\}|\{\{[^}]{0,200}\}\}/;

const labels = (wrapper: Value | undefined) => ({
  name: isObject(wrapper) ? textMember(wrapper, 'Name') : null,
  type: isObject(wrapper) ? flowType(textMember(wrapper, 'Type') ?? textMember(wrapper, 'type')) : null,
  arn: isObject(wrapper) ? textMember(wrapper, 'Arn') : null,
});

/** What the editor's metadata says: the name and type of exported files are there. */
function ofBody(body: JsonObject): Pick<Detected, 'body' | 'name' | 'type'> {
  const metadata = { ...objectMember(body, 'metadata'), ...objectMember(body, 'Metadata') };
  return {
    body,
    name: textMember(metadata, 'name'),
    type: flowType(textMember(metadata, 'type') ?? textMember(body, 'type')),
  };
}

function merged(
  found: Pick<Detected, 'name' | 'type'>,
  body: JsonObject,
): Pick<Detected, 'body' | 'name' | 'type'> {
  const inside = ofBody(body);
  return { body, name: found.name ?? inside.name, type: found.type ?? inside.type };
}

const flowType = (type: string | null): string | null =>
  type !== null && Object.hasOwn(flowTypes, type) ? flowTypes[type]! : type;

function parsed(text: string): Value | undefined {
  try {
    return JSON.parse(text) as Value;
  } catch {
    return undefined;
  }
}
