import { instance } from './instance.ts';
import { instanceStorageConfig } from './instance-storage-config.ts';

export const connectTypes = [instance, instanceStorageConfig];
