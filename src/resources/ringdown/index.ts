import type { AnyType } from '../resource-type.ts';
import { journey } from './journey.ts';

/** Types that ringdown works out from what AWS lists. */
export const ringdownTypes: readonly AnyType[] = [journey];
