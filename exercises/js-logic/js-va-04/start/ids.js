export function toId(text) {
  // Make a number of the text, or return null if it is not an id.
  return text;
}
