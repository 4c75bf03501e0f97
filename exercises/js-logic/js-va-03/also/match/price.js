export function parsePrice(text) {
  const found = text.match(/^([0-9]+)(?:\.([0-9]{1,2}))?$/);
  if (found === null) {
    return null;
  }
  const [, euros, decimals = ''] = found;
  return Number(euros) * 100 + Number(decimals.padEnd(2, '0'));
}
