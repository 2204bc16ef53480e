import { instanceRelation } from '../connect/of-instance.ts';
import { list, nullable, number, object, string } from '../field-type.ts';
import { derivedType, toOne } from '../resource-type.ts';
import { text } from '../service.ts';

export const flowAnalysis = derivedType({
  type: 'Ringdown::Connect::FlowAnalysis',
  scope: 'region',
  doc: 'What the content of one published flow or module proves by itself, as `ringdown flow` tells it of a file. Archived ones and those never published are left out.',
  id: 'Id',
  derivedFrom: {
    'AWS::Connect::ContactFlow': ['Name', 'Type', 'State', 'Content', 'InstanceId'],
    'AWS::Connect::ContactFlowModule': ['Name', 'State', 'Content', 'InstanceId'],
  },
  fields: {
    Id: { type: string, doc: 'Id of the flow or module, the same in both Regions of a pair.' },
    Name: { type: string, doc: 'Name.' },
    Kind: { type: string, doc: 'flow or module.' },
    Type: { type: nullable(string), doc: 'Kind of flow, such as CONTACT_FLOW; absent on a module.' },
    InstanceId: { type: string, doc: 'Id of the instance.' },
    Findings: {
      type: list(object({ Code: string, Action: nullable(string), Message: string })),
      doc: 'What is wrong with it, by the codes of `ringdown flow` (docs/flows.md), with the action by the name that its author gave it.',
    },
    Actions: { type: number, doc: 'Number of actions.' },
    ActionTypes: {
      type: list(string),
      doc: 'Types of its actions, each once, such as InvokeLambdaFunction.',
    },
    References: {
      type: list(
        object({
          Kind: string,
          Value: string,
          Form: string,
          Region: nullable(string),
          Action: string,
          Parameter: string,
        }),
      ),
      doc: 'What its actions need from outside: kind, value as written, how it is written, and the Region that it names.',
    },
  },
  relations: {
    Instance: instanceRelation,
    Flow: toOne('AWS::Connect::ContactFlow', {
      doc: 'The flow; absent for a module.',
      uses: ['Id', 'Kind'],
      name: ({ Id, Kind }) => (Kind === 'flow' ? text(Id) : null),
      region: 'same',
    }),
    Module: toOne('AWS::Connect::ContactFlowModule', {
      doc: 'The module; absent for a flow.',
      uses: ['Id', 'Kind'],
      name: ({ Id, Kind }) => (Kind === 'module' ? text(Id) : null),
      region: 'same',
    }),
  },
});
