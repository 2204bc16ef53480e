// Prints, by SDK package, the client and the operations that scans can ask for; scripts/narrow-clients.mjs reads it.
import { registry } from '../src/resources/index.ts';
import { callsOf } from '../src/resources/resource-type.ts';
import { operationsOf } from '../src/resources/service.ts';

const calls = registry.ordered.flatMap((type) => [...callsOf(type).values()]);
const packages: { [name: string]: { client: string; operations: string[] } } = {};
for (const call of calls) {
  const { id, client, load } = call.service;
  // The clients of src/sdk name what they need themselves.
  const name = /import\(["'](@aws-sdk\/client-[^"']+)["']\)/.exec(String(load))?.[1];
  // The embedded endpoint plays STS with operations of its own.
  if (name === undefined || id === 'sts') continue;
  const before = packages[name]?.operations ?? [];
  packages[name] = { client, operations: [...new Set([...before, ...operationsOf(call)])] };
}
console.log(JSON.stringify(packages));
