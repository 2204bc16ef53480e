// Counts what the public flows hold, without the parser: `node test/flows/count.mjs > test/flows/expected.json`.
// Every parameter becomes a line `Type path value`; regular expressions then say which lines are references.
import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('./public/', import.meta.url);

const language = [
  ['lambda', /^\S+ (LambdaFunctionARN|ChatProcessor\.LambdaProcessorARN) ./],
  ['lex-bot', /^\S+ LexV2Bot\.AliasArn ./],
  ['queue', /^\S+ QueueId ./],
  ['user', /^\S+ AgentId ./],
  [
    'flow',
    /^\S+ (ContactFlowId|ContactFlowArn|EventHooks\.\w+|Attributes\.(Default|Disconnect)FlowForAgentUI) ./,
  ],
  ['module', /^\S+ FlowModuleId ./],
  ['prompt', /^\S+ (Messages\.\d+\.)?PromptId ./],
  ['hours', /^\S+ HoursOfOperationId ./],
  ['view', /^\S+ ViewResource\.Id ./],
  ['s3', /^\S+ (Messages\.\d+\.)?Media\.Uri ./],
  ['case-template', /^\S+ CaseTemplateId ./],
  ['task-template', /^\S+ TaskTemplateId ./],
  ['phone-number', /^\S+ (ThirdPartyPhoneNumber|CallerId\.Number|SourceEndpoint\.Address) ./],
  // ARNs parked in attributes.
  ['lambda', /^\S+ (Flow)?Attributes\.\S+ arn:aws:lambda:/],
  ['lex-bot', /^\S+ (Flow)?Attributes\.\S+ arn:aws:lex:/],
  ['flow', /^\S+ (Flow)?Attributes\.\S+ arn:\S+\/contact-flow\//],
  ['module', /^\S+ (Flow)?Attributes\.\S+ arn:\S+\/flow-module\//],
  ['queue', /^\S+ (Flow)?Attributes\.\S+ arn:\S+\/queue\//],
];
// One for each action: what it needs without naming it.
const needed = [
  ['customer-profile', /CustomerProfile$/],
  ['case', /^(Create|Get|Update)Case$/],
];
// The legacy export lists parameters by name.
const legacy = [
  ['lambda', /^FunctionArn$/],
  ['queue', /^Queue$/],
  ['flow', /^ContactFlowId$/],
  ['prompt', /^AudioPrompt$/],
];

const counted = readdirSync(folder, { recursive: true })
  .filter((name) => name.endsWith('.json'))
  .sort()
  .map((name) => [
    name.replaceAll('\\', '/'),
    count(JSON.parse(readFileSync(new URL(encodeURI(name), folder), 'utf8'))),
  ]);
console.log(JSON.stringify(Object.fromEntries(counted), null, 2));

function count(file) {
  const body = file.Content === undefined ? file : JSON.parse(file.Content);
  const kinds = body.modules === undefined ? body.Actions.flatMap(ofAction) : body.modules.flatMap(ofModule);
  const references = {};
  for (const kind of kinds.sort()) references[kind] = (references[kind] ?? 0) + 1;
  return { actions: (body.Actions ?? body.modules).length, references };
}

function ofAction({ Type, Parameters }) {
  const lines = flat('', Parameters).map(([path, value]) => `${Type} ${path} ${value}`);
  const named = lines.flatMap((line) =>
    language.filter(([, pattern]) => pattern.test(line)).map(([kind]) => kind),
  );
  return [...named, ...needed.filter(([, pattern]) => pattern.test(Type)).map(([kind]) => kind)];
}

function ofModule({ parameters }) {
  return parameters.flatMap(({ name, value }) =>
    legacy.filter(([, pattern]) => pattern.test(name) && value !== '').map(([kind]) => kind),
  );
}

function flat(path, value) {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([name, item]) => flat(path === '' ? name : `${path}.${name}`, item));
}
