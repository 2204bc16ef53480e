import { didYouMean } from '../model/suggest.ts';
import { UserError } from '../model/user-error.ts';
import type { FieldType } from '../resources/field-type.ts';
import { fieldType, type Registry } from '../resources/registry.ts';
import { callOf } from '../resources/resource-type.ts';

/** A rule file to start from: it loads, and its tests pass, until it is edited. */
export function newRule(registry: Registry, id: string, typeName: string): string {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)+$/.test(id))
    throw new UserError(
      'bad-id',
      `"${id}" is not a rule id; use lower case words joined by hyphens that state the good condition`,
    );
  const type = registry.types.get(typeName);
  if (!type)
    throw new UserError(
      'unknown-type',
      `no resource type ${typeName}${didYouMean(typeName, registry.types.keys())}`,
    );
  const field = Object.keys(type.fields).find((name) =>
    ['string', 'bool', 'number'].includes(fieldType(type, name)!.kind),
  )!;
  const [good, bad] = valuesOf(type.fields[field]!.type);
  const call = callOf(type, field);
  return `# yaml-language-server: $schema=https://ringdown.dev/schema/rule.schema.json
id: ${id}
title: "TODO: the good condition in one sentence"
severity: medium
domain: contact-centre
resource: ${typeName}
# when: resource.Region == primary
assert: resource.${field} == ${good}
message: "${field} is {{resource.${field}}}, not ${good.replaceAll('"', "'")}"
why: |
  TODO: what happens to callers, to data or in the audit when this is not so, and why that is of this severity.
fix: |
  TODO: the steps in the console, with the CLI and in Terraform.
references:
  - https://docs.aws.amazon.com/
tests:
  - name: as it should be
    given: { resource: { ${field}: ${good} } }
    expect: pass
  - name: not as it should be
    given: { resource: { ${field}: ${bad} } }
    expect: fail
  - name: it could not be read
    given: { resource: {} }
${call ? `    unread: [${call.operation}]\n` : ''}    expect: unknown
`;
}

function valuesOf(type: FieldType): [string, string] {
  if (type.kind === 'bool') return ['true', 'false'];
  return type.kind === 'number' ? ['1', '2'] : ['"GOOD"', '"BAD"'];
}
