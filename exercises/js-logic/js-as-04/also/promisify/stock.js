import { promisify } from 'node:util';

export const stockOf = (id, readStock) => promisify(readStock)(id);
