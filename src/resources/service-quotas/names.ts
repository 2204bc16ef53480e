import type { QuotaContextInfo } from '@aws-sdk/client-service-quotas';
import { type Known, text } from '../service.ts';

export const accountWide = ({ ServiceCode, QuotaCode }: Known) => `${text(ServiceCode)}/${text(QuotaCode)}`;

/** A source and its replica have one instance id, so that a quota of theirs has one name in both Regions. */
export const nameOf = (known: Known): string =>
  [accountWide(known), ...(known['InstanceId'] === null ? [] : [text(known['InstanceId'])])].join('/');

/** Id of the instance that a value holds for, or was asked for. */
export const instanceId = ({ QuotaContext }: { QuotaContext?: QuotaContextInfo | undefined }) =>
  /:instance\/([^/]+)/.exec(QuotaContext?.ContextId ?? '')?.[1];
