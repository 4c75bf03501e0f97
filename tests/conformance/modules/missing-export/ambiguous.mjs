export * from './lib.mjs';
export * from './other.mjs';
