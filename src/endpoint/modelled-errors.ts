import { NormalizedSchema } from '@smithy/core/schema';
import type { Protocol } from './load-service.ts';

export interface ModelledError {
  wireCode: string;
  /** Missing where the model leaves it open. */
  status?: number;
}

/** A query service may call an error `NoSuchEntity` on the wire and `NoSuchEntityException` in its model. */
export function readError(schema: unknown[], protocol: Protocol): [string, ModelledError][] {
  const name = schema[2] as string;
  const traits = NormalizedSchema.of(schema as never).getMergedTraits();
  const query = traits.awsQueryError as [string, number] | undefined;
  const error =
    protocol === 'query' && query
      ? { wireCode: query[0], status: query[1] }
      : modelError(name, traits, protocol);
  return [
    [name, error],
    [error.wireCode, error],
  ];
}

type Traits = ReturnType<NormalizedSchema['getMergedTraits']>;

/** JSON services answer 400 to every mistake of the client, whatever status the model mentions. */
function modelError(wireCode: string, { error, httpError }: Traits, protocol: Protocol): ModelledError {
  if (protocol === 'json') return { wireCode, status: error === 'server' ? 500 : 400 };
  if (httpError) return { wireCode, status: Number(httpError) };
  return error === 'server' ? { wireCode, status: 500 } : { wireCode };
}
