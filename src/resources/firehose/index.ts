import { deliveryStream } from './delivery-stream.ts';

export const firehoseTypes = [deliveryStream];
