import { count, state } from './counter.mjs';
export const seen = () => `other sees ${count} and ${state.list.length}`;
