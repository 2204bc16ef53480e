import { accelerator } from './accelerator.ts';
import { endpointGroup } from './endpoint-group.ts';
import { listener } from './listener.ts';

export const globalAcceleratorTypes = [accelerator, listener, endpointGroup];
