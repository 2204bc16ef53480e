import { type Command, changes, type RoleId, type Runbook } from '../../model/runbook.ts';

/** Who takes a step, in a word. */
export const roleLabels: { [role in RoleId]: string } = {
  decision: 'Decider',
  lead: 'Incident lead',
  connect: 'Connect',
  data: 'Data',
  network: 'Network',
  communications: 'Communications',
  scribe: 'Scribe',
};

export const markLabels: { [mark: string]: string } = {
  answered: 'should work',
  degraded: 'works with losses',
  dead: 'reaches nobody today',
  unknown: 'nobody can tell',
};

export interface CommandLabel {
  kind: 'changes' | 'reads';
  notes: string[];
}

/** `changes` or `reads`, and where it has to be said, whose account it runs in and that it asks the lost Region. */
export function commandLabel(runbook: Runbook, command: Command): CommandLabel {
  const { account, region, probes } = command;
  const name = runbook.accounts.find(({ id }) => id === account)?.name;
  const who = name === undefined ? account : `${account} (${name})`;
  return {
    kind: changes(command) ? 'changes' : 'reads',
    notes: [
      ...(runbook.accounts.length > 1 && account !== '' ? [`in account ${who}`] : []),
      ...(probes ? [`asks ${region}, the Region that is lost`] : []),
    ],
  };
}
