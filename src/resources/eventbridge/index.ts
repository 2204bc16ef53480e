import { apiDestination } from './api-destination.ts';
import { connection } from './connection.ts';
import { endpoint } from './endpoint.ts';
import { eventBus } from './event-bus.ts';
import { rule } from './rule.ts';
import { target } from './target.ts';

export const eventbridgeTypes = [eventBus, rule, target, endpoint, apiDestination, connection];
