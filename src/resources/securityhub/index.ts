import { findingAggregator } from './finding-aggregator.ts';
import { hub } from './hub.ts';
import { standard } from './standard.ts';

export const securityHubTypes = [hub, standard, findingAggregator];
