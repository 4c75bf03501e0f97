export const { url, filename, main } = import.meta;
export const parent = new URL('../meta.mjs', import.meta.url).pathname.endsWith('/meta.mjs') && !import.meta.dirname.endsWith('/');
