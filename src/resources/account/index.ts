import { awsAccount } from './account.ts';
import { alternateContact } from './alternate-contact.ts';
import { accountRegion } from './region.ts';
import { scannedRegion } from './scanned-region.ts';

export const accountTypes = [awsAccount, accountRegion, alternateContact, scannedRegion];
