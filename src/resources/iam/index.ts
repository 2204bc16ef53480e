import type { ResourceType } from '../resource-type.ts';

export const iamTypes: ResourceType[] = [];
