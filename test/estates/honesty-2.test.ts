import { testOperations } from '../support/honesty.ts';

testOperations(1, 2);
