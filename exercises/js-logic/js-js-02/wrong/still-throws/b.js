export const safeParse = (text, convert = (parsed) => parsed) => ({ ok: true, value: convert(JSON.parse(text)) });
