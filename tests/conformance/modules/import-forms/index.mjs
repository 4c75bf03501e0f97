console.log('index evaluated');
export * from './math.mjs';
export { effect } from './effect.mjs';
export * as everything from './math.mjs';
