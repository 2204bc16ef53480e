import type { Ago } from '../place.ts';
import type { RecordFile } from './record-file.ts';

/** What Meridian's people say of controls: some that hold, one that has run out, and one that a check belies. */
export const attestationRecords = (ago: Ago, ready: boolean): RecordFile[] => {
  const day = (days: number) => ago(days).slice(0, 10);
  const signed = (answered: number, lasts: number) => ({
    ...{ answered_by: 'A. Osei, Contact Centre Operations', answered_on: day(answered) },
    ...{ approved_by: 'B. Lind, Chief Risk Officer', approved_on: day(answered - 2) },
    expires: day(answered - lasts),
  });
  return [
    {
      name: 'providers.yaml',
      record: {
        id: 'AT-01-providers',
        controls: { 'pci-dss-4.0.1': ['12.8.2', '12.8.4'], 'soc-2': ['CC9.2'] },
        answer: 'yes',
        statement:
          'Contracts with every provider that touches card data are on file; their status was looked up.',
        method: 'examine',
        ...signed(75, 365),
        evidence: [{ uri: 'https://intranet.meridian.example/risk/providers', collected: day(76) }],
      },
    },
    {
      name: 'aws-report.yaml',
      record: {
        id: 'AT-02-aws-report',
        controls: { 'pci-dss-4.0.1': ['9.2.1', '9.2.2', '9.2.3', '9.2.4', '9.4.1'] },
        answer: 'yes',
        statement:
          'The attestation of compliance of AWS was fetched from AWS Artifact and covers Amazon Connect.',
        method: 'examine',
        ...signed(75, 365),
        evidence: [{ uri: 'https://aws.amazon.com/artifact/', collected: day(76), note: 'AWS Artifact' }],
      },
    },
    {
      name: 'quarterly-review.yaml',
      record: {
        id: 'AT-03-quarterly-review',
        controls: { 'quarterly-dr-policy': ['QDR-01', 'QDR-16'] },
        answer: 'yes',
        statement: 'The recovery board met, went through drills and exceptions, and signed the sheet.',
        method: 'interview',
        ...signed(ready ? 40 : 130, 91),
      },
    },
    {
      name: 'contingency-plan.yaml',
      record: {
        id: 'AT-04-contingency-plan',
        controls: { hipaa: ['164.308(a)(7)(ii)(B)'] },
        answer: 'yes',
        statement:
          'The plan for the loss of a Region is current, and everybody who is named in it has it at hand.',
        method: 'interview',
        ...signed(30, 365),
      },
    },
  ];
};
