import type { DestinationConfig } from '@aws-sdk/client-lambda';
import { nullable, object, string } from '../field-type.ts';

/** Where Lambda sends what it gave up on. */
export const failureDestination = nullable(object({ OnFailure: object({ Destination: string }) }));

/** The API answers an object without members where nothing was configured. */
export const onFailure = (config: DestinationConfig | undefined) =>
  config?.OnFailure?.Destination ? config : undefined;
