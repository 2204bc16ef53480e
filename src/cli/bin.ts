#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';
import { processHost } from './host.ts';
import { main } from './main.ts';

// A run takes seconds and passes through thousands of functions a few times each: at V8's own threshold a third of the
// processor time goes into optimising them. Loops over large estates are optimised all the same, a moment later.
setFlagsFromString('--interrupt-budget=400000');

process.exitCode = await main(process.argv.slice(2), processHost());
