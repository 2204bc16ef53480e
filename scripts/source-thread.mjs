// Runs a TypeScript file of the checkout in a thread; the thread's first argument is its path.
import { pathToFileURL } from 'node:url';
import { register } from 'tsx/esm/api';

register();
await import(pathToFileURL(process.argv[2]).href);
