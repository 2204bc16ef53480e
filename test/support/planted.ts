import type { NormalizedSchema } from '@smithy/core/schema';
import { canonicalService, type Fixture } from '../../src/endpoint/fixture.ts';
import { loadService, type Plain } from '../../src/endpoint/load-service.ts';
import { PAGES } from '../../src/endpoint/pages.ts';

/** Answers with something private in every text that AWS could have sent and the fixture leaves out. */
export interface Planted {
  fixtures: Fixture[];
  /** Which member each planted text stands in, as `connect:SearchUsers Users[].IdentityInfo.Email`. */
  places: ReadonlyMap<string, string>;
}

/** Every planted text matches it. */
export const plantedText = /planted\.\d{6}@person\.example/g;

export async function planted(fixtures: readonly Fixture[]): Promise<Planted> {
  const places = new Map<string, string>();
  const secret = (place: string): string => {
    const text = `planted.${String(places.size).padStart(6, '0')}@person.example`;
    places.set(text, place);
    return text;
  };
  const changed: Fixture[] = [];
  for (const fixture of fixtures) changed.push(await withPlants(fixture, secret));
  return { fixtures: changed, places };
}

async function withPlants(fixture: Fixture, secret: (place: string) => string): Promise<Fixture> {
  const id = await canonicalService(fixture);
  const operation = (await loadService(id))?.operations.get(fixture.operation);
  if (fixture.output === undefined || operation === undefined) return fixture;
  const token = PAGES[`${id}:${fixture.operation}`]?.outputToken;
  const at: At = {
    place: `${id}:${fixture.operation} `,
    secret,
    skip: (name) => name === token || tokens.test(name),
    invented: 0,
    root: true,
  };
  return { ...fixture, output: filled(operation.output, fixture.output, at) as Plain };
}

/** A planted token would be followed without end; an error beside a value hides the value. */
const tokens = /^(Next|Pagination|Page)?(Token|Marker)$|^Next|Continuation|Truncated|^Position$|^Error$/i;

/** Names and addresses of people: planted also where the fixture says something. An ARN is an address of AWS's. */
const ofPeople =
  /(AlternateContact\.Name|\.(First_?Name|Last_?Name|Email|EmailAddress|SecondaryEmail|Mobile|Username|DirectoryUserId|DeskPhoneNumber|PhoneNumber|FullName|Title|Endpoint))$/;

interface At {
  place: string;
  secret: (place: string) => string;
  skip: (member: string) => boolean;
  /** How deep below what the fixture says. */
  invented: number;
  /** New items of the answer's own lists would be new resources, which nothing else knows of. */
  root: boolean;
}

const deepest = 3;

function filled(schema: NormalizedSchema, value: unknown, at: At): unknown {
  if (schema.isStructSchema()) return struct(schema, value as Plain | undefined, at);
  if (schema.isListSchema())
    return ((value as unknown[] | undefined) ?? [undefined]).map((item) =>
      filled(schema.getValueSchema(), item, below(at, '[]', item)),
    );
  if (schema.isMapSchema()) return map(schema, value as Plain | undefined, at);
  if (typeof value === 'string' && ofPeople.test(at.place) && !value.startsWith('arn:'))
    return at.secret(at.place);
  if (value !== undefined) return withinJson(value, at);
  return schema.isStringSchema() ? at.secret(at.place) : undefined;
}

function struct(schema: NormalizedSchema, value: Plain | undefined, at: At): Plain {
  const result: Plain = { ...value };
  if (schema.isUnionSchema()) return result;
  for (const [name, member] of schema.structIterator()) {
    const known = value?.[name];
    if (at.skip(name) || (known === undefined && !mayInvent(member, at))) continue;
    const made = filled(member, known, below(at, at.place.endsWith(' ') ? name : `.${name}`, known));
    if (made !== undefined) result[name] = made;
  }
  return result;
}

const mayInvent = (schema: NormalizedSchema, { invented, root }: At): boolean =>
  schema.isStringSchema() || (!root && invented < deepest && !schema.isDocumentSchema());

/** Entries of the fixture stay, and one is added. */
const map = (schema: NormalizedSchema, value: Plain | undefined, at: At): Plain => ({
  ...Object.fromEntries(
    Object.entries(value ?? {}).map(([key, item]) => [
      key,
      filled(schema.getValueSchema(), item, below(at, '{}', item)),
    ]),
  ),
  ...(schema.getValueSchema().isStringSchema() && !at.root && { PlantedKey: at.secret(`${at.place}{}`) }),
});

const below = (at: At, step: string, known: unknown): At => ({
  ...at,
  place: at.place + step,
  invented: known === undefined ? at.invented + 1 : 0,
  root: false,
});

/** Who did what, from where and with which key, inside the record of an event. */
function withinJson(value: unknown, at: At): unknown {
  if (typeof value !== 'string' || !at.place.endsWith('.CloudTrailEvent')) return value;
  const record = JSON.parse(value);
  for (const name of ['userName', 'arn', 'accessKeyId', 'principalId'])
    record.userIdentity = { ...record.userIdentity, [name]: at.secret(`${at.place}.userIdentity.${name}`) };
  return JSON.stringify({
    ...record,
    sourceIPAddress: at.secret(`${at.place}.sourceIPAddress`),
    userAgent: at.secret(`${at.place}.userAgent`),
  });
}
