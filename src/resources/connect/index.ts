import { instance } from './instance.ts';
import { instanceStorageConfig } from './instance-storage-config.ts';
import { phoneNumber } from './phone-number.ts';
import { trafficDistributionGroup } from './traffic-distribution-group.ts';

export const connectTypes = [instance, instanceStorageConfig, trafficDistributionGroup, phoneNumber];
