export const toId = (text) => (Number.isSafeInteger(+text) && +text > 0 ? +text : null);
