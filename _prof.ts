import { readdirSync, readFileSync } from 'node:fs';
import { parseFlow } from './src/flows/parse.ts';
import { lintFlow } from './src/flows/lint.ts';
import { mutateJson, mutateText, random } from './test/flows/mutate.ts';
const texts = readdirSync('test/flows/public', { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.json')).sort().map((f) => readFileSync('test/flows/public/'+f, 'utf8'));
let m=0,p=0,l=0,worst=0; const N=6000;
for(let i=0;i<N;i++){const pick=random(1000003+i);const t=texts[pick(texts.length)]!;let a=performance.now();const x=pick(3)===0?mutateText(t,pick):mutateJson(t,pick);let b=performance.now();m+=b-a;const f=parseFlow(x);let c=performance.now();p+=c-b;lintFlow(f);const d=performance.now()-c;l+=d; worst=Math.max(worst,c-b+d)}
console.log({m,p,l,worst});
