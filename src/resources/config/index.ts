import { configurationAggregator } from './configuration-aggregator.ts';
import { configurationRecorder } from './configuration-recorder.ts';
import { conformancePack } from './conformance-pack.ts';
import { deliveryChannel } from './delivery-channel.ts';

export const configTypes = [configurationRecorder, deliveryChannel, configurationAggregator, conformancePack];
