import type * as sdk from '@aws-sdk/client-application-auto-scaling';
import { defineService } from '../service.ts';

export const applicationAutoScaling = defineService<typeof sdk>({
  id: 'application-autoscaling',
  name: 'Application Auto Scaling',
  client: 'ApplicationAutoScalingClient',
  load: () => import('@aws-sdk/client-application-auto-scaling'),
});

/** Every operation answers for one namespace at a time; one more here costs one call a Region. */
export const namespaces = [{ ServiceNamespace: 'dynamodb' }] as const;

interface Scaled {
  ServiceNamespace: string | undefined;
  ResourceId: string | undefined;
  ScalableDimension: string | undefined;
}

/** The id that CloudFormation gives a scalable target, by which policies name it. */
export const targetIdOf = ({ ResourceId, ScalableDimension, ServiceNamespace }: Scaled) =>
  ResourceId && ScalableDimension && ServiceNamespace
    ? `${ResourceId}|${ScalableDimension}|${ServiceNamespace}`
    : undefined;

/** `table/NAME` or `table/NAME/index/INDEX`; DynamoDB names hold no slash. */
export function tableOf({ ResourceId = '' }: Scaled): { TableName?: string; IndexName?: string } {
  const [, TableName, IndexName] = /^table\/([^/]+)(?:\/index\/([^/]+))?$/.exec(ResourceId) ?? [];
  return { ...(TableName && { TableName }), ...(IndexName && { IndexName }) };
}
