import { listener } from './listener.ts';
import { loadBalancer } from './load-balancer.ts';
import { targetGroup } from './target-group.ts';

export const elbv2Types = [loadBalancer, listener, targetGroup];
