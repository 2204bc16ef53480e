import { isRegion, parseArn } from './arn.ts';
import { placeholder } from './detect.ts';
import type { ReferenceForm } from './flow.ts';

/**
 * The serving Region, as JSONPath: replaced when the flow runs, so that one flow serves two Regions.
 * https://docs.aws.amazon.com/connect/latest/adminguide/connect-global-resiliency-requirements.html
 */
const regionToken = /\$\.AwsRegion\b|\$\.?\[(['"])AwsRegion\1\]/;
const regionTokens = new RegExp(regionToken.source, 'g');

/** How a reference is written. */
export function formOf(value: string): Exclude<ReferenceForm, 'implicit' | 'resolved'> {
  const arn = parseArn(value);
  if (arn !== null && (arn.region === '' || isRegion(arn.region))) return 'literal-arn';
  if (regionToken.test(value)) return 'region-token';
  if (arn === null && attributePath(value) !== null)
    return value.includes('FlowAttributes') ? 'flow-attribute' : 'contact-attribute';
  if (isDynamic(value)) return 'json-path';
  return arn !== null || placeholder.test(value) ? 'placeholder' : 'bare-id';
}

/** Whether it holds a JSONPath other than the serving Region, which only a running contact can resolve. */
export const isDynamic = (value: string): boolean =>
  /\$\.[A-Za-z_[]|\$\[/.test(value.replaceAll(regionTokens, ''));

/**
 * The attribute that a value is, wholly: `Attributes.queue`, `FlowAttributes.queue`; null when it is another
 * JSONPath or holds more. https://docs.aws.amazon.com/connect/latest/adminguide/how-to-reference-attributes.html
 */
export function attributePath(value: string): { root: 'Attributes' | 'FlowAttributes'; name: string } | null {
  const match =
    /^\$(?:\.|\['|\.\[')(Attributes|FlowAttributes)(?:'\])?(?:\.?\[(['"])(.+?)\2\]|\.([^\s$[\]]+))$/s.exec(
      value.trim(),
    );
  if (match === null) return null;
  const name = match[3] ?? match[4]!;
  return { root: match[1] as 'Attributes' | 'FlowAttributes', name };
}
