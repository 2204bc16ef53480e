import type * as sdk from '@aws-sdk/client-accessanalyzer';
import { defineService } from '../service.ts';

export const accessAnalyzer = defineService<typeof sdk>({
  id: 'access-analyzer',
  name: 'IAM Access Analyzer',
  client: 'AccessAnalyzerClient',
  load: () => import('@aws-sdk/client-accessanalyzer'),
});
