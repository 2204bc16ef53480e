import { bool, nullable, string } from '../field-type.ts';
import { derivedType } from '../resource-type.ts';

export const regionPair = derivedType({
  type: 'Ringdown::RegionPair',
  scope: 'region',
  doc: 'The two Regions of the scan, as what they are to each other. There is one for each account.',
  id: 'Id',
  derivedFrom: { 'AWS::Connect::Instance': ['Id'] },
  fields: {
    Id: { type: string, doc: 'Both Regions, primary first.' },
    Primary: { type: string, doc: 'Region that normally serves the contact centre.' },
    RecoveryRegion: { type: string, doc: 'Region that takes over.' },
    GlobalResiliency: {
      type: bool,
      doc: 'Whether Amazon Connect Global Resiliency documents this pair, in this direction.',
    },
    PrimaryJurisdiction: {
      type: nullable(string),
      doc: 'Country of the primary Region, or EU; absent for a Region newer than this release.',
    },
    RecoveryJurisdiction: {
      type: nullable(string),
      doc: 'Country of the recovery Region, or EU; absent for a Region newer than this release.',
    },
    HasConnect: {
      type: bool,
      doc: 'Whether the account has a Connect instance in either of them.',
    },
  },
});
