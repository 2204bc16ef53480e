import { analyzer } from './analyzer.ts';
import { finding } from './finding.ts';

export const accessAnalyzerTypes = [analyzer, finding];
