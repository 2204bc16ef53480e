import type { ResourceType } from '../resource-type.ts';

export const dynamodbTypes: ResourceType[] = [];
