import { testOperations } from '../support/honesty.ts';

testOperations(0, 2);
