import type { Trace } from '../../model/drill.ts';
import { type Resource, scopeRegions } from '../../model/estate.ts';
import type { Look } from './look.ts';
import { during } from './window.ts';

const traceOf = (resource: Resource, at: string, text: string): Trace => ({
  at: String(resource.fields[at]),
  account: resource.account,
  region: resource.region,
  text,
});

const claims = (result: string): boolean => result === 'met' || result === 'partly-met';

/** Restores that a restore testing plan of AWS Backup started. One by hand leaves nothing that ringdown reads. */
export const restoreRan: Look = (index, { drill, window }) => {
  const text = 'a restore testing plan restored';
  const type = 'Ringdown::Backup::RestoreJob';
  const { found, unread } = during(index, { type, time: 'CreationDate', window });
  const done = found.filter(({ fields }) => fields['Status'] === 'COMPLETED');
  const traces = found.map((job) => {
    const { ResourceType, Status, ValidationStatus } = job.fields;
    const said = [
      String(ResourceType ?? 'resource'),
      String(Status).toLowerCase(),
      ValidationStatus ?? 'not validated',
    ];
    return traceOf(job, 'CreationDate', `restore of ${said[0]} ${said[1]}, ${String(said[2]).toLowerCase()}`);
  });
  if (done.some(({ fields }) => fields['ValidationStatus'] === 'SUCCESSFUL'))
    return { outcome: 'seen', text: `${text}, and what came back was validated`, traces, unread: [] };
  if (done.length > 0)
    return { outcome: 'partly', text: `${text}, and nobody validated what came back`, traces, unread };
  if (unread.length > 0) return { outcome: 'unread', text, traces, unread };
  const failed = found.filter(({ fields }) => ['FAILED', 'ABORTED'].includes(String(fields['Status'])));
  if (failed.length > 0)
    return claims(drill.result)
      ? { outcome: 'refuted', text: 'every restore in the window failed', traces, unread: [] }
      : { outcome: 'seen', text: `${text} and failed, as the record says`, traces, unread: [] };
  return {
    outcome: 'absent',
    text: 'no restore testing plan restored anything in the window; a restore by hand leaves nothing that ringdown reads',
    traces,
    unread: [],
  };
};

/** Runs of the test cases of Amazon Connect. Other tools leave nothing that ringdown reads. */
export const testsRan: Look = (index, { drill, window }) => {
  const text = 'test cases ran';
  const type = 'Ringdown::Connect::TestCaseExecution';
  const { found, unread } = during(index, { type, time: 'StartTime', window });
  const traces = found.map((run) =>
    traceOf(
      run,
      'StartTime',
      `test case ${String(run.fields['TestCaseId'])} ${String(run.fields['Status']).toLowerCase()}`,
    ),
  );
  const passed = new Set(
    found.filter(({ fields }) => fields['Status'] === 'PASSED').map(({ region }) => region),
  );
  const missed = scopeRegions(index.estate.scope).filter((region) => !passed.has(region));
  if (missed.length === 0)
    return { outcome: 'seen', text: `${text} and passed in both Regions`, traces, unread: [] };
  if (passed.size > 0)
    return { outcome: 'partly', text: `${text}, and none passed in ${missed.join(', ')}`, traces, unread };
  if (unread.length > 0) return { outcome: 'unread', text, traces, unread };
  if (found.some(({ fields }) => fields['Status'] === 'FAILED') && claims(drill.result))
    return { outcome: 'refuted', text: `${text}, and all of them failed`, traces, unread: [] };
  return found.length > 0
    ? { outcome: 'partly', text: `${text}, and none passed`, traces, unread: [] }
    : {
        outcome: 'absent',
        text: 'no test case of Amazon Connect ran in the window; other tools leave nothing that ringdown reads',
        traces,
        unread: [],
      };
};

/** Tests in which AWS Direct Connect took lines down; of fault injection it is what ringdown reads. */
export const lineTested: Look = (index, { window }) => {
  const text = 'AWS Direct Connect took lines down for a test';
  const { found, unread } = during(index, {
    type: 'Ringdown::DirectConnect::FailoverTest',
    time: 'StartTime',
    window,
  });
  const traces = found.map((line) =>
    traceOf(line, 'StartTime', `failover test of ${String(line.fields['VirtualInterfaceId'])}`),
  );
  if (traces.length > 0) return { outcome: 'seen', text, traces, unread: [] };
  if (unread.length > 0) return { outcome: 'unread', text, traces, unread };
  return {
    outcome: 'absent',
    text: 'no line was taken down in the window; experiments of AWS Fault Injection Service are not read',
    traces,
    unread: [],
  };
};

/** Plans of ARC Region switch that were carried out: welcome, and not needed to move traffic. */
export const planRan: Look = (index, { window }) => {
  const text = 'a Region switch plan was carried out';
  const { found } = during(index, {
    type: 'Ringdown::ARCRegionSwitch::PlanExecution',
    time: 'StartTime',
    window,
  });
  const traces = found.map((run) => {
    const { ExecutionAction, ExecutionRegion, ExecutionState } = run.fields;
    return traceOf(run, 'StartTime', `plan: ${ExecutionAction} ${ExecutionRegion}, ${ExecutionState}`);
  });
  return { outcome: traces.length > 0 ? 'seen' : 'absent', text, traces, unread: [] };
};

/** A scan that was made while the drill went on, which this one may be. */
export const scanMade: Look = (index, { window }) => {
  const at = Date.parse(index.estate.startedAt);
  const { primary, accounts } = index.estate.scope;
  const text = 'this scan was made in the window';
  return at >= window.from && at <= window.to
    ? {
        outcome: 'seen',
        text,
        traces: [
          { at: index.estate.startedAt, account: accounts[0]?.id ?? '', region: primary, text: 'this scan' },
        ],
        unread: [],
      }
    : { outcome: 'absent', text: 'this scan was made outside of the window', traces: [], unread: [] };
};
