import { stream } from './stream.ts';

export const kinesisTypes = [stream];
