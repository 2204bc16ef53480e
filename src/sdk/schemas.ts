/*
 * Schemas as the SDK takes them, in numbers: https://github.com/smithy-lang/smithy-typescript, static-schemas.ts.
 */

/** Kinds of schema. */
const [listOf, mapOf, structure, operation, exception] = [1, 2, 3, 9, -3];

/** Simple types of members. */
export const [text, number, flag, time, texts] = [0, 1, 2, 4, 64];

type Members = { [member: string]: unknown };

/** Where REST JSON puts a member that is not in the body. */
export const inQuery = (type: number, name: string) => [type, { httpQuery: name }];
export const inPath = [text, { httpLabel: 1 }];

interface ReadShape {
  /** Path, where the protocol has one. */
  http?: string;
  /** GET when not given. */
  method?: 'GET' | 'POST';
  input: Members;
  /** How many members of the input, from the first, cannot be left out. */
  required?: number;
  output: Members;
}

/** Writes the schemas of one service. */
export const schemasOf = (namespace: string) => {
  /** The first so many of them are required. */
  const members = (name: string, types: Members, required = 0) => [
    ...[structure, namespace, name, 0, Object.keys(types), Object.values(types), required],
  ];
  return {
    members,
    many: (name: string, of: unknown) => [listOf, namespace, name, 0, () => of],
    byName: (name: string, of: unknown) => [mapOf, namespace, name, 0, text, () => of],
    read: (name: string, { http, method = 'GET', required, input, output }: ReadShape) => {
      const asks = members(`${name}Request`, input, required);
      const answers = members(`${name}Response`, output);
      const traits = http === undefined ? 0 : { http: [method, http, 200] };
      return [operation, namespace, name, traits, () => asks, () => answers];
    },
    error: (name: string, status: number) => [
      ...[exception, namespace, name, { error: status < 500 ? 'client' : 'server', httpError: status }],
      ...[['Message'], [text]],
    ],
  };
};
