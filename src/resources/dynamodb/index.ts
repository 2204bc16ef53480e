import { scalableTarget } from '../application-autoscaling/scalable-target.ts';
import { scalingPolicy } from '../application-autoscaling/scaling-policy.ts';
import { replicationLag } from './replication-lag.ts';
import { table } from './table.ts';

export const dynamodbTypes = [table, replicationLag, scalableTarget, scalingPolicy];
