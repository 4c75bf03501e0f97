import { base } from './broken-a.mjs';
export const value = base + 1;
