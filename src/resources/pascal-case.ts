/**
 * CloudFormation writes the members of an API that begins them with small letters with capitals. Not for maps: their
 * keys are data.
 */
export function pascalCase(value: object | undefined): { [member: string]: unknown } | undefined {
  if (value === undefined) return undefined;
  return Object.fromEntries(
    Object.entries(value).map(([member, of]) => [
      member.charAt(0).toUpperCase() + member.slice(1),
      capitalised(of),
    ]),
  );
}

function capitalised(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(capitalised);
  return typeof value === 'object' && value !== null && !(value instanceof Date) ? pascalCase(value) : value;
}
